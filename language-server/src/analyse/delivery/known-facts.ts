import type { Fact } from '../../model/declarations.ts';
import type { Name, SourceRange } from '../../model/source-range.ts';
import type { AnalysedPolicy } from '../analysis.ts';
import type { DeclaredFact, Overview } from '../intent/overview.ts';
import { overviewOf, shownIn } from '../intent/overview.ts';
import { usesIn } from '../intent/uses.ts';

/** How a policy gets to know its facts, and what it does with them. */
export interface KnownFacts {
    overview: Overview;
    /** Facts that are an answer: not lists, not people. */
    answers: DeclaredFact[];
    /** Where a step of a journey asks for a fact, by its key. */
    askedInSteps: ReadonlyMap<string, SourceRange[]>;
    /** Where a step looks a fact up, and with whom. */
    lookedUp: ReadonlyMap<string, { range: SourceRange; holder?: Name }[]>;
    /** Keys of facts that some rule, the validity of another fact, a journey or a text needs. */
    needed: ReadonlySet<string>;
}

const known = new WeakMap<Overview, KnownFacts>();

export function knownFactsOf(policy: AnalysedPolicy): KnownFacts | undefined {
    const overview = overviewOf(policy.checked);
    if (overview === undefined) return undefined;
    const before = known.get(overview);
    if (before !== undefined) return before;
    const facts = build(overview);
    known.set(overview, facts);
    return facts;
}

/** Whether the policy says how a fact gets known. */
export function isKnown({ askedInSteps, lookedUp }: KnownFacts, { key, fact }: DeclaredFact): boolean {
    return isAsked(fact) || isHeld(fact) || askedInSteps.has(key) || lookedUp.has(key);
}

export const isAsked = (fact: Fact): boolean => fact.ask !== undefined;
export const isHeld = (fact: Fact): boolean => (fact.holders ?? []).length > 0;

function build(overview: Overview): KnownFacts {
    const declarations = overview.model.files.flatMap(file => file.declarations ?? []);
    const entities = new Set(declarations.flatMap(each => (each.kind === 'entity' ? [each.name?.text] : [])));
    const isAnswer = ({ type }: Fact): boolean =>
        type.base !== 'list' && !(type.base === 'named' && type.name !== undefined && entities.has(type.name.text));
    const answers = overview.facts.filter(({ fact }) => isAnswer(fact));
    const askedInSteps = new Map<string, SourceRange[]>();
    const lookedUp = new Map<string, { range: SourceRange; holder?: Name }[]>();
    for (const { step } of overview.steps) {
        for (const asked of step.asks ?? []) for (const { key, range } of usesIn(asked)) push(askedInSteps, key, range);
        for (const { what, holder } of step.uses ?? [])
            for (const { key, range } of usesIn(what)) push(lookedUp, key, { range, ...(holder && { holder }) });
    }
    return { overview, answers, askedInSteps, lookedUp, needed: neededIn(overview, lookedUp) };
}

function neededIn(overview: Overview, lookedUp: ReadonlyMap<string, unknown>): Set<string> {
    const needed = new Set([...overview.uses.keys(), ...lookedUp.keys()]);
    for (const { key, entity, fact } of overview.facts) {
        const birth = fact.type.base === 'date' && fact.name.text === 'date of birth';
        if (birth && needed.has('age')) needed.add(key);
        for (const { condition } of fact.validWhen ?? [])
            for (const use of usesIn(condition, entity.name?.text)) if (use.key !== key) needed.add(use.key);
    }
    for (const { steps, endings } of overview.journeys)
        for (const { tells } of [...(steps ?? []), ...(endings ?? [])])
            for (const { text } of tells ?? []) for (const key of shownIn(overview, text)) needed.add(key);
    return needed;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
    const others = map.get(key);
    if (others) others.push(value);
    else map.set(key, [value]);
}
