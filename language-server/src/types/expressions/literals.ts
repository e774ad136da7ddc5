import type { LiteralValue } from '../../model/expressions.ts';
import type { TimeUnit } from '../../model/units.ts';
import { dateType, percentType, periodType, textType, unknownType, type ValueType, yesOrNo } from '../value-type.ts';

/** The type of a value as written. With `barePeriods` an amount takes the period that its place asks for. */
export function typeOfLiteral(value: LiteralValue | undefined, expected?: ValueType, barePeriods = false): ValueType {
    if (barePeriods && value?.kind === 'money' && value.per === undefined && expected?.kind === 'money') {
        return { kind: 'money', currency: value.currency, per: expected.per };
    }
    switch (value?.kind) {
        case 'number':
            return { kind: 'number', whole: /^-?\d+$/.test(value.value) };
        case 'money':
            return {
                kind: 'money',
                currency: value.currency,
                per: value.per,
                ...(value.per === undefined && /^[0.]+$/.test(value.amount) ? { zero: true } : {}),
            };
        case 'percent':
            return percentType;
        case 'date':
            return dateType;
        case 'period':
            return periodType;
        case 'duration': {
            const units = (value.parts ?? []).map(part => part.unit);
            const unit = units.reduce<TimeUnit | undefined>((last, each) => finest(last, each), undefined);
            return unit === undefined ? unknownType : { kind: 'duration', unit };
        }
        case 'quantity':
            return { kind: 'duration', unit: value.unit, per: value.per };
        case 'yes or no':
            return yesOrNo;
        case 'text':
            return textType;
        // These fit whatever their place asks for.
        case 'no limit':
        case 'not applicable':
        case 'not known':
        case undefined:
            return unknownType;
    }
}

const order: readonly TimeUnit[] = ['hour', 'day', 'working day', 'week', 'month', 'year'];

function finest(last: TimeUnit | undefined, unit: TimeUnit): TimeUnit {
    return last === undefined || order.indexOf(unit) < order.indexOf(last) ? unit : last;
}
