import { toIso } from '../../evaluate/dates/day-text.ts';
import { abs } from '../../evaluate/numbers/comparison.ts';
import { sub } from '../../evaluate/numbers/rational.ts';
import type { Facts } from '../../model/facts.ts';
import type { Expression, Safeguard } from '../../model/policy-model.ts';
import { boundsOf } from '../../personas/known-people.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { changesOf } from '../../ranges/search/changes.ts';
import { completed } from '../../ranges/search/complete.ts';
import { exactOf } from '../../ranges/search/exact-of.ts';
import { readsOf } from '../../ranges/search/reads.ts';
import type { Shown } from '../../ranges/search/search.ts';
import { searchPeople, Trials } from '../../ranges/search/search.ts';
import { shrink } from '../../ranges/search/shrink.ts';
import { trialsFor } from '../../ranges/search/trials-for.ts';
import type { Broken, Looking, NotTried } from './promises.ts';

/** People for whom one condition is tried. */
const MOST_TRIALS = 200;

/** Looks for somebody for whom a condition that must always hold does not. */
export function tryAlways(
    safeguard: Safeguard,
    condition: Expression,
    looking: Looking,
): Broken | NotTried | undefined {
    const { policy, known } = looking;
    const { program } = policy;
    const name = looking.nameOf(condition);
    const notTried = { safeguard, node: condition } as const;
    if (name === undefined) return { ...notTried, why: 'nobody' };
    const reads = readsOf([condition], program);
    const made = completed({ on: toIso(usualDate(program)) }, [name], policy);
    const sides = sidesOf(condition).flatMap(side => looking.nameOf(side) ?? []);
    let tried = 0;
    const show = (facts: Facts): Shown => {
        const shown = showOn(facts, name, sides, looking);
        if (shown.kind !== 'nothing') tried++;
        return shown;
    };
    const bounds = boundsOf(known, policy);
    const people = made === undefined ? known : [...known, made];
    const found = searchPeople(
        people,
        show,
        facts => changesOf(facts, reads, bounds, program),
        new Trials(trialsFor(MOST_TRIALS, reads, name, policy)),
    );
    if (found === undefined) return tried === 0 ? { ...notTried, why: 'nobody' } : undefined;
    const facts = shrink(found, each => showOn(each, name, [], looking).kind === 'found', program);
    return { kind: 'always', safeguard, condition, facts, onMatters: reads.days.length > 0 || reads.readsAge };
}

/** The two sides of a comparison of numbers: how far they are apart says how near somebody is to breaking it. */
export function sidesOf(condition: Expression): Expression[] {
    if (condition.kind !== 'comparison') return [];
    const [test, ...others] = condition.tests;
    const isOrder = test?.op === '<' || test?.op === '<=' || test?.op === '>' || test?.op === '>=';
    return isOrder && others.length === 0 && test.right !== undefined ? [condition.left, test.right] : [];
}

function showOn(facts: Facts, name: string, sides: readonly string[], { policy }: Looking): Shown {
    const result = policy.run(facts, { decide: [name, ...sides] });
    const answer = result.decisions[name];
    const isRefused = (result.problems?.length ?? 0) > 0 || (result.invalid?.length ?? 0) > 0;
    if (isRefused || answer === undefined || 'values' in answer) return { kind: 'nothing' };
    if (answer.status === 'needs') return { kind: 'nothing', instead: completed(facts, [name], policy) };
    if (answer.status !== 'known') return { kind: 'nothing' };
    if (answer.value === false) return { kind: 'found' };
    const [left, right] = sides.map(side => {
        const amount = result.decisions[side];
        return amount === undefined || 'values' in amount ? undefined : exactOf(amount.value);
    });
    if (left === undefined || right === undefined) return { kind: 'not found' };
    return { kind: 'not found', distance: abs(sub(left, right)) };
}
