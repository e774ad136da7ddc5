/** How outcomes without a value combine. */
import type { Invalid, Need, NoValue, Outcome } from './value.ts';
import { isValue, NO, NOT_APPLICABLE, YES } from './value.ts';

/** Needs of several outcomes, each once, in order. */
export function mergeNeeds(...lists: readonly (readonly Need[])[]): Need[] {
    const [first] = lists;
    // Of the days of a year each often awaits the very same.
    if (first !== undefined && lists.every(list => list === first)) return [...first];
    const found = new Map<string, Need>();
    for (const list of lists) {
        for (const need of list) if (!found.has(need.name)) found.set(need.name, need);
    }
    return [...found.values()];
}

/**
 * What an operation that needs all its operands yields when some have no value: an error before anything else, then
 * “does not apply” (no fact that is still awaited could change that), then what is awaited.
 * Undefined when all have values.
 */
export function missingOf(...outcomes: readonly Outcome[]): NoValue | undefined {
    let notApplicable = false;
    const awaited: (readonly Need[])[] = [];
    let invalid: Invalid | undefined;
    for (const outcome of outcomes) {
        if (isValue(outcome)) {
            continue;
        }
        if (outcome.kind === 'failure') {
            return outcome;
        }
        if (outcome.kind === 'invalid') {
            invalid ??= outcome;
        } else if (outcome.kind === 'not applicable') {
            notApplicable = true;
        } else {
            awaited.push(outcome.needs);
        }
    }
    if (invalid !== undefined || notApplicable) {
        return invalid ?? NOT_APPLICABLE;
    }
    return awaited.length === 0 ? undefined : { kind: 'needs', needs: mergeNeeds(...awaited) };
}

/** {@link missingOf} two: almost always both are there. */
export function missingOfTwo(left: Outcome, right: Outcome): NoValue | undefined {
    return isValue(left) && isValue(right) ? undefined : missingOf(left, right);
}

/**
 * Kleene's `and` (`dominant` no) and `or` (`dominant` yes) over outcomes that are worked out one after the other.
 *
 * - The dominant answer decides, whatever else is awaited or does not apply: `unknown and no` is no.
 * - Else what is awaited is awaited, all of it; something might turn out dominant.
 * - Else, where something does not apply, whether the whole holds does not apply either.
 * - An error or an invalid fact stops the search. After something that is awaited it is not reported yet: that answer
 *   may show that the question never arises.
 */
export function junction(outcomes: Iterable<Outcome>, dominant: boolean): Outcome {
    const awaited: (readonly Need[])[] = [];
    let notApplicable = false;
    for (const outcome of outcomes) {
        if (outcome.kind === 'yes or no') {
            if (outcome.value === dominant) {
                return outcome;
            }
        } else if (outcome.kind === 'needs') {
            awaited.push(outcome.needs);
        } else if (outcome.kind === 'not applicable') {
            notApplicable = true;
        } else if (awaited.length === 0) {
            return outcome;
        } else {
            break;
        }
    }
    if (awaited.length > 0) {
        return { kind: 'needs', needs: mergeNeeds(...awaited) };
    }
    return notApplicable ? NOT_APPLICABLE : dominant ? NO : YES;
}

export function negate(outcome: Outcome): Outcome {
    return outcome.kind === 'yes or no' ? (outcome.value ? NO : YES) : outcome;
}
