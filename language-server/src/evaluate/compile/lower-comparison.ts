/** Comparisons: from expressions to compiled code. */
import type { Comparison, ComparisonTest, Expression } from '../../model/policy-model.ts';
import type { Ir } from './ir.ts';
import { compareIr, lowerCompare } from './lower-numbers.ts';
import { dateOf, memberOf, periodOf } from './lower-parts.ts';
import type { Lowered } from './lowered.ts';
import { notCovered } from './lowered.ts';
import type { Scope } from './scope.ts';
import type { Using } from './using.ts';

export function lowerComparison(e: Comparison, scope: Scope, using: Using): Ir {
    const left = using.lower(e.left, scope);
    const tests = e.tests.map(test => lowerTest(left, test, scope, using));
    return tests.length === 1 ? (tests[0] as Ir) : { op: 'all', items: tests };
}

export function lowerTest(left: Lowered, test: ComparisonTest, scope: Scope, using: Using): Ir {
    switch (test.op) {
        case 'one of':
            return { op: 'any', items: amongOptions(left, test, scope, using) };
        case 'not one of':
            return { op: 'not', operand: { op: 'any', items: amongOptions(left, test, scope, using) } };
        case 'within':
            return lowerWithin(left, test, scope, using);
        case 'not within':
            return { op: 'not', operand: lowerWithin(left, test, scope, using) };
        case 'is a':
            return isA(left, test, using);
        case 'is not a':
            return { op: 'not', operand: isA(left, test, using) };
        default:
            return test.right === undefined
                ? notCovered('a comparison')
                : lowerCompare(test.op, left, using.lower(test.right, scope));
    }
}

function amongOptions(left: Lowered, test: ComparisonTest, scope: Scope, using: Using): Ir[] {
    const listed = test.values ?? (test.right === undefined ? [] : [test.right]);
    return listed.map(item => amongOption(left, item, scope, using));
}

/** Whether it is this one, or one of these. */
export function amongOption(left: Lowered, item: Expression, scope: Scope, using: Using): Ir {
    const value = using.lower(item, scope);
    return value.t === 'options' && left.t === 'text'
        ? { op: 'helper', name: 'is one of', items: [left.ir, value.ir] }
        : lowerCompare('=', left, value);
}

function lowerWithin(left: Lowered, test: ComparisonTest, scope: Scope, using: Using): Ir {
    const day = dateOf(left);
    const { from, to } = periodOf(test.right === undefined ? notCovered('within') : using.lower(test.right, scope));
    const items = [compareIr('>=', day, from), compareIr('<=', day, to)];
    // Only `within A through B` is decided by one end; any other period is known before it is compared with.
    const isKnown = test.right?.kind === 'through' || from.op === 'fact' || from.op === 'constant';
    return { op: 'all', items: isKnown ? items : [compareIr('=', from, from), compareIr('=', to, to), ...items] };
}

function isA(left: Lowered, test: ComparisonTest, using: Using): Ir {
    const member = memberOf(left);
    const { target } = test.definition ?? {};
    const found = target?.kind === 'declaration' ? using.call(target.id, member.ir, member.entity) : notCovered('is a');
    return found.t === 'yes or no' ? found.ir : notCovered('is a');
}
