import { typeMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Intent } from '../../model/intent.ts';
import type { Context } from '../context.ts';
import { isQuantity, tellNotQuantity } from '../expressions/arithmetic.ts';
import { assign } from '../expressions/assign.ts';
import { checkCondition } from '../expressions/logic.ts';
import { unknownType, type ValueType } from '../value-type.ts';

/** Safeguards are promises about values: their conditions and amounts must make sense. */
export function checkIntent(context: Context, intent: Intent): void {
    for (const outcome of intent.outcomes ?? []) {
        context.run.occurs(outcome.name?.range, `outcome:${outcome.name?.text}`);
        for (const { value } of outcome.measures ?? []) {
            if (value !== undefined) {
                context.check(context, value);
            }
        }
    }
    for (const safeguard of intent.safeguards ?? []) {
        context.run.occurs(safeguard.name?.range, `safeguard:${safeguard.name?.text}`);
        for (const condition of safeguard.always ?? []) {
            checkCondition(context, condition);
        }
        const promise = safeguard.neverFalls;
        if (promise !== undefined) {
            quantity(context, promise.what);
            const rising = quantity(context, promise.asThisRises);
            if (promise.by !== undefined && rising.kind === 'date') {
                const step = context.check(context, promise.by);
                assign(context, promise.by, step, {
                    kind: 'duration',
                    unit: step.kind === 'duration' ? step.unit : 'day',
                });
            } else if (promise.by !== undefined) {
                // A step of a yearly income may be written without its period.
                const step = context.check(context, promise.by, rising);
                const period = rising.kind === 'money' && step.kind === 'money' && step.per === undefined;
                assign(context, promise.by, period ? { ...step, per: rising.per } : step, rising);
            }
        }
    }
}

/** An amount, a number or a date: what can rise and fall. */
function quantity(context: Context, node: Expression | undefined): ValueType {
    if (node === undefined) {
        return unknownType;
    }
    const type = context.check(context, node);
    if (isQuantity(type) || type.kind === 'date') {
        return type;
    }
    tellNotQuantity(context, node, type, typeMessages.doings.ordered);
    return unknownType;
}
