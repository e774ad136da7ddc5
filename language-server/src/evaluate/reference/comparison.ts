/** `age is at least 16 and less than 20`: every test of the chain must hold. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Comparison, ComparisonTest, Expression, Through } from '../../model/policy-model.ts';
import { contains, within } from '../dates/period.ts';
import { printExpression } from '../trace/print-expression.ts';
import { junction, missingOfTwo, negate } from '../values/outcomes.ts';
import { asPeriod } from '../values/period.ts';
import type { Outcome, Value } from '../values/value.ts';
import { date, failure, isValue, NO, NOT_APPLICABLE, yesNo } from '../values/value.ts';
import type { Order } from './compare.ts';
import { holds, orderOf } from './compare.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';
import { definitionHolds } from './names.ts';

export function comparison(e: Comparison, frame: Frame): Outcome {
    const left = evaluate(e.left, frame);
    const [only, other] = e.tests;
    return only !== undefined && other === undefined
        ? testHolds(left, only, e, frame)
        : junction(tests(e, left, frame), false);
}

function* tests(e: Comparison, left: Outcome, frame: Frame): Iterable<Outcome> {
    for (const test of e.tests) {
        yield testHolds(left, test, e, frame);
    }
}

function testHolds(left: Outcome, test: ComparisonTest, at: Expression, frame: Frame): Outcome {
    switch (test.op) {
        case 'one of':
            return isOneOf(left, test, at, frame);
        case 'not one of':
            return negate(isOneOf(left, test, at, frame));
        case 'within':
            return isWithin(left, test, at, frame);
        case 'not within':
            return negate(isWithin(left, test, at, frame));
        case 'is a':
            return isA(left, test, at, frame);
        case 'is not a':
            return negate(isA(left, test, at, frame));
        default:
            return compareTo(left, test.op, test.right, at, frame);
    }
}

/** `x is not applicable` asks whether it applies, like `there is no x`. */
function compareTo(left: Outcome, op: Order, right: Expression | undefined, at: Expression, frame: Frame): Outcome {
    if (right === undefined) {
        return failure(failureMessages.unreadable, at.range);
    }
    if (right.kind === 'literal' && right.value.kind === 'not applicable' && (op === '=' || op === '≠')) {
        return appliesNot(left, op === '=');
    }
    return compareIn(frame, right, left, op, evaluate(right, frame), at);
}

function appliesNot(left: Outcome, wanted: boolean): Outcome {
    const isNothing = left.kind === 'not applicable' || (left.kind === 'period' && left.to < left.from);
    return isNothing ? yesNo(wanted) : isValue(left) ? yesNo(!wanted) : left;
}

/** The same as `compareOutcomes`, and whoever watches the run is told; `limit` is what was compared with, as written. */
export function compareIn(
    frame: Frame,
    limit: Expression,
    left: Outcome,
    op: Order,
    right: Outcome,
    at: Expression,
): Outcome {
    const { watch } = frame.context.run;
    if (watch !== undefined && isValue(left) && isValue(right)) {
        const order = orderOf(left, right, at);
        if (typeof order === 'number') {
            watch.compared(limit, left, right, Math.sign(order));
        }
    }
    return compareOutcomes(left, op, right, at);
}

/** Whether a comparison holds between two outcomes; with something that does not apply it does not apply either. */
export function compareOutcomes(left: Outcome, op: Order, right: Outcome, at: Expression): Outcome {
    const missing = missingOfTwo(left, right);
    if (missing !== undefined) {
        return missing;
    }
    const answer = holds(left as Value, op, right as Value, at);
    return typeof answer === 'boolean' ? yesNo(answer) : answer;
}

function isOneOf(left: Outcome, test: ComparisonTest, at: Expression, frame: Frame): Outcome {
    const listed = test.values ?? (test.right === undefined ? [] : [test.right]);
    if (!isValue(left)) {
        return left;
    }
    return junction(equalToEach(left, listed, at, frame), true);
}

function* equalToEach(left: Value, listed: readonly Expression[], at: Expression, frame: Frame): Iterable<Outcome> {
    for (const item of listed) {
        const value = evaluate(item, frame);
        if (value.kind === 'options') {
            const options = left.kind === 'options' ? left.values : left.kind === 'text' ? [left.value] : [];
            yield options.length > 0 ? yesNo(options.every(o => value.values.includes(o))) : NO;
        } else if (value.kind === 'list') {
            yield yesNo(left.kind === 'member' && value.members.includes(left.member));
        } else {
            yield compareOutcomes(left, '=', value, at);
        }
    }
}

/** A day or a period within a period; a period without days is within every one. */
function isWithin(left: Outcome, test: ComparisonTest, at: Expression, frame: Frame): Outcome {
    if (test.right?.kind === 'through' && (left.kind === 'date' || !isValue(left))) {
        return junction(betweenEnds(left, test.right, at, frame), false);
    }
    const right = test.right === undefined ? NOT_APPLICABLE : evaluate(test.right, frame);
    const missing = missingOfTwo(left, right);
    if (missing !== undefined) {
        return missing;
    }
    if (right.kind === 'period' && left.kind === 'date') {
        watchEnds(test, left, right, frame);
        return yesNo(contains(asPeriod(right), left.day));
    }
    if (right.kind === 'period' && left.kind === 'period') {
        return yesNo(within(asPeriod(left), asPeriod(right)));
    }
    return failure(failureMessages.wrongKind(printExpression(at), failureMessages.aComparison), at.range);
}

function watchEnds(
    test: ComparisonTest,
    left: Extract<Value, { kind: 'date' }>,
    { from, to }: Extract<Value, { kind: 'period' }>,
    frame: Frame,
): void {
    const { watch } = frame.context.run;
    if (watch !== undefined && test.right !== undefined && from <= to) {
        watch.compared(test, left, date(from), Math.sign(left.day - from));
        watch.compared(test.right, left, date(to), Math.sign(left.day - to));
    }
}

/** A day before the first is not within, whenever the last is. */
function* betweenEnds(left: Outcome, { from, to }: Through, at: Expression, frame: Frame): Iterable<Outcome> {
    yield compareIn(frame, from, left, '>=', evaluate(from, frame), at);
    yield compareIn(frame, to, left, '<=', evaluate(to, frame), at);
}

function isA(left: Outcome, test: ComparisonTest, at: Expression, frame: Frame): Outcome {
    if (!isValue(left)) {
        return left;
    }
    if (left.kind !== 'member' || test.definition === undefined) {
        return failure(failureMessages.wrongKind(printExpression(at), failureMessages.aComparison), at.range);
    }
    return definitionHolds(test.definition, left.member, frame);
}
