import { failureMessages } from '../../messages/evaluate.ts';
import type { ModelNode } from '../../model/policy-model.ts';
import type { Outcome } from '../values/value.ts';
import { failure } from '../values/value.ts';
import type { Computation, StackEntry } from './frame.ts';
import { nameFor } from './name-for.ts';

/** From the decision that is asked for again back to itself, beginning with the name that sorts first. */
export function cycleFailure(stack: readonly StackEntry[], again: Computation, at: ModelNode): Outcome {
    const start = stack.findIndex(entry => entry.computation === again);
    const names = stack.slice(Math.max(start, 0)).map(entry => nameFor(entry.declaration, entry.about));
    const first = names.reduce((best, name, i) => (name < (names[best] as string) ? i : best), 0);
    const turned = [...names.slice(first), ...names.slice(0, first)];
    return failure(failureMessages.cycle([...turned, turned[0] ?? '']), at.range);
}
