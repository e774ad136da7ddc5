import { parseDayMonthYear, toIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { failureMessages } from '../../messages/evaluate.ts';
import type { Facts } from '../../model/facts.ts';
import type { Decision } from '../../model/policy-model.ts';
import { boundsOf, daysInForce, knownPeople } from '../../personas/known-people.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { yearFrom } from '../../ranges/people/fact-values.ts';
import { answersOf } from '../../ranges/people/trial.ts';
import { changesOf } from '../../ranges/search/changes.ts';
import { completed } from '../../ranges/search/complete.ts';
import type { Place } from '../../ranges/search/places.ts';
import { placesIn, withValue } from '../../ranges/search/places.ts';
import type { Reads } from '../../ranges/search/reads.ts';
import { isRead, readsOfDecision } from '../../ranges/search/reads.ts';
import type { Shown } from '../../ranges/search/search.ts';
import { searchPeople, Trials } from '../../ranges/search/search.ts';
import { shiftedInto } from '../../ranges/search/shifted.ts';
import { shrink } from '../../ranges/search/shrink.ts';
import type { Dated, Uncovered } from './uncovered.ts';
import { within } from './uncovered.ts';

/** People who are tried for one uncovered time. */
const MOST_TRIALS = 600;
/** Personas from whom the search sets out. */
const MOST_KNOWN = 24;
/** Times at which personas are put there as they are. */
const MOST_MOVED = 2000;
/** Decisions that are asked. */
const MOST_DECISIONS = 6;

/** Somebody who meets a day without a version, and the decision that has no answer for them. */
export interface Met {
    readonly decision: Decision;
    readonly day: number;
    readonly facts: Facts;
}

/** Decisions that rest on what is dated; what rests on the least, and is nearest to it, first. */
export function usersOf(dated: Dated, { program }: CompiledPolicy): { decision: Decision; reads: Reads }[] {
    const users = program.decisions
        .filter(each => each.id !== dated.id && !program.broken.has(each.id))
        .map(decision => ({ decision, reads: readsOfDecision(decision, program) }))
        .filter(({ reads }) => reads.declarations.has(dated.id))
        .sort((a, b) => a.reads.declarations.size - b.reads.declarations.size);
    const own = dated.kind === 'decision' ? [{ decision: dated, reads: readsOfDecision(dated, program) }] : [];
    return [...own, ...users].slice(0, MOST_DECISIONS);
}

/** Looks for somebody whom the policy lets meet it, and replays them. Undefined: nobody was found. */
export function meetUncovered(
    uncovered: Uncovered,
    users: readonly { decision: Decision; reads: Reads }[],
    policy: CompiledPolicy,
): Met | undefined {
    const { program } = policy;
    const everybody = knownPeople(policy);
    const known = everybody.slice(0, MOST_KNOWN);
    const bounds = boundsOf(known, policy);
    const days = daysToTry(uncovered, program.header);
    for (const { decision, reads } of users) {
        const decide = [decision.name.text];
        const isMet = (facts: Facts): boolean => metOn(facts, decision, uncovered, policy) !== undefined;
        const changes = (facts: Facts): Facts[] => [
            ...inPlaces(facts, days, reads, program),
            ...changesOf(facts, reads, bounds, program),
        ];
        const show = (facts: Facts): Shown => {
            if (isMet(facts)) return { kind: 'found' };
            const there = completed(facts, decide, policy);
            return there === undefined || there === facts ? { kind: 'not found' } : { kind: 'nothing', instead: there };
        };
        const moved = movedThere(everybody, uncovered, days, reads, policy);
        const found =
            firstOf(moved, MOST_MOVED, isMet) ??
            searchPeople(
                [
                    ...completedThere(known, uncovered, days, decision, policy),
                    ...movedThere(known, uncovered, days, reads, policy),
                ],
                show,
                changes,
                new Trials(MOST_TRIALS),
            );
        if (found === undefined) continue;
        const facts = shrink(found, isMet, program);
        return { decision, day: metOn(facts, decision, uncovered, policy) as number, facts };
    }
    return undefined;
}

/** Known people at the time: on its days, with one of their dates there, or all their dates moved; each as they are besides. */
function* movedThere(
    known: readonly Facts[],
    uncovered: Uncovered,
    days: readonly number[],
    reads: Reads,
    { program }: CompiledPolicy,
): Iterable<Facts> {
    for (const facts of known) yield* onDays(facts, uncovered, days, program);
    for (const facts of known) yield* inPlaces(facts, days, reads, program);
    for (const facts of known) yield* shiftedInto(uncovered, facts, program);
}

/** The first of the known people, and somebody of whom nothing is known, with what the decision still asks of them. */
function completedThere(
    known: readonly Facts[],
    uncovered: Uncovered,
    days: readonly number[],
    decision: Decision,
    policy: CompiledPolicy,
): Facts[] {
    return [...known.slice(0, 2), { on: toIso(usualDate(policy.program)) }]
        .flatMap(facts => onDays(facts, uncovered, days, policy.program))
        .map(facts => completed(facts, [decision.name.text], policy) ?? facts);
}

/** A date of the person may choose the version: then the day of decision stays. */
function onDays(
    facts: Facts,
    uncovered: Uncovered,
    days: readonly number[],
    program: CompiledPolicy['program'],
): Facts[] {
    const on = facts.on ?? toIso(usualDate(program));
    const isOn = within(uncovered, daysInForce(program.header)) !== undefined;
    const stays = isOn && uncovered.dated.datedBy === undefined ? [] : [on];
    return [...(isOn ? days.map(toIso) : []), ...stays].map(each => ({ ...facts, on: each }));
}

function firstOf(people: Iterable<Facts>, most: number, isWanted: (facts: Facts) => boolean): Facts | undefined {
    let tried = 0;
    for (const facts of people) {
        if (tried++ >= most) return undefined;
        if (isWanted(facts)) return facts;
    }
    return undefined;
}

function inPlaces(facts: Facts, days: readonly number[], reads: Reads, program: CompiledPolicy['program']): Facts[] {
    return placesIn(facts, program).flatMap(place => toDays(facts, place, days, reads));
}

/** The same person with one of their dates or periods on the days. */
function toDays(facts: Facts, place: Place, days: readonly number[], reads: Reads): Facts[] {
    if (!isRead(place, reads)) return [];
    const { form } = place.type;
    if (form === 'date') return days.map(day => withValue(facts, place.keys, toIso(day)));
    return form === 'period' || form === 'year' ? days.map(day => withValue(facts, place.keys, yearFrom(day))) : [];
}

/** The first and the last uncovered day in force. */
function daysToTry(uncovered: Uncovered, header: Parameters<typeof daysInForce>[0]): number[] {
    const { from, to } = within(uncovered, daysInForce(header)) ?? uncovered;
    return [...new Set([from, to].filter(day => day !== undefined))];
}

/** The uncovered day on which the evaluator finds no version for somebody. */
export function metOn(
    facts: Facts,
    decision: Decision,
    { dated, from, to }: Uncovered,
    policy: CompiledPolicy,
): number | undefined {
    const name = decision.name.text;
    const result = policy.run(facts, { decide: [name] });
    const [before = ''] = failureMessages.noVersion(dated.name.text, '|', ['']).split('|');
    for (const { status, error = '' } of answersOf(result.decisions[name])) {
        if (status !== 'error' || !error.startsWith(before)) continue;
        const day = parseDayMonthYear(error.slice(before.length).split(':')[0] ?? '');
        if (day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to)) return day;
    }
    return undefined;
}
