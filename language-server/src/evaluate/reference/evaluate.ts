/**
 * The meaning of expressions: a walk over the tree, exact, without shortcuts. What `compile/` makes fast must answer
 * the same, to the byte.
 */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Expression, LiteralValue } from '../../model/policy-model.ts';
import { parseIso } from '../dates/day-text.ts';
import { NO_TIME, plus } from '../dates/duration.ts';
import { div, exact } from '../numbers/rational.ts';
import { printExpression } from '../trace/print-expression.ts';
import { junction, negate } from '../values/outcomes.ts';
import { lengthIn } from '../values/time.ts';
import { moneyUnit, NO_UNIT, PERCENT, timeUnit } from '../values/unit.ts';
import type { Outcome, Value } from '../values/value.ts';
import {
    date,
    failure,
    isValue,
    NO_LIMIT,
    NOT_APPLICABLE,
    needs,
    number,
    period,
    text,
    yesNo,
} from '../values/value.ts';
import { arithmetic, negative } from './arithmetic.ts';
import { asAt, asIf } from './as-at.ts';
import { comparison } from './comparison.ts';
import { birthday, countIn, gapOrOverlap, nearestWeekday, through } from './dates.ts';
import type { Frame } from './frame.ts';
import { aggregate, combine, count, every, theMember, thereIs } from './lists.ts';
import { bound, conversion, ifNone, rounding } from './modifiers.ts';
import { memberExpression, nameExpression, relativeMember } from './names.ts';

export function evaluate(e: Expression, frame: Frame): Outcome {
    switch (e.kind) {
        case 'literal':
            return literal(e.value);
        case 'name':
            return nameExpression(e, frame);
        case 'member':
            return memberExpression(e, frame);
        case 'arithmetic':
            return arithmetic(e, frame);
        case 'negative': {
            const operand = evaluate(e.operand, frame);
            return isValue(operand) ? negative(operand, e) : operand;
        }
        case 'comparison':
            return comparison(e, frame);
        case 'all':
            return junction(conditions(e.items, frame), false);
        case 'any':
            return junction(conditions(e.items, frame), true);
        case 'none':
            return negate(junction(conditions(e.items, frame), true));
        case 'not':
            return negate(condition(e.operand, frame));
        case 'there is':
            return thereIs(e, frame);
        case 'every':
            return every(e, frame);
        case 'count':
            return count(e, frame);
        case 'count in':
            return countIn(e, frame);
        case 'aggregate':
            return aggregate(e, frame);
        case 'combine':
            return combine(e, frame);
        case 'rounding':
            return rounding(e, frame);
        case 'bound':
            return bound(e, frame);
        case 'conversion':
            return conversion(e, frame);
        case 'if none':
            return ifNone(e, frame);
        case 'as at':
            return asAt(e, frame);
        case 'as if':
            return asIf(e, frame);
        case 'through':
            return through(e, frame);
        case 'overlap':
        case 'gap':
            return gapOrOverlap(e, frame);
        case 'nearest weekday':
            return nearestWeekday(e, frame);
        case 'birthday':
            return birthday(e, frame);
        case 'relative member':
            return relativeMember(e, frame);
        case 'the member':
            return theMember(e, frame);
        case 'missing':
            return failure(failureMessages.unreadable, e.range);
    }
}

/** An expression whose value must be yes or no. */
export function condition(e: Expression, frame: Frame): Outcome {
    const outcome = evaluate(e, frame);
    if (!isValue(outcome) || outcome.kind === 'yes or no') {
        return outcome;
    }
    return failure(failureMessages.wrongKind(printExpression(e), failureMessages.aCondition), e.range);
}

function* conditions(items: readonly Expression[], frame: Frame): Iterable<Outcome> {
    for (const item of items) {
        yield condition(item, frame);
    }
}

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
