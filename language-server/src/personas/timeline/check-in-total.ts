import { add, type Exact, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Order } from '../../evaluate/reference/compare.ts';
import { compareOutcomes } from '../../evaluate/reference/comparison.ts';
import { formatOutcome } from '../../evaluate/trace/format-value.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { isMoney, moneyUnit, type Unit } from '../../evaluate/values/unit.ts';
import { number, type Outcome } from '../../evaluate/values/value.ts';
import { timelineMessages as say } from '../../messages/timeline.ts';
import type { Comparison, Expectation } from '../../model/policy-model.ts';
import type { ExpectationResult } from '../results.ts';
import { shown } from '../shown.ts';
import type { OpenedDay } from './opened-days.ts';
import { longDay } from './print-days.ts';

type Result = Pick<ExpectationResult, 'actual' | 'status'>;

/**
 * Adds up what stands on the left of a comparison over all days, and compares the sum with what stands on the right on the last
 * of them. Money loses its period: £26.05 per week on each of 52 days is £1,354.60. One day without a number, and there is no sum.
 */
export function checkInTotal(expectation: Expectation, days: readonly OpenedDay[]): Result {
    const { condition, because } = expectation.kind === 'condition' ? expectation : {};
    if (condition?.kind !== 'comparison' || !condition.tests.every(({ op, right }) => isOrder(op) && right))
        return { actual: say.totalOf, status: 'error' };
    if (because !== undefined) return { actual: say.noReason, status: 'error' };
    const total = totalOf(condition, days);
    const last = days.at(-1);
    if ('status' in total || last === undefined)
        return 'status' in total ? total : { actual: say.noDays, status: 'error' };
    const holds = condition.tests.map(({ op, right }) =>
        compareOutcomes(
            total.outcome,
            op as Order,
            right === undefined ? total.outcome : last.run.evaluate(right),
            condition,
        ),
    );
    const wrong = holds.find(({ kind }) => kind === 'failure' || kind === 'invalid');
    if (wrong !== undefined) return { actual: shown(wrong), status: 'error' };
    const isMet = holds.every(each => each.kind === 'yes or no' && each.value);
    return { actual: formatOutcome(total.outcome), status: isMet ? 'passed' : 'failed' };
}

function isOrder(op: string): op is Order {
    return ['=', '≠', '<', '<=', '>', '>='].includes(op);
}

/** The sum over all days; or why there is none. */
export function totalOf({ left }: Pick<Comparison, 'left'>, days: readonly OpenedDay[]): { outcome: Outcome } | Result {
    let sum: Exact = ZERO;
    let unit: Unit | undefined;
    for (const { run, on } of days) {
        const outcome = run.evaluate(left);
        const day = on === undefined ? '' : longDay(on);
        if (outcome.kind === 'failure' || outcome.kind === 'invalid')
            return { actual: say.onDay(shown(outcome), day), status: 'error' };
        if (outcome.kind === 'needs' || outcome.kind === 'not applicable')
            return { actual: say.onDay(shown(outcome), day), status: 'failed' };
        if (outcome.kind !== 'number' || (unit !== undefined && unit.key !== outcome.unit.key))
            return { actual: say.totalNeedsAmount(printExpression(left), day), status: 'error' };
        unit = outcome.unit;
        sum = add(sum, outcome.value);
    }
    if (unit === undefined) return { actual: say.noDays, status: 'error' };
    return { outcome: number(sum, isMoney(unit) ? moneyUnit(unit.currency) : unit) };
}
