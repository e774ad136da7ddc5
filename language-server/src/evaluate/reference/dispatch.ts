/** How the parts of the evaluator call the whole. */
import { failureMessages } from '../../messages/evaluate.ts';
import type { Expression, ModelNode } from '../../model/policy-model.ts';
import { printExpression } from '../trace/print-expression.ts';
import type { Outcome } from '../values/value.ts';
import { failure, isValue } from '../values/value.ts';
import type { Frame, Subject } from './frame.ts';

/** The value of an expression where it stands. */
export function evaluate(e: Expression, frame: Frame): Outcome {
    return frame.context.run.evaluator.evaluate(e, frame);
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
