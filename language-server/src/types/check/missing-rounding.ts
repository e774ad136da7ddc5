import { typeMessages } from '../../messages/types.ts';
import type { Expression, MemberExpression, NameExpression } from '../../model/expressions.ts';
import type { Finding, RelatedPlace } from '../../model/finding.ts';
import type { Context } from '../context.ts';
import type { Edge } from '../declaration-run.ts';
import { conversionRuleOf } from '../expressions/conversion-rule.ts';
import { placeAfter } from '../ranges.ts';
import { givesFractions } from '../symbols/conversion-factor.ts';
import { lookupName } from '../symbols/scope.ts';
import type { ValueType } from '../value-type.ts';
import { BlockLocals } from './block-locals.ts';

interface Inexact {
    at: Expression;
    how: 'division' | 'conversion';
}

/**
 * A division or a conversion that reaches an amount with no rounding over it. Numbers and percentages may stay exact
 * fractions; what they carry into an amount of another declaration is told there.
 */
export function tellMissingRounding(context: Context, result: Expression, name: string, type: ValueType): void {
    const { run } = context;
    const from: Edge[] = [];
    const found = inexactIn(context, result, 0, from);
    if (type.kind === 'number' || type.kind === 'percent') {
        run.inexact ||= found !== undefined;
        run.exactIf.push(...from.map(({ to }) => to));
    } else if (type.kind === 'money' && found === undefined && from.length > 0) {
        run.unrounded.push({ name, result, from });
    } else if (type.kind === 'money' && found !== undefined) {
        const inside = found.at !== result;
        const related = inside ? [{ range: found.at.range, message: typeMessages.roundingPlace(found.how) }] : [];
        run.report(missingRounding(name, found.how, result, related));
    }
}

/** The finding about an amount that nothing rounds. */
export function missingRounding(
    name: string,
    how: Inexact['how'],
    result: Expression,
    related: RelatedPlace[],
): Finding {
    return {
        code: 'PW304',
        severity: 'error',
        message: typeMessages.rounding(name, how),
        range: result.range,
        related,
        fixes: ['rounded down to the penny', 'rounded half up to the penny'].map(text => ({
            title: typeMessages.round(text),
            edits: [{ range: placeAfter(result.range), newText: `, ${text}` }],
        })),
    };
}

/** What is not exact in an expression; `from` gathers the numbers of other declarations that it takes up. */
function inexactIn(context: Context, node: Expression | undefined, depth: number, from: Edge[]): Inexact | undefined {
    if (node === undefined || depth > 20) {
        return undefined;
    }
    const first = (...nodes: (Expression | undefined)[]): Inexact | undefined => {
        for (const each of nodes) {
            const found = inexactIn(context, each, depth + 1, from);
            if (found !== undefined) {
                return found;
            }
        }
        return undefined;
    };
    switch (node.kind) {
        case 'arithmetic':
            return node.op === '/' ? { at: node, how: 'division' } : first(node.left, node.right);
        case 'conversion': {
            const rule = conversionRuleOf(context, node);
            return rule && !givesFractions(rule) ? first(node.operand) : { at: node, how: 'conversion' };
        }
        case 'member':
            gather(context, node, from);
            return undefined;
        case 'name': {
            gather(context, node, from);
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

function gather(context: Context, node: NameExpression | MemberExpression, from: Edge[]): void {
    const { kind } = context.types.typeOf(node);
    if (node.target?.kind === 'declaration' && (kind === 'number' || kind === 'percent')) {
        from.push({ to: node.target.id, range: node.range });
    }
}
