import { nameMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { nearestNames } from '../names.ts';
import { optionsOf } from '../resolve/declared-type.ts';
import { enumerationName } from '../say.ts';

/** A text that is compared with a set of codes must be one of them. */
export function checkCode(context: Context, node: Expression, enumeration: string): void {
    if (node.kind !== 'literal' || (node.value?.kind !== 'text' && node.value?.kind !== 'number')) {
        return;
    }
    const code = node.value.value;
    const codes = optionsOf(context.scope, enumeration);
    if (codes.includes(code)) {
        return;
    }
    context.run.dependsOnEveryName();
    const nearest = nearestNames(code, codes);
    context.run.report({
        code: 'PW310',
        message: nameMessages.noOption(code, enumerationName(enumeration), nearest),
        range: node.range,
        fixes: nearest.map(other => ({
            title: nameMessages.replaceBy(other),
            edits: [{ range: node.range, newText: `"${other}"` }],
        })),
    });
}
