/** Somebody for whom a changed rule gives another answer than the rule as it stands. */
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { FactType } from '../../evaluate/facts/fact-type.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { typeIn } from '../../evaluate/program.ts';
import type { Answer, Facts } from '../../model/facts.ts';
import type { Decision } from '../../model/policy-model.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { findPerson } from '../../ranges/people/find-person.ts';
import { answersOf, isToldFrom, tryOn } from '../../ranges/people/trial.ts';
import { valueText } from '../../ranges/people/value-text.ts';
import { changesOf } from '../../ranges/search/changes.ts';
import { completed } from '../../ranges/search/complete.ts';
import { readsOf } from '../../ranges/search/reads.ts';
import type { Shown } from '../../ranges/search/search.ts';
import { searchPeople, Trials } from '../../ranges/search/search.ts';
import { shrink } from '../../ranges/search/shrink.ts';
import { trialsFor } from '../../ranges/search/trials-for.ts';
import { writeName } from '../../types/index.ts';
import { boundsOf } from '../known-people.ts';
import { movedInTime } from './moved-in-time.ts';
import type { Mutant } from './mutant.ts';
import type { Differences } from './never-differs.ts';
import { stepsAlong } from './steps-along.ts';

/** A persona that would notice, with the answer that the rule as it stands gives. */
export interface Killer {
    readonly facts: Facts;
    /** `weekly award`, `Ada's payable`. */
    readonly what: string;
    /** As it is written in a persona. */
    readonly value: string;
    /** What the changed rule gives instead, for people; undefined: no answer. */
    readonly instead: string | undefined;
}

export interface KillerSearch {
    readonly mutant: Mutant;
    readonly before: CompiledPolicy;
    readonly after: CompiledPolicy;
    /** Decisions in which the change can show, the nearest first. */
    readonly decisions: readonly Decision[];
    readonly differences: Differences | undefined;
    /** People whom the policy knows. */
    readonly known: readonly Facts[];
}

const MOST_BOXES = 3;
const MOST_DECISIONS = 4;
const MOST_TRIALS = 400;
/** Of those people, moved in time and along the steps, so many at most. */
const MOST_MOVED = 1_200;
const MOST_STEPPING = 6;

export function findKiller(search: KillerSearch): Killer | undefined {
    const near = search.decisions.slice(0, MOST_DECISIONS);
    for (const decision of near) {
        const found = fromBoxes(search, decision);
        const killer = found === undefined ? undefined : killerFor(found, decision, search);
        if (killer !== undefined) return killer;
    }
    return fromPeople(search, near);
}

function fromBoxes({ differences, before, after }: KillerSearch, { name }: Decision): Facts | undefined {
    if (differences === undefined) return undefined;
    const on = usualDate(before.program);
    for (const box of differences.boxes.slice(0, MOST_BOXES)) {
        const facts = findPerson(box, differences, { decision: name.text, from: after }, before, on);
        if (facts !== undefined) return facts;
    }
    return undefined;
}

/** Whoever is known, moved to when the change counts, and then changed fact by fact. */
function fromPeople(search: KillerSearch, decisions: readonly Decision[]): Killer | undefined {
    const { before, mutant } = search;
    const { program } = before;
    const reads = readsOf([...decisions, mutant.changed], program);
    const bounds = boundsOf(search.known, before);
    const names = decisions.map(({ name }) => name.text);
    const asked = names[0];
    if (asked === undefined) return undefined;
    const made = completed({ on: toIso(usualDate(program)) }, names.slice(0, 1), before);
    const people = made === undefined ? search.known : [made, ...search.known];
    const inTime = people.flatMap(facts => movedInTime(facts, mutant, before));
    const inSteps = people.slice(0, MOST_STEPPING).flatMap(facts => stepsAlong(facts, mutant, reads, before));
    const moved = mutant.operator === 'date' ? [...inTime, ...inSteps] : [...inSteps, ...inTime];
    let killer: Killer | undefined;
    const show = (facts: Facts): Shown => {
        for (const decision of differingIn(facts, decisions, names, search)) {
            killer = killerFor(plainest(facts, decision, search), decision, search);
            if (killer !== undefined) return { kind: 'found' };
        }
        return { kind: 'not found' };
    };
    const known = [...people, ...moved.slice(0, MOST_MOVED)];
    const trials = new Trials(known.length + trialsFor(MOST_TRIALS, reads, asked, before));
    searchPeople(known, show, facts => changesOf(facts, reads, bounds, program), trials);
    return killer;
}

/** The decisions in which the change shows for somebody. */
function differingIn(
    facts: Facts,
    decisions: readonly Decision[],
    decide: readonly string[],
    { before, after }: KillerSearch,
): Decision[] {
    const known = before.run(facts, { decide });
    if ((known.problems?.length ?? 0) > 0 || (known.invalid?.length ?? 0) > 0) return [];
    const found = after.run(facts, { decide });
    return decisions.filter(({ name: { text } }) => {
        const others = answersOf(found.decisions[text]);
        return answersOf(known.decisions[text]).some((answer, i) => isToldFrom(answer, others[i]));
    });
}

function plainest(facts: Facts, { name }: Decision, { before, after }: KillerSearch): Facts {
    const isShown = (each: Facts): boolean =>
        tryOn(each, { decision: name.text, from: after }, before).kind === 'shown';
    return shrink(facts, isShown, before.program);
}

/** What is to be expected, tried on both; undefined where the answer has no spelling. */
function killerFor(facts: Facts, decision: Decision, { before, after }: KillerSearch): Killer | undefined {
    const name = decision.name.text;
    const known = before.run(facts, { decide: [name] }).decisions[name];
    const found = after.run(facts, { decide: [name] }).decisions[name];
    const others = answersOf(found);
    const type = typeIn(before.program, decision.type);
    for (const [i, answer] of answersOf(known).entries()) {
        const other = others[i];
        if (answer.value === undefined || !isToldFrom(answer, other)) continue;
        const isReason = JSON.stringify(answer.value) === JSON.stringify(other?.value);
        const write = (each: Answer | undefined): string | undefined => spelt(each, type, isReason);
        const [path, value] = [pathOf(decision, answer), write(answer)];
        if (value !== undefined && path !== undefined) return { facts, what: path, value, instead: write(other) };
    }
    return undefined;
}

/** As a persona expects it: `no`, or, where that is the difference, `no because "…"`. */
function spelt(answer: Answer | undefined, type: FactType, isReason: boolean): string | undefined {
    if (answer?.status !== 'known' || answer.value === undefined) return undefined;
    const text = valueText(answer.value, type);
    const { because } = answer;
    if (text === undefined || !isReason || because === undefined) return text;
    return because.includes('"') ? undefined : `${text} because "${because}"`;
}

function pathOf({ name, forEach }: Decision, answer: Answer): string | undefined {
    const own = writeName(name.text);
    if (forEach === undefined) return own;
    const member = 'member' in answer ? answer.member : undefined;
    // A day and an option have no name in a persona.
    return typeof member === 'string' && parseIso(member) === undefined && /^\p{L}[\p{L} '-]*$/u.test(member)
        ? `${member}'s ${own}`
        : undefined;
}
