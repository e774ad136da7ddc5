import { kept, type Program } from '../evaluate/program.ts';
import { isInEnglish } from '../model/written-language.ts';
import { elapsed, lengthsIn } from './days.ts';
import type { PathEntry, Question, Walk } from './journey-data.ts';
import type { Plan } from './plan.ts';

export interface Burden {
    /** Steps that happen, whoever does them. */
    steps: number;
    /** Answers that the person gives. */
    questions: number;
    /** What is asked in one step about one person or thing is one page. */
    pages: number;
    /** Proofs to be sent; of alternatives one. */
    documents: number;
    /** Organisations that act on the way. A register that is read is not met. */
    organisations: number;
    /** See {@link Elapsed}: time limits one after the other. */
    workingDays: number;
    calendarDays: number;
    /** Ways in which the steps can be done: those that all of them have in common come first. */
    channels: string[];
    /** Facts that are asked more than once. */
    askedTwice: string[];
    /** Facts that are asked though somebody holds them, with who does. */
    askedThoughHeld: { fact: string; holder: string }[];
    /** Facts that come from registers. */
    fromRegisters: string[];
    documentNames: string[][];
    organisationNames: string[];
    /** The age of a reader who can follow everything that must be read; absent where nothing was measured. */
    readingAge?: number;
}

/** Measures texts; undefined for too little text. */
export type ReadingAge = (texts: readonly string[]) => number | undefined;

/** The burden of a walk as far as it got, with the question it stopped at. */
export function burdenOf({ path, next }: Walk, plan: Plan, on?: string, readingAge?: ReadingAge): Burden {
    const entries = path.filter(entry => entry.kind === 'question');
    const asked = [...entries.map(({ question }) => question), ...('question' in next ? [next.question] : [])].filter(
        question => question.from === 'person',
    );
    const steps = path.filter(entry => entry.kind === 'step');
    const lengths = lengthsIn(path);
    const time = elapsed(lengths, on);
    const documents = documentsFor(asked, plan);
    const organisations = organisationsIn(path, plan);
    // The measure is of English.
    const age = isInEnglish(plan.program.header) ? readingAge?.(textsToRead(asked, path)) : undefined;
    return {
        steps: steps.length > 0 ? steps.length : asked.length + 1,
        questions: asked.length,
        pages: pagesOf(asked),
        documents: documents.length,
        organisations: organisations.length,
        workingDays: time.workingDays,
        calendarDays: time.calendarDays,
        channels: channelsOf(path),
        askedTwice: repeated(asked.map(({ fact }) => fact)),
        askedThoughHeld: asked.flatMap(({ fact, heldBy: [holder] }) => (holder ? [{ fact, holder: holder.body }] : [])),
        fromRegisters: path.flatMap(entry => (entry.kind === 'register' ? [entry.fact] : [])),
        documentNames: documents,
        organisationNames: organisations,
        ...(age === undefined ? {} : { readingAge: age }),
    };
}

/** Questions and documents by now, where a walk has not come to an end. */
export function askedSoFar(path: readonly PathEntry[], plan: Plan): number {
    const asked = path.flatMap(entry =>
        entry.kind === 'question' && entry.question.from === 'person' ? [entry.question] : [],
    );
    return asked.length + documentsFor(asked, plan).length;
}

function pagesOf(asked: readonly Question[]): number {
    let pages = 0;
    asked.forEach((question, index) => {
        const before = asked[index - 1];
        const isSame =
            before !== undefined &&
            question.step !== undefined &&
            before.step === question.step &&
            before.owner === question.owner &&
            before.answer.form !== 'list';
        if (!isSame) pages++;
    });
    return pages;
}

/**
 * The proofs of what is asked, each once. A proof that a step names is one of them; one that belongs to no fact of the
 * step is asked whenever the step asks anything.
 */
function documentsFor(asked: readonly Question[], plan: Plan): string[][] {
    const found = new Map<string, string[]>();
    const keep = (alternatives: readonly string[]): void => {
        const key = [...alternatives].sort().join('\n');
        if (!found.has(key)) found.set(key, [...alternatives]);
    };
    for (const { proofs } of asked) for (const alternatives of proofs) keep(alternatives);
    const facts = proofsOfFacts(plan.program);
    for (const step of plan.steps) {
        const alternatives = step.proofs.map(({ text }) => text);
        const isAsked = asked.some(question => question.step === step.name.text);
        if (alternatives.length > 0 && isAsked && !facts.has([...alternatives].sort().join('\n'))) keep(alternatives);
    }
    return [...found.values()];
}

/** The proofs that some fact asks for. */
function proofsOfFacts(program: Program): ReadonlySet<string> {
    return kept(program, proofsOfFacts, () => {
        const facts = [...program.entities.values()].flatMap(({ facts: all }) => [...all.values()]);
        const proofs = facts.flatMap(({ fact }) => fact.proofs);
        return new Set(
            proofs.map(({ alternatives }) =>
                alternatives
                    .map(({ text }) => text)
                    .sort()
                    .join('\n'),
            ),
        );
    });
}

function organisationsIn(path: readonly PathEntry[], plan: Plan): string[] {
    const bodies = path.flatMap(entry => {
        if (entry.kind === 'step') return entry.actor.kind === 'organisation' ? [entry.actor.body] : [];
        return entry.kind === 'judgement' && plan.steps.length === 0 && entry.by ? [entry.by] : [];
    });
    const owner = plan.program.header?.owner?.text;
    const derived = plan.steps.length === 0 && owner !== undefined ? [owner] : [];
    return [...new Set([...derived, ...bodies])];
}

/** Channels that every step of the person has, then the others. */
function channelsOf(path: readonly PathEntry[]): string[] {
    const each = path.flatMap(entry =>
        entry.kind === 'step' && entry.actor.kind === 'person' && entry.actor.channels.length > 0
            ? [entry.actor.channels]
            : [],
    );
    const all = [...new Set(each.flat())];
    const common = all.filter(channel => each.every(channels => channels.includes(channel)));
    return [...common, ...all.filter(channel => !common.includes(channel))];
}

function repeated(facts: readonly string[]): string[] {
    return [...new Set(facts.filter((fact, index) => facts.indexOf(fact) !== index))];
}

function textsToRead(asked: readonly Question[], path: readonly PathEntry[]): string[] {
    const questions = asked.flatMap(({ worded, text, hint }) => [...(worded ? [text] : []), ...(hint ? [hint] : [])]);
    return [...questions, ...path.flatMap(entry => (entry.kind === 'told' ? [entry.text] : []))];
}

/** A figure of the burden by the words of a budget: `questions`, `working days`. */
export function figureOf(burden: Burden, of: string): number | undefined {
    switch (of.replace(/s$/, '')) {
        case 'question':
            return burden.questions;
        case 'page':
            return burden.pages;
        case 'document':
        case 'proof':
            return burden.documents;
        case 'organisation':
        case 'bodie':
        case 'body':
            return burden.organisations;
        case 'step':
            return burden.steps;
        case 'working day':
            return burden.workingDays;
        case 'day':
        case 'calendar day':
            return burden.calendarDays;
        case 'week':
            return Math.ceil(burden.calendarDays / 7);
        default:
            return undefined;
    }
}
