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
/** Personas that are tried. */
const MOST_KNOWN = 24;
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
    const known = knownPeople(policy).slice(0, MOST_KNOWN);
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
        const seeds = peopleOn(known, uncovered, days, decision, reads, policy);
        const found = searchPeople(seeds, show, changes, new Trials(MOST_TRIALS));
        if (found === undefined) continue;
        const facts = shrink(found, isMet, program);
        return { decision, day: metOn(facts, decision, uncovered, policy) as number, facts };
    }
    return undefined;
}

/** The people whom the policy knows, as they would be on the days: asked then, with one date there, or all their dates moved. */
function peopleOn(
    known: readonly Facts[],
    uncovered: Uncovered,
    days: readonly number[],
    decision: Decision,
    reads: Reads,
    policy: CompiledPolicy,
): Facts[] {
    const { program } = policy;
    const usual = toIso(usualDate(program));
    const isOn = within(uncovered, daysInForce(program.header)) !== undefined;
    // A date of the person may choose the version: then the day of decision stays.
    const onDays = ({ on = usual, ...facts }: Facts): Facts[] =>
        [...(isOn ? days.map(toIso) : []), ...(isOn && uncovered.dated.datedBy === undefined ? [] : [on])].map(
            each => ({ ...facts, on: each }),
        );
    const made = [...known.slice(0, 2), { on: usual }]
        .flatMap(onDays)
        .map(facts => completed(facts, [decision.name.text], policy) ?? facts);
    return [
        ...known.flatMap(onDays),
        ...made,
        ...known.flatMap(facts => inPlaces(facts, days, reads, program)),
        ...known.flatMap(facts => [...shiftedInto(uncovered, facts, program)]),
    ];
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
