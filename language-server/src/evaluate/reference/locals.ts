/** Local names: `where steps is …`. Worked out when first used, once for each evaluation of their block. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { RuleBlock } from '../../model/policy-model.ts';
import { keptText } from '../program.ts';
import { printExpression } from '../trace/print-expression.ts';
import type { TraceEntry } from '../trace/trace-entry.ts';
import type { Outcome } from '../values/value.ts';
import { failure } from '../values/value.ts';
import { evaluate } from './dispatch.ts';
import type { Computation, Frame, LocalScope } from './frame.ts';
import { record } from './record.ts';

/** The frame in which a block is read: local names of the blocks around it stay visible. */
export function withLocals(block: RuleBlock, frame: Frame): Frame {
    if (block.locals.length === 0) {
        return frame;
    }
    const locals: LocalScope = {
        locals: new Map(block.locals.map(local => [local.name.text, local])),
        computed: new Map(),
        frame,
        outer: frame.locals,
    };
    return { ...frame, locals };
}

/** Undefined when there is no such local name. */
export function localValue(name: string, frame: Frame): Outcome | undefined {
    let scope = frame.locals;
    while (scope !== undefined && !scope.locals.has(name)) {
        scope = scope.outer;
    }
    if (scope !== undefined && scope.frame.context !== frame.context) {
        const local = scope.locals.get(name);
        const elsewhere = { ...scope, computed: new Map(), frame: { ...scope.frame, context: frame.context } };
        return local && compute(name, elsewhere);
    }
    return scope && compute(name, scope);
}

function compute(name: string, scope: LocalScope): Outcome {
    const { collector } = scope.frame.context.run;
    const local = scope.locals.get(name);
    let known = scope.computed.get(name);
    if (local === undefined) {
        return failure(failureMessages.unresolved(name));
    }
    if (known === undefined) {
        const computation: Computation = {};
        scope.computed.set(name, computation);
        const { outcome, children } = record(scope.frame.context.run, () =>
            evaluate(local.value, { ...scope.frame, locals: scope }),
        );
        computation.outcome = outcome;
        computation.entry = {
            what: name,
            outcome,
            rule: keptText(scope.frame.context.run.program, local, () => `${name} is ${printExpression(local.value)}`),
            range: local.range,
            children,
        } satisfies TraceEntry;
        known = computation;
    }
    if (known.outcome === undefined) {
        return failure(failureMessages.cycle([name, name]), local.range);
    }
    if (known.entry !== undefined) {
        collector?.push(known.entry);
    }
    return known.outcome;
}
