import { typeMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { written } from '../say.ts';
import { lookupName } from '../symbols/scope.ts';
import type { ValueType } from '../value-type.ts';

/**
 * A value that may not apply, used as if it always did. Only information: the policy may have settled it elsewhere.
 * Whatever the same rule asks about with `there is` counts as settled.
 */
export function tellMayNotApply(context: Context, node: Expression, type: ValueType): void {
    if (!type.optional || context.leavesOut === true || context.unknownCode === 'PW502') {
        return;
    }
    for (let at: Expression | undefined = node; at !== undefined; at = at.kind === 'member' ? at.subject : undefined) {
        const name =
            at.kind === 'name' ? lookupName(at.name) : at.kind === 'member' ? lookupName(at.member) : undefined;
        if (name !== undefined && context.askedAbout?.has(name)) {
            return;
        }
    }
    if (node.kind !== 'name' && node.kind !== 'member') {
        return;
    }
    const name = written(node);
    if (name !== undefined) {
        const message = typeMessages.mayNotApply(name);
        context.run.report({ code: 'PW313', severity: 'information', message, range: node.range });
    }
}
