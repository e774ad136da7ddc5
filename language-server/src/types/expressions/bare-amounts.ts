import type { Expression, Literal } from '../../model/expressions.ts';
import type { TypeTable } from '../type-table.ts';

/**
 * The written amounts because of which an expression is an amount without a period: in `£50 * days` the £50.
 *
 * @returns nothing when something else than what is written here makes it so
 */
export function bareAmounts(types: TypeTable, node: Expression | undefined): Literal[] | undefined {
    if (node === undefined) return undefined;
    switch (node.kind) {
        case 'literal':
            return node.value.kind === 'money' && node.value.per === undefined ? [node] : undefined;
        case 'negative':
        case 'rounding':
            return bareAmounts(types, node.operand);
        case 'bound':
            return ofAll(types, [node.operand, node.limit]);
        case 'if none':
            return ofAll(types, [node.operand, node.fallback]);
        case 'combine':
            return ofAll(
                types,
                node.items.map(({ value }) => value),
            );
        case 'aggregate':
            return bareAmounts(types, node.value);
        case 'arithmetic': {
            const sides = [node.left, node.right].filter(side => side && types.typeOf(side).kind === 'money');
            return ofAll(types, sides);
        }
        default:
            return undefined;
    }
}

function ofAll(types: TypeTable, parts: readonly (Expression | undefined)[]): Literal[] | undefined {
    const found = parts.map(part => bareAmounts(types, part));
    return found.length > 0 && found.every(each => each !== undefined) ? found.flat() : undefined;
}
