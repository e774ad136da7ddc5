import type { OpenRun } from '../evaluate/open-run.ts';
import type { Outcome } from '../evaluate/values/value.ts';
import { personaMessages } from '../messages/evaluate.ts';
import type { Every, Expectation, Expression } from '../model/policy-model.ts';
import { differenceOf } from './difference.ts';
import type { ExpectationResult } from './results.ts';
import { shown } from './shown.ts';

type Condition = Extract<Expectation, { kind: 'condition' }>;
type Result = Pick<ExpectationResult, 'actual' | 'status' | 'difference'>;

/** A condition that must hold; with `because`, for that reason. */
export function checkCondition(expectation: Condition, run: OpenRun): Result {
    const { condition, because } = expectation;
    const holds = run.evaluate(condition);
    const actual = actualOf(condition, run, holds);
    if (holds.kind === 'failure' || holds.kind === 'invalid') {
        return { actual: holds.message, status: 'error' };
    }
    if (holds.kind !== 'yes or no' || !holds.value) {
        const difference = differenceOf(condition, run);
        return { actual, status: 'failed', ...(difference && { difference }) };
    }
    if (because === undefined) {
        return { actual, status: 'passed' };
    }
    const reasons = run.reasonsFor(decisionIn(condition));
    const given = reasons.length === 0 ? personaMessages.noBecause : reasons.map(text => `“${text}”`).join(', ');
    const wanted = same(because.text);
    return {
        actual: personaMessages.because(actual, given),
        status: reasons.some(reason => same(reason) === wanted) ? 'passed' : 'failed',
    };
}

/** White space and a full stop at the end make no difference. */
function same(text: string): string {
    return text.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
}

/** What stands on the left of the comparison. */
function decisionIn(condition: Expression): Expression {
    if (condition.kind === 'comparison') {
        return condition.left;
    }
    return condition.kind === 'not' ? decisionIn(condition.operand) : condition;
}

/** The value of the left side; for `each conviction's relief is dismissal`, that of each. */
function actualOf(condition: Expression, run: OpenRun, holds: Outcome): string {
    if (condition.kind === 'every') {
        return actualOfEach(condition, run, holds);
    }
    return shown(condition.kind === 'comparison' ? run.evaluate(condition.left) : holds);
}

function actualOfEach(every: Every, run: OpenRun, holds: Outcome): string {
    const left = decisionIn(every.condition);
    const members = run.evaluateForEach(every, left);
    if (members === undefined) {
        return shown(holds);
    }
    return members.map(({ name, outcome }) => `${name}: ${shown(outcome)}`).join(', ');
}
