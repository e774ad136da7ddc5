import { nameMessages, typeMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { placeBefore } from '../ranges.ts';
import { quoted, sayType, written } from '../say.ts';
import type { ValueType } from '../value-type.ts';

/** A list or a person where one value is needed. Returns whether that was so. */
export function tellIfList(context: Context, node: Expression, type: ValueType): boolean {
    const what = quoted(node) ?? typeMessages.this;
    if (type.kind === 'list') {
        const text = written(node);
        const insert = { range: placeBefore(node.range), newText: 'how many ' };
        context.run.report({
            code: 'PW308',
            message: typeMessages.listAsValue(what, type.entity),
            range: node.range,
            fixes: text === undefined ? [] : [{ title: nameMessages.say(`how many ${text}`), edits: [insert] }],
        });
        return true;
    }
    if (type.kind === 'entity') {
        const message = typeMessages.entityAsValue(what, sayType(type));
        context.run.report({ code: 'PW308', message, range: node.range });
        return true;
    }
    return false;
}
