/** How the parts of the evaluator call the whole. */
import { failureMessages } from '../../messages/evaluate.ts';
import type { Expression, ModelNode } from '../../model/policy-model.ts';
import { printExpression } from '../trace/print-expression.ts';
import type { Outcome } from '../values/value.ts';
import { failure, isValue } from '../values/value.ts';
import type { Frame, Subject } from './frame.ts';

/**
 * How many expressions may be worked out for one question. Counted and not timed, so that the same facts always give the same
 * answer; some seconds on a usual computer. A list of 100,000 whose members each look at the one before needs two million.
 */
export const MOST_WORK = 20_000_000;

/** Whether nothing more is worked out for this question. */
export const isTooMuch = ({ context }: Frame): boolean => context.run.work > MOST_WORK;

/** The value of an expression where it stands. */
export function evaluate(e: Expression, frame: Frame): Outcome {
    const { run } = frame.context;
    run.work++;
    return run.work > MOST_WORK ? failure(failureMessages.tooMuch, e.range) : run.evaluator.evaluate(e, frame);
}

/** An expression whose value must be yes or no. */
export function condition(e: Expression, frame: Frame): Outcome {
    const outcome = evaluate(e, frame);
    if (!isValue(outcome) || outcome.kind === 'yes or no') {
        return outcome;
    }
    return failure(failureMessages.wrongKind(printExpression(e), failureMessages.aCondition), e.range);
}

/** The value of a decision, definition, judgement or rank for a subject; the root when it has none of its own. */
export function decide(id: string, subject: Subject | undefined, frame: Frame, at: ModelNode): Outcome {
    return frame.context.run.evaluator.decide(id, subject, frame, at);
}
