/**
 * Amounts from one period to another. There is no true factor between weeks and months, so none is built in: a policy
 * names its rule ("weekly to monthly by 52 / 12"), or pays by actual days (7 of 28 days) with plain arithmetic.
 */
import type { PeriodUnit } from '../../model/units.ts';
import { div, mul, ONE } from './rational.ts';
import type { Exact } from './representation.ts';

/** An amount per `from`, multiplied by `factor`, is the amount per `to`. */
export interface PeriodConversionRule {
    readonly from: PeriodUnit;
    readonly to: PeriodUnit;
    readonly factor: Exact;
}

/** The rule for exactly this step; undefined when there is none. Rules are neither chained nor turned round. */
export function conversionRule(
    rules: readonly PeriodConversionRule[],
    from: PeriodUnit,
    to: PeriodUnit,
): PeriodConversionRule | undefined {
    return rules.find(rule => rule.from === from && rule.to === to);
}

/** The amount per `rule.to`. Exact: rounding is the policy's. */
export function convertPeriod(amount: Exact, rule: PeriodConversionRule): Exact {
    return mul(amount, rule.factor);
}

/**
 * The same rule the other way: 52/12 becomes 12/52. For callers who let one convention serve both ways.
 * @throws {DivisionByZero} for a factor of zero.
 */
export function reversed(rule: PeriodConversionRule): PeriodConversionRule {
    return { from: rule.to, to: rule.from, factor: div(ONE, rule.factor) };
}
