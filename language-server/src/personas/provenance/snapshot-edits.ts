import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Outcome } from '../../evaluate/values/value.ts';
import { snapshotMessages as say } from '../../messages/provenance.ts';
import type { TextEdit } from '../../model/finding.ts';
import type { Expectation, Expression, Persona } from '../../model/policy-model.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { ExpectationResult, JourneyExpectation } from '../results.ts';
import { runPersona } from '../run-persona.ts';
import { totalOf } from '../timeline/check-in-total.ts';
import { daysOf } from '../timeline/days-of.ts';
import { OpenedDays } from '../timeline/opened-days.ts';
import { provenanceOf } from './provenance-of.ts';
import { writtenJourney } from './written-journey.ts';
import { writtenValue } from './written-value.ts';

/** A snapshot that does not hold any more. */
export interface StaleSnapshot {
    persona: Persona;
    result: ExpectationResult;
    /** What has to be written in the text; none where it stays as it is. */
    edits: TextEdit[];
    /** Why it stays. */
    why?: string;
}

/**
 * What must change in the text so that the snapshots of a persona say what comes out now. An expectation that anybody vouches for,
 * or that nothing is said of, is never touched.
 *
 * @param textOf what is written at a place on one line.
 */
export function snapshotEdits(
    compiled: CompiledPolicy,
    persona: Persona,
    textOf: (range: SourceRange) => string,
): StaleSnapshot[] {
    const { expectations, problems } = runPersona(compiled, persona);
    if (problems !== undefined) return [];
    const days = new OpenedDays(compiled, persona);
    return persona.expect.flatMap((expectation, index) => {
        const result = expectations[index];
        const isStale = result !== undefined && result.status !== 'passed';
        if (!isStale || provenanceOf(expectation, persona).kind !== 'snapshot') return [];
        const edits = editsOf(expectation, { persona, compiled, days, textOf });
        return [{ persona, result, ...(Array.isArray(edits) ? { edits } : { edits: [], ...edits }) }];
    });
}

interface Surroundings {
    readonly persona: Persona;
    readonly compiled: CompiledPolicy;
    readonly days: OpenedDays;
    readonly textOf: (range: SourceRange) => string;
}

type Edits = TextEdit[] | { why: string };

function editsOf(expectation: Expectation, around: Surroundings): Edits {
    switch (expectation.kind) {
        case 'condition':
            return conditionEdits(expectation, around);
        case 'needs':
            return needsEdits(expectation, around);
        default:
            return journeyEdits(expectation, around);
    }
}

function conditionEdits(expectation: Expectation & { kind: 'condition' }, around: Surroundings): Edits {
    const { condition, because } = expectation;
    if (condition.kind === 'every') return { why: say.ofSeveral };
    if (condition.kind !== 'comparison') return { why: say.noValue };
    const { left, tests } = condition;
    const [test, another] = tests;
    if (test?.op !== '=' || test.right === undefined || another !== undefined) return { why: say.limit };
    const outcome = actual(left, expectation, around);
    if (outcome === undefined) return { why: say.daysDiffer };
    if (outcome.kind === 'needs') {
        if (because !== undefined || expectation.at !== undefined) return { why: say.notKnown };
        return [{ range: between(left.range, test.right.range), newText: ` needs ${needed(outcome)}` }];
    }
    const newText = writtenValue(outcome, around.textOf(test.right.range));
    if (newText === undefined) return { why: say.noOneValue };
    const isSame = newText === around.textOf(test.right.range);
    const edits = isSame ? [] : [{ range: test.right.range, newText }];
    if (because === undefined) return edits;
    const reason = reasonFor(left, expectation, around);
    if (reason === undefined) return { why: say.noReason };
    return reason === because.text ? edits : [...edits, { range: because.range, newText: quoted(reason) }];
}

/** What it awaits now; or its value, when it is known by now. */
function needsEdits({ path, needs, ...rest }: Expectation & { kind: 'needs' }, around: Surroundings): Edits {
    const last = needs.at(-1);
    const outcome = actual(path, { path, needs, ...rest }, around);
    if (outcome === undefined || last === undefined) return { why: say.daysDiffer };
    const range = between(path.range, last.range);
    if (outcome.kind === 'needs') return [{ range, newText: ` needs ${needed(outcome)}` }];
    const value = writtenValue(outcome, 'per');
    return value === undefined ? { why: say.noOneValue } : [{ range, newText: ` is ${value}` }];
}

function journeyEdits(expectation: JourneyExpectation & Expectation, around: Surroundings): Edits {
    if (expectation.kind === 'asked for') return { why: say.promise };
    if (expectation.at !== undefined) return { why: say.daysDiffer };
    const { compiled, persona, days, textOf } = around;
    const { facts } = days.on(persona.facts?.on ?? persona.on?.date);
    const newText = writtenJourney(compiled, persona, facts, expectation);
    if (newText === undefined) return { why: say.noEnding };
    if (expectation.kind === 'reaches') return [{ range: expectation.place.range, newText }];
    const range = figureIn(expectation, textOf);
    return range === undefined ? { why: say.noOneValue } : [{ range, newText }];
}

/** Where the number of questions, or the length of time, stands in the line of an expectation. */
function figureIn(
    { kind, range }: JourneyExpectation & Expectation,
    textOf: (range: SourceRange) => string,
): SourceRange | undefined {
    const { file, start } = range;
    const line = textOf({ file, start, end: { line: start.line, character: Number.MAX_SAFE_INTEGER } });
    const found = (kind === 'asked' ? /\d[\d,]*/ : /\d[\d,]*[ \t]+(?:working[ \t]+)?[a-z]+/).exec(line);
    if (found === null) return undefined;
    const at = start.character + found.index;
    return {
        file,
        start: { line: start.line, character: at },
        end: { line: start.line, character: at + found[0].length },
    };
}

const between = (from: SourceRange, to: SourceRange): SourceRange => ({ file: to.file, start: from.end, end: to.end });

const needed = ({ needs }: Outcome & { kind: 'needs' }): string => needs.map(({ name }) => name).join(', ');

const quoted = (text: string): string => `"${text.replaceAll('"', '”')}"`;

/** The reason that is given on every day; undefined: none, or not the same. */
function reasonFor(
    left: Expression,
    expectation: Expectation,
    { persona, compiled, days }: Surroundings,
): string | undefined {
    const tried = daysOf(expectation, persona, compiled.program);
    const all = 'days' in tried ? tried.days.map(day => days.on(day).run.reasonsFor(left)[0]) : [];
    return new Set(all).size === 1 ? all[0] : undefined;
}

/** What comes out on every day on which it is expected, when it is the same on all of them; in total, the sum. */
function actual(
    left: Expression,
    expectation: Expectation,
    { persona, compiled, days: opened }: Surroundings,
): Outcome | undefined {
    const tried = daysOf(expectation, persona, compiled.program);
    const days = 'days' in tried ? tried.days.map(day => opened.on(day)) : [];
    if (expectation.at?.kind === 'each' && expectation.at.total) {
        const total = totalOf({ left }, days);
        return 'outcome' in total ? total.outcome : undefined;
    }
    const outcomes = days.map(({ run }) => run.evaluate(left));
    const texts = new Set(outcomes.map(each => (each.kind === 'needs' ? needed(each) : writtenValue(each, '.per'))));
    return texts.size === 1 ? outcomes[0] : undefined;
}
