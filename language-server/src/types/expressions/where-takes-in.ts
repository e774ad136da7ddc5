import { typeMessages } from '../../messages/types.ts';
import type { Arithmetic, Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { placeAfter, placeBefore, withBrackets } from '../ranges.ts';
import { quoted } from '../say.ts';

/**
 * `£10 * how many cars where large + £5`: a condition goes on to the end, and its last part does not fit. Says so, with
 * the brackets that end it earlier.
 *
 * @returns whether that is why the two sides of the sum do not fit
 */
export function tellWhereTakesIn({ run, picks }: Context, sum: Arithmetic): boolean {
    if (picks?.where === undefined || sum.left === undefined || !endsWith(picks.where, sum)) return false;
    run.report({
        code: 'PW301',
        message: typeMessages.whereTakesIn(quoted(sum.right)),
        range: sum.range,
        fixes: [
            {
                title: typeMessages.endWhereWith(quoted(sum.left)),
                edits: [
                    { range: placeBefore(picks.range), newText: '(' },
                    { range: placeAfter(withBrackets(sum.left.range)), newText: ')' },
                ],
            },
        ],
    });
    return true;
}

/** Whether a sum stands at the end of a condition, outside brackets of its own. */
function endsWith(condition: Expression, sum: Arithmetic): boolean {
    for (let at: Expression | undefined = condition; at !== undefined && !at.range?.withBrackets; at = lastPart(at)) {
        for (
            let left: Expression | undefined = at;
            left?.kind === 'arithmetic' && !left.range?.withBrackets;
            left = left.left
        ) {
            if (left === sum) return true;
        }
    }
    return false;
}

function lastPart(node: Expression): Expression | undefined {
    switch (node.kind) {
        case 'all':
        case 'any':
            return node.items.at(-1);
        case 'comparison':
            return node.tests.at(-1)?.right;
        case 'not':
            return node.operand;
        default:
            return undefined;
    }
}
