/** Columns whose amounts are for another period than those of the policy: yearly figures for a monthly decision. */
import { sign } from '../../evaluate/numbers/comparison.ts';
import { terminates, toDecimalString } from '../../evaluate/numbers/decimal-text.ts';
import { parseDecimal } from '../../evaluate/numbers/parse.ts';
import { type Exact, exact, mul } from '../../evaluate/numbers/rational.ts';
import { type RoundingMode, round } from '../../evaluate/numbers/rounding.ts';
import { openRun } from '../../evaluate/open-run.ts';
import type { Program } from '../../evaluate/program.ts';
import { isMoney, periodOf, type Unit } from '../../evaluate/values/unit.ts';
import { rhythms } from '../../messages/calendar-words.ts';
import { caseMessages as say } from '../../messages/cases.ts';
import type { FactValue } from '../../model/facts.ts';
import type { PeriodUnit, PersonaColumn } from '../../model/policy-model.ts';
import type { ReadCell } from './read-cell.ts';

/** What a column does to its amounts. */
export interface ColumnConversion {
    readonly from: PeriodUnit;
    readonly to: PeriodUnit;
    readonly factor: Exact;
    readonly rounding?: { readonly mode: RoundingMode; readonly to: Exact } | undefined;
}

/** Undefined: the column says nothing of it. */
export function conversionOf(
    { conversion, rounding }: PersonaColumn,
    unit: Unit | undefined,
    program: Program,
): ColumnConversion | { problem: string } | undefined {
    if (conversion === undefined) return rounding === undefined ? undefined : { problem: say.roundsNothing };
    const { from, to } = conversion;
    const words = [rhythms[from], rhythms[to]] as const;
    if (unit === undefined || periodOf(unit) !== to) return { problem: say.convertsElsewhere(...words) };
    const rule = program.conventions.conversions?.find(each => each.from === from && each.to === to);
    const factor = rule && openRun(program, {}).evaluate(rule.factor);
    if (factor?.kind !== 'number') return { problem: say.noConversion(...words) };
    if (rounding === undefined) return { from, to, factor: factor.value };
    if (rounding.mode === "in the person's favour" || sign(exact(rounding.to)) <= 0) return { problem: say.roundsHow };
    return { from, to, factor: factor.value, rounding: { mode: rounding.mode, to: exact(rounding.to) } };
}

/** Those that a test can name. What is per week or per hour it gives as it is in its month or year, since it has no other way. */
const nameable: readonly PeriodUnit[] = ['year', 'quarter', 'month'];

/**
 * An amount for the period of what its column fills.
 *
 * @param said for which periods the file says it is; none where it says nothing.
 */
export function inOwnPeriod(
    value: FactValue,
    unit: Unit,
    conversion: ColumnConversion | undefined,
    said: readonly PeriodUnit[],
): ReadCell {
    const own = periodOf(unit);
    const others = said.filter(each => each !== own);
    if (conversion === undefined) {
        const [other] = others;
        const matters = other !== undefined && own !== undefined && isMoney(unit) && nameable.includes(own);
        return matters ? { problem: say.otherPeriod(other, own, rhythms[other], rhythms[own]) } : { value };
    }
    if (said.length > 0 && others.length === 0) return { value };
    const unlike = others.find(each => each !== conversion.from) ?? (others.length < said.length ? own : undefined);
    if (unlike !== undefined) return { problem: say.notFrom(unlike, rhythms[conversion.from]) };
    return convertedValue(value, conversion);
}

function convertedValue(value: FactValue, conversion: ColumnConversion): ReadCell {
    if (Array.isArray(value)) {
        // A fact that changes: from each day on another amount.
        const parts = value.map(part => {
            const entry = part as { value: FactValue };
            const read = convertedValue(entry.value, conversion);
            return 'value' in read ? { value: { ...entry, value: read.value } } : read;
        });
        const wrong = parts.find(part => 'problem' in part);
        return wrong ?? { value: parts.flatMap(part => ('value' in part ? [part.value] : [])) as FactValue };
    }
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(text)) return { value };
    const { factor, rounding, from, to } = conversion;
    const amount = mul(parseDecimal(text), factor);
    const rounded = rounding === undefined ? amount : round(amount, rounding.mode, rounding.to);
    return terminates(rounded)
        ? { value: toDecimalString(rounded) }
        : { problem: say.notExact(text, rhythms[from], rhythms[to]) };
}
