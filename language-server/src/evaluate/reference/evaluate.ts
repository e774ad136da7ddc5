/**
 * The meaning of expressions: a walk over the tree, exact, without shortcuts. What `compile/` makes fast must answer
 * the same, to the byte.
 */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Expression } from '../../model/policy-model.ts';
import { kept } from '../program.ts';
import { junction, negate } from '../values/outcomes.ts';
import type { Outcome } from '../values/value.ts';
import { failure, isValue, NO, YES } from '../values/value.ts';
import { arithmetic, negative } from './arithmetic.ts';
import { asAt, asIf } from './as-at.ts';
import { comparison } from './comparison.ts';
import { birthday, countIn, gapOrOverlap, nearestWeekday, through } from './dates.ts';
import { condition, evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';
import { aggregate, combine, count, every, theMember, thereIs } from './lists.ts';
import { literal } from './literal.ts';
import { bound, conversion, ifNone, rounding } from './modifiers.ts';
import { memberExpression, nameExpression, relativeMember } from './names.ts';

export function evaluateExpression(e: Expression, frame: Frame): Outcome {
    switch (e.kind) {
        case 'literal':
            return kept(frame.context.run.program, e.value, () => literal(e.value));
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
            return allOf(e.items, frame, false);
        case 'any':
            return allOf(e.items, frame, true);
        case 'none':
            return negate(allOf(e.items, frame, true));
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

/** `and`, `or`: item after item, until one decides. */
function allOf(items: readonly Expression[], frame: Frame, dominant: boolean): Outcome {
    let undecided: Outcome[] | undefined;
    for (const item of items) {
        const outcome = condition(item, frame);
        if (outcome.kind === 'yes or no') {
            if (outcome.value === dominant) {
                return outcome;
            }
        } else {
            undecided ??= [];
            undecided.push(outcome);
            if (outcome.kind === 'failure' || outcome.kind === 'invalid') {
                break;
            }
        }
    }
    return undecided === undefined ? (dominant ? NO : YES) : junction(undecided, dominant);
}
