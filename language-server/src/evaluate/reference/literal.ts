/** Values as they are written. */
import { failureMessages } from '../../messages/evaluate.ts';
import type { LiteralValue } from '../../model/policy-model.ts';
import { parseIso } from '../dates/day-text.ts';
import { NO_TIME, plus } from '../dates/duration.ts';
import { div, exact } from '../numbers/rational.ts';
import { lengthIn } from '../values/time.ts';
import { moneyUnit, NO_UNIT, PERCENT, timeUnit } from '../values/unit.ts';
import type { Outcome, Value } from '../values/value.ts';
import { date, failure, NO_LIMIT, NOT_APPLICABLE, needs, number, period, text, yesNo } from '../values/value.ts';

export function literal(value: LiteralValue): Outcome {
    switch (value.kind) {
        case 'number':
            return number(exact(value.value), NO_UNIT);
        case 'money':
            return number(exact(value.amount), moneyUnit(value.currency, value.per));
        case 'percent':
            return number(div(exact(value.value), exact(100)), PERCENT);
        case 'quantity':
            return number(exact(value.value), timeUnit(value.unit, value.per));
        case 'date':
            return dateLiteral(value.value, date);
        case 'period':
            return dateLiteral(value.from, from => dateLiteral(value.to, to => period(from, to)));
        case 'duration':
            return durationLiteral(value);
        case 'yes or no':
            return yesNo(value.value);
        case 'text':
            return text(value.value);
        case 'no limit':
            return NO_LIMIT;
        case 'not applicable':
            return NOT_APPLICABLE;
        case 'not known':
            return needs({ name: value.kind, why: 'unknown' });
    }
}

function dateLiteral(iso: string, then: (day: number) => Outcome): Outcome {
    const day = parseIso(iso);
    return day === undefined ? failure(failureMessages.unreadable) : then(day);
}

function durationLiteral(value: Extract<LiteralValue, { kind: 'duration' }>): Value {
    const [first, second] = value.parts;
    if (first !== undefined && second === undefined) {
        return number(exact(first.value), timeUnit(first.unit));
    }
    const parts = value.parts.map(part => lengthIn(exact(part.value), part.unit) ?? NO_TIME);
    return { kind: 'duration', value: parts.reduce(plus, NO_TIME) };
}
