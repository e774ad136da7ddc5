import type { FactType } from '../../evaluate/facts/fact-type.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, mul, ONE } from '../../evaluate/numbers/rational.ts';
import { isMoney, periodOf } from '../../evaluate/values/unit.ts';
import type { PeriodUnit } from '../../model/units.ts';

/** How often a period is counted in a year. */
const PER_YEAR: Record<PeriodUnit, number> = {
    hour: 8760,
    day: 365,
    'working day': 260,
    week: 52,
    fortnight: 26,
    '4 weeks': 13,
    month: 12,
    quarter: 4,
    year: 1,
};

/**
 * The share of a rise that is lost: 1 is all of it. Where the fact is a part of the decision, what is lost is the rise
 * itself and what the decision falls by. Undefined unless both are amounts of one currency. Amounts of different periods
 * are compared by the year; one without a period as it stands.
 */
export function marginalRate(
    { step, drop, includes }: { step: Exact; drop: Exact; includes: boolean },
    input: FactType,
    result: FactType,
): Exact | undefined {
    if (input.form !== 'number' || result.form !== 'number') return undefined;
    if (!isMoney(input.unit) || input.unit.currency !== result.unit.currency) return undefined;
    if (includes) return div(add(step, drop), step);
    return div(mul(drop, ratio(result, input)), step);
}

function ratio(result: FactType & { form: 'number' }, input: FactType & { form: 'number' }): Exact {
    const [a, b] = [periodOf(result.unit), periodOf(input.unit)];
    return a === undefined || b === undefined ? ONE : div(exact(PER_YEAR[a]), exact(PER_YEAR[b]));
}
