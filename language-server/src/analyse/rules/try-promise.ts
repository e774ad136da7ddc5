import { toIso } from '../../evaluate/dates/day-text.ts';
import { compare, sign } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, exact, ONE } from '../../evaluate/numbers/rational.ts';
import type { Expression, MonotonicPromise, Safeguard } from '../../model/policy-model.ts';
import { boundsOf } from '../../personas/known-people.ts';
import { amountOf } from '../../ranges/cliffs/curve.ts';
import type { Cliff } from '../../ranges/cliffs/worst-person.ts';
import { worstCliffs } from '../../ranges/cliffs/worst-person.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { completed } from '../../ranges/search/complete.ts';
import { withValue } from '../../ranges/search/places.ts';
import { readsOf } from '../../ranges/search/reads.ts';
import { shrink } from '../../ranges/search/shrink.ts';
import { trialsFor } from '../../ranges/search/trials-for.ts';
import type { Broken, Looking, NotTried } from './promises.ts';

/** People, and runs for each; as many to make the worst one worse still. */
const BUDGET = { people: 3, runs: 160 };

/** Looks for somebody for whom an amount falls (or rises) against a promise, as one fact rises. */
export function tryPromise(
    safeguard: Safeguard,
    promise: MonotonicPromise,
    looking: Looking,
): Broken | NotTried | undefined {
    const { what, asThisRises, by } = promise;
    const { policy, known } = looking;
    const { program } = policy;
    const decision = looking.nameOf(what);
    const input = asThisRises && factPath(asThisRises);
    if (asThisRises === undefined) return undefined;
    if (input === undefined) return { safeguard, node: asThisRises, why: 'not a fact' };
    if (decision === undefined) return { safeguard, node: what, why: 'not a number' };
    const step = by === undefined ? ONE : literalNumber(by);
    if (step === undefined || sign(step) <= 0) return { safeguard, node: by ?? what, why: 'not a number' };
    const made = completed({ on: toIso(usualDate(program)) }, [decision], policy);
    const people = made === undefined ? known : [...known, made];
    const question = {
        decision,
        input,
        steps: [step],
        reads: readsOf([what], program),
        bounds: boundsOf(known, policy),
        isWanted: () => true,
        isRise: promise.direction === 'never rises',
    };
    const runs = trialsFor(BUDGET.runs, question.reads, decision, policy);
    const { looked, cliffs } = worstCliffs(people, question, { ...BUDGET, runs, worse: runs }, policy);
    if (!looked) return { safeguard, node: what, why: 'nobody' };
    const [cliff] = cliffs;
    return cliff === undefined
        ? undefined
        : brokenBy(cliff, safeguard, promise, looking, question.reads.days.length > 0 || question.reads.readsAge);
}

/** The plainest person for whom it still happens. */
function brokenBy(
    cliff: Cliff,
    safeguard: Safeguard,
    promise: MonotonicPromise,
    { policy }: Looking,
    onMatters: boolean,
): Broken | undefined {
    const { place, at, step, decision } = cliff;
    const to = add(at, step);
    const risen = (facts: Cliff['facts']): Cliff['facts'] => withValue(facts, place.keys, numberJson(to));
    const isBroken = (facts: Cliff['facts']): boolean => {
        const isSame = compareAt(facts, cliff);
        const [before, after] = isSame
            ? [amountOf(decision, facts, policy), amountOf(decision, risen(facts), policy)]
            : [];
        return (
            before !== undefined &&
            after !== undefined &&
            compare(after, before) === (promise.direction === 'never falls' ? -1 : 1)
        );
    };
    if (!isBroken(cliff.facts)) return undefined;
    const facts = shrink(cliff.facts, isBroken, policy.program);
    const before = amountOf(decision, facts, policy) as Exact;
    const after = amountOf(decision, risen(facts), policy) as Exact;
    return {
        kind: 'promise',
        safeguard,
        promise,
        facts,
        input: place.path,
        from: at,
        to,
        before,
        after,
        risen: risen(facts),
        onMatters,
    };
}

function compareAt(facts: Cliff['facts'], { place, at }: Cliff): boolean {
    return JSON.stringify(withValue(facts, place.keys, numberJson(at))) === JSON.stringify(facts);
}

/** `income`, `claimant's income`; undefined for what is no fact. */
export function factPath(e: Expression): string | undefined {
    if (e.kind === 'name') {
        if (e.target?.kind === 'fact') return e.target.fact;
        return e.target?.kind === 'role' ? e.target.role : undefined;
    }
    if (e.kind !== 'member' || (e.target?.kind !== 'fact' && e.target?.kind !== 'role')) return undefined;
    const owner = e.subject.kind === 'name' && e.subject.target?.kind === 'subject' ? '' : factPath(e.subject);
    if (owner === undefined) return undefined;
    const name = e.target.kind === 'fact' ? e.target.fact : e.target.role;
    return owner === '' ? name : `${owner}'s ${name}`;
}

/** In the unit in which the fact stands in JSON. */
export function literalNumber(e: Expression): Exact | undefined {
    if (e.kind !== 'literal') return undefined;
    switch (e.value.kind) {
        case 'money':
            return exactText(e.value.amount);
        case 'number':
        case 'percent':
        case 'quantity':
            return exactText(e.value.value);
        case 'duration':
            return e.value.parts.length === 1 ? exactText(e.value.parts[0]?.value ?? '') : undefined;
        default:
            return undefined;
    }
}

function exactText(text: string): Exact | undefined {
    return /^\d+(\.\d+)?$/.test(text) ? exact(text) : undefined;
}
