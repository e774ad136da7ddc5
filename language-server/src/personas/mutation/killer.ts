/** Somebody for whom a changed rule gives another answer than the rule as it stands. */
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { FactType } from '../../evaluate/facts/fact-type.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { typeIn } from '../../evaluate/program.ts';
import { sameOutcome } from '../../evaluate/values/same.ts';
import type { Answer, Facts } from '../../model/facts.ts';
import type { Decision, ModelNode } from '../../model/policy-model.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { findPerson } from '../../ranges/people/find-person.ts';
import { answersOf, isToldFrom, tryOn } from '../../ranges/people/trial.ts';
import { valueText } from '../../ranges/people/value-text.ts';
import { changesOf, thinned } from '../../ranges/search/changes.ts';
import type { Reads } from '../../ranges/search/reads.ts';
import { readsOf } from '../../ranges/search/reads.ts';
import type { Shown } from '../../ranges/search/search.ts';
import { searchPeople, Trials } from '../../ranges/search/search.ts';
import { shrink } from '../../ranges/search/shrink.ts';
import { trialsFor } from '../../ranges/search/trials-for.ts';
import { writeName } from '../../types/index.ts';
import { isOrdinary } from '../generate/ordinary.ts';
import { boundsOf } from '../known-people.ts';
import type { AnswersBefore } from './answers-before.ts';
import { type CameThrough, cameThrough, nodesOf } from './compared.ts';
import { movedInTime } from './moved-in-time.ts';
import type { Mutant } from './mutant.ts';
import { nearPeople, otherChoices } from './near-people.ts';
import type { Differences } from './never-differs.ts';
import { stepsAlong } from './steps-along.ts';
import { type Towards, towardsLimits } from './towards-limits.ts';

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
    /** What the rules as they stand answer, shared by all changes. */
    readonly known: AnswersBefore;
    /** Decisions in which the change can show, the nearest first. */
    readonly decisions: readonly Decision[];
    /** While none of these differs, nothing does; absent: that cannot be said. */
    readonly gate: readonly Decision[] | undefined;
    readonly differences: Differences | undefined;
    /** People whom the policy knows. */
    readonly people: readonly Facts[];
}

const MOST_BOXES = 3;
const MOST_DECISIONS = 4;
/** So many people are tried in a box to begin with, and so many when nobody else would notice. */
const FIRST_IN_BOX = 40;
const MOST_IN_BOX = 200;
const MOST_TRIALS = 800;
/** People moved in time, along the steps and to the limits, so many at most. */
const MOST_MOVED = 1_200;
const MOST_STEPPING = 6;
/** Of so many people it is found out whether they come to where the change is. */
const MOST_LOOKED_AT = 150;
/** With another choice so many. */
const MOST_CHOICES = 1_500;
/** More than any number of parts on the way to a change. */
const HELD_ELSEWHERE = 1_000;
/** So many of them are moved to the limits, and changed a little. */
const MOST_NEAREST = 8;

export function findKiller(search: KillerSearch): Killer | undefined {
    const near = search.decisions.filter(canBeExpected).slice(0, MOST_DECISIONS);
    return fromBoxes(search, near, FIRST_IN_BOX) ?? fromPeople(search, near) ?? fromBoxes(search, near, MOST_IN_BOX);
}

/** What is decided for each day, or for each option, has no name in a persona. */
function canBeExpected({ forEach }: Decision): boolean {
    const kind = forEach?.target?.kind;
    return kind === undefined || kind === 'list' || kind === 'all members';
}

function fromBoxes(search: KillerSearch, near: readonly Decision[], most: number): Killer | undefined {
    const { differences, before, after } = search;
    if (differences === undefined) return undefined;
    const on = usualDate(before.program);
    for (const decision of near) {
        const sought = { decision: decision.name.text, from: after };
        for (const box of differences.boxes.slice(0, MOST_BOXES)) {
            const facts = findPerson(box, differences, sought, before, on, undefined, most);
            const killer = facts && killerFor(facts, decision, search);
            if (killer !== undefined) return killer;
            if (facts !== undefined) break;
        }
    }
    return undefined;
}

