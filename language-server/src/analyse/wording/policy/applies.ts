import type { PieceOfProse, ProseKind } from './prose-of.ts';

const logic = ['PW230', 'PW231', 'PW233'];
const words = ['PW261', 'PW262'];
const times = ['PW201', 'PW202', 'PW203', 'PW204', 'PW205', 'PW208', 'PW209'];
const deadlines = ['PW201', 'PW202', 'PW204', 'PW206', 'PW208', 'PW209'];
const years = ['PW206', 'PW207', 'PW210', 'PW211'];
const quantities = ['PW220', 'PW221', 'PW222', 'PW223', 'PW224', 'PW225'];
const openness = ['PW250', 'PW251', 'PW252'];
const duties = ['PW240', 'PW241', 'PW242'];

/** The questions that make sense for each kind of text. */
const asked: Record<ProseKind, ReadonlySet<string>> = {
    // What hurts, and what is left to others, is told and not applied.
    problem: new Set(['PW230', ...words]),
    'not about': new Set(['PW230', ...words]),
    // Meant to stay open: somebody weighs it.
    considering: new Set(['PW230', 'PW233', ...words]),
    outcome: new Set([...logic, ...words, ...times, 'PW210', 'PW223', ...openness]),
    safeguard: new Set([...logic, ...words, ...times, 'PW210', 'PW223', 'PW232', ...openness, 'PW241']),
    means: new Set([...logic, ...words, ...times, ...years, ...quantities, 'PW232', 'PW234', ...duties, ...openness]),
    ask: new Set([...logic, ...words, 'PW260']),
    // People act by these as by a rule; examples (PW250) are what a hint is for.
    hint: new Set([
        ...logic,
        ...words,
        ...deadlines,
        'PW220',
        'PW223',
        'PW225',
        'PW232',
        'PW234',
        ...duties,
        'PW251',
        'PW252',
        'PW260',
    ]),
    proof: new Set([...logic, ...words, 'PW201', 'PW202', 'PW208', 'PW209', ...openness]),
    'valid when': new Set([...logic, ...words, 'PW201', 'PW202', ...duties, 'PW260']),
    because: new Set([...logic, ...words, 'PW260']),
    tells: new Set([...logic, ...words, ...deadlines, ...quantities, 'PW232', ...duties, ...openness, 'PW260']),
    'until made': new Set([...logic, ...words, 'PW201', 'PW208', 'PW260']),
};

/** What a condition, and what a measure, beside the text says exactly. */
const settledByCondition = new Set(['PW201', 'PW230', 'PW231', 'PW232', 'PW234', 'PW251']);
const settledByMeasure = new Set(['PW208', 'PW209', 'PW210', 'PW250', 'PW251', 'PW252']);

/** Whether a code asks anything of such a text. */
export function isAsked(code: string, { kind, formal }: PieceOfProse): boolean {
    if (!asked[kind].has(code)) return false;
    if (formal === 'measure') return !settledByMeasure.has(code);
    return formal !== 'condition' || !settledByCondition.has(code);
}

/** Times, ages and amounts that stand in the condition too are exact there. */
export const exactInCondition: ReadonlySet<string> = new Set([...times, ...years, ...quantities]);

/** Texts that citizens read. */
export const forCitizens: ReadonlySet<ProseKind> = new Set([
    'ask',
    'hint',
    'valid when',
    'because',
    'tells',
    'until made',
]);

/** Texts that are in the first language of the policy, whatever its rules are written in. */
export const inTheirLanguage: ReadonlySet<ProseKind> = new Set([...forCitizens, 'proof']);
