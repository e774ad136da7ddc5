import { typeMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { endOf } from '../expressions/end-of.ts';
import { lookupName } from '../symbols/scope.ts';
import { BlockLocals } from './block-locals.ts';

interface Inexact {
    at: Expression;
    how: 'division' | 'conversion';
}

/** A division or a conversion that reaches an amount with no rounding over it. */
export function tellMissingRounding(context: Context, result: Expression, name: string): void {
    const found = inexactIn(context, result, 0);
    if (found === undefined) {
        return;
    }
    const inside = found.at !== result;
    context.run.report({
        code: 'PW304',
        message: typeMessages.rounding(name, found.how),
        range: result.range,
        related: inside ? [{ range: found.at.range, message: typeMessages.roundingPlace(found.how) }] : [],
        fixes: ['rounded down to the penny', 'rounded half up to the penny'].map(text => ({
            title: typeMessages.round(text),
            edits: [{ range: endOf(result), newText: `, ${text}` }],
        })),
    });
}

function inexactIn(context: Context, node: Expression | undefined, depth: number): Inexact | undefined {
    if (node === undefined || depth > 20) {
        return undefined;
    }
    const first = (...nodes: (Expression | undefined)[]): Inexact | undefined => {
        for (const each of nodes) {
            const found = inexactIn(context, each, depth + 1);
            if (found !== undefined) {
                return found;
            }
        }
        return undefined;
    };
    switch (node.kind) {
        case 'arithmetic':
            return node.op === '/' ? { at: node, how: 'division' } : first(node.left, node.right);
        case 'conversion':
            return { at: node, how: 'conversion' };
        case 'name': {
            const locals = context.locals instanceof BlockLocals ? context.locals : undefined;
            return node.target?.kind === 'local' ? first(locals?.valueOf(lookupName(node.name))?.value) : undefined;
        }
        case 'negative':
        case 'as at':
        case 'as if':
            return first(node.operand);
        case 'bound':
            return first(node.operand, node.limit);
        case 'if none':
            return first(node.operand, node.fallback);
        case 'aggregate':
            return first(node.value);
        case 'combine':
            return first(...(node.items ?? []).map(item => item.value));
        default:
            return undefined;
    }
}