/** Whoever is known, moved to when the change counts and to the limits around it, and then changed fact by fact. */
function fromPeople(search: KillerSearch, decisions: readonly Decision[]): Killer | undefined {
    const { before, mutant } = search;
    const { program } = before;
    const [nearest] = decisions;
    if (nearest === undefined) return undefined;
    const asked = nearest.name.text;
    const reads = readsOf([...decisions, mutant.changed], program);
    const bounds = boundsOf(search.people, before);
    const plain = { on: toIso(usualDate(program)) };
    const people = [...search.people, ...search.known.whole([plain, ...search.people], asked)];
    const inTime = people.flatMap(facts => movedInTime(facts, mutant, before));
    const inSteps = people.slice(0, MOST_STEPPING).flatMap(facts => stepsAlong(facts, mutant, reads, before));
    const moved = mutant.operator === 'date' ? [...inTime, ...inSteps] : [...inSteps, ...inTime];
    let killer: Killer | undefined;
    const show = (facts: Facts): Shown => {
        if (!isOrdinary(facts, program)) return { kind: 'nothing' };
        for (const decision of differingIn(facts, decisions, search)) {
            killer = killerFor(plainest(facts, decision, search), decision, search);
            if (killer !== undefined) return { kind: 'found' };
        }
        return { kind: 'not found' };
    };
    const first = [...people, ...moved.slice(0, MOST_MOVED)];
    const among = (tried: readonly Facts[], trials: Trials): Killer | undefined => {
        searchPeople(tried, show, facts => changesOf(facts, reads, bounds, program), trials);
        return killer;
    };
    if (among(first, new Trials(first.length)) !== undefined) return killer;
    const looked = lookedAt(people, moved, reads, nearest, search);
    const directed = looked
        .slice(0, MOST_NEAREST)
        .flatMap(({ facts, through, towards }) => [
            ...towardsLimits(facts, through, towards),
            ...nearPeople(facts, reads, program),
        ]);
    const chosen = looked.flatMap(({ facts }) => [...otherChoices(facts, reads, program)]);
    const close = looked.slice(0, MOST_NEAREST).map(({ facts }) => facts);
    const second = [...close, ...people, ...directed, ...chosen.slice(0, MOST_CHOICES)];
    return among(second, new Trials(second.length + trialsFor(MOST_TRIALS, reads, asked, before)));
}

interface Close {
    readonly facts: Facts;
    readonly through: CameThrough;
    readonly towards: Towards;
}

/** Those who come nearest to the change first: another amount stands on one side of a limit, or what is around it decides. */
function lookedAt(
    people: readonly Facts[],
    moved: readonly Facts[],
    reads: Reads,
    nearest: Decision,
    search: KillerSearch,
): Close[] {
    const { mutant, before, after, gate } = search;
    const { program } = before;
    const decisions = gate ?? [nearest];
    const own = program.declarations.get(mutant.declaration);
    const changed = decisions.map(({ id }) => after.program.declarations.get(id)).filter(each => each !== undefined);
    const parts = nodesOf([...decisions, ...changed, ...(own === undefined ? [] : [own]), mutant.changed]);
    const onTheWay = nodesAlong(own, mutant.path);
    const towards = { decisions, parts, reads, policy: before };
    const canBe = (facts: Facts): boolean =>
        isOrdinary(facts, program) && search.known.of(facts, nearest.name.text) !== undefined;
    const found = [...people.filter(canBe), ...thinned(moved.filter(canBe), MOST_LOOKED_AT)].flatMap(facts => {
        const through = cameThrough(facts, decisions, parts, before);
        const other = through && cameThrough(facts, decisions, parts, after);
        if (through === undefined || other === undefined) return [];
        const comes =
            onTheWay.filter(node => through.took.has(node)).length +
            (isHeldElsewhere(through, other) ? HELD_ELSEWHERE : 0);
        return [{ facts, through, towards, comes }];
    });
    return found.sort((a, b) => b.comes - a.comes);
}

function isHeldElsewhere({ compared }: CameThrough, other: CameThrough): boolean {
    return [...compared].some(([limit, { left, right }]) => {
        const held = other.compared.get(limit);
        return held !== undefined && !(sameOutcome(left, held.left) && sameOutcome(right, held.right));
    });
}

/** The nodes of a declaration on the way to the change. */
function nodesAlong(declaration: object | undefined, path: Mutant['path']): ModelNode[] {
    const found: ModelNode[] = [];
    let node: unknown = declaration;
    for (const step of path) {
        node = (node as Record<string | number, unknown> | undefined)?.[step];
        if (typeof node === 'object' && node !== null && !Array.isArray(node)) found.push(node as ModelNode);
    }
    return found;
}

/** The decisions in which the change shows for somebody. */
function differingIn(facts: Facts, decisions: readonly Decision[], search: KillerSearch): Decision[] {
    const { known, after, gate } = search;
    const found = new Map<Decision, readonly Answer[]>();
    const answersAfter = (decision: Decision): readonly Answer[] => {
        const { text } = decision.name;
        const answers = found.get(decision) ?? answersOf(after.run(facts, { decide: [text] }).decisions[text]);
        found.set(decision, answers);
        return answers;
    };
    const isAlike = (decision: Decision): boolean =>
        JSON.stringify(known.of(facts, decision.name.text)) === JSON.stringify(answersAfter(decision));
    if (gate?.every(isAlike)) return [];
    return decisions.filter(decision => {
        const answers = known.of(facts, decision.name.text) ?? [];
        return (
            answers.some(({ status }) => status === 'known') &&
            answers.some((answer, i) => isToldFrom(answer, answersAfter(decision)[i]))
        );
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
