/** The order and equality of two values. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Expression } from '../../model/policy-model.ts';
import { compareDurations } from '../dates/duration.ts';
import { compare } from '../numbers/comparison.ts';
import { printExpression } from '../trace/print-expression.ts';
import { sameOutcome } from '../values/same.ts';
import { asDuration } from '../values/time.ts';
import type { Failure, Value } from '../values/value.ts';
import { failure } from '../values/value.ts';
import { alike } from './arithmetic.ts';
import { dateFailure } from './date-failure.ts';

export type Order = '=' | '≠' | '<' | '<=' | '>' | '>=';

/** Whether `left op right` holds. */
export function holds(left: Value, op: Order, right: Value, at: Expression): boolean | Failure {
    const order = orderOf(left, right, at);
    if (typeof order === 'object') {
        if (order.kind === 'failure' || op === '=' || op === '≠') {
            return order.kind === 'failure' ? order : sameOutcome(left, right) === (op === '=');
        }
        return failure(failureMessages.wrongKind(printExpression(at), failureMessages.aComparison), at.range);
    }
    switch (op) {
        case '=':
            return order === 0;
        case '≠':
            return order !== 0;
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '>=':
            return order >= 0;
    }
}

const UNORDERED = { kind: 'unordered' } as const;

/** −1, 0 or 1; unordered for values that can only be equal or not. “No limit” is above every number. */
export function orderOf(left: Value, right: Value, at: Expression): number | Failure | typeof UNORDERED {
    if (left.kind === 'no limit' || right.kind === 'no limit') {
        return (left.kind === 'no limit' ? 1 : 0) - (right.kind === 'no limit' ? 1 : 0);
    }
    if (left.kind === 'date' && right.kind === 'date') {
        return left.day - right.day;
    }
    if (left.kind === 'number' && right.kind === 'number') {
        const same = alike(left, right, at);
        if (!('kind' in same)) {
            return compare(same.left, same.right);
        }
        return lengthsInOrder(left, right, at) ?? (same as Failure);
    }
    if (left.kind === 'duration' || right.kind === 'duration') {
        return lengthsInOrder(left, right, at) ?? mixed(at);
    }
    return left.kind === right.kind ? UNORDERED : mixed(at);
}

function lengthsInOrder(left: Value, right: Value, at: Expression): number | Failure | undefined {
    const a = asDuration(left);
    const b = asDuration(right);
    if (a === undefined || b === undefined) {
        return undefined;
    }
    const order = compareDurations(a, b);
    return typeof order === 'number' ? order : dateFailure(order, at);
}

function mixed(at: Expression): Failure {
    return failure(failureMessages.wrongKind(printExpression(at), failureMessages.aComparison), at.range);
}
