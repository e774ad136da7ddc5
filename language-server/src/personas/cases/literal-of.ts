import type { FactType } from '../../evaluate/facts/fact-type.ts';
import { isObject } from '../../evaluate/facts/state.ts';
import { isMoney, lengthOf, NO_UNIT, PERCENT, periodOf, type Unit } from '../../evaluate/values/unit.ts';
import type { FactValue } from '../../model/facts.ts';
import type { Expression, LiteralValue, TimeUnit } from '../../model/policy-model.ts';
import type { SourceRange } from '../../model/source-range.ts';

/** A value read from a file as it would be written in a policy; undefined: it cannot be written as one value. */
export function literalOf(value: FactValue, type: FactType, range: SourceRange): Expression | undefined {
    if ((type.form === 'one of' || type.form === 'any of') && typeof value === 'string') {
        const name = { text: value, range };
        return { kind: 'name', name, range, target: { kind: 'option', enumeration: type.enumeration, option: value } };
    }
    const literal = literalValue(value, type);
    return literal && { kind: 'literal', value: literal, range };
}

function literalValue(value: FactValue, type: FactType): LiteralValue | undefined {
    if (value === null) return { kind: 'not known' };
    if (isObject(value) && value.notApplicable === true) return { kind: 'not applicable' };
    switch (type.form) {
        case 'yes or no':
            return typeof value === 'boolean' ? { kind: 'yes or no', value } : undefined;
        case 'date':
            return typeof value === 'string' ? { kind: 'date', value } : undefined;
        case 'text':
            return typeof value === 'string' ? { kind: 'text', value } : undefined;
        case 'period':
        case 'year':
            return isObject(value) && typeof value.from === 'string' && typeof value.to === 'string'
                ? { kind: 'period', from: value.from, to: value.to }
                : undefined;
        case 'number':
            if (value === 'no limit') return { kind: 'no limit' };
            return typeof value === 'string' || typeof value === 'number'
                ? numberLiteral(String(value), type.unit)
                : undefined;
        default:
            return undefined;
    }
}

function numberLiteral(amount: string, unit: Unit): LiteralValue | undefined {
    if (!/^-?\d+(?:\.\d+)?$/.test(amount)) return undefined;
    if (unit === NO_UNIT) return { kind: 'number', value: amount };
    if (unit === PERCENT) return { kind: 'percent', value: amount };
    const per = periodOf(unit);
    if (isMoney(unit)) return { kind: 'money', amount, currency: unit.currency, ...(per !== undefined && { per }) };
    const length = lengthOf(unit) as TimeUnit | undefined;
    if (length !== undefined) return { kind: 'duration', parts: [{ value: amount, unit: length }] };
    const of = unit.time.find(([, power]) => power > 0)?.[0] as TimeUnit | undefined;
    return of !== undefined && per !== undefined ? { kind: 'quantity', value: amount, unit: of, per } : undefined;
}
