import type { Declaration } from '../../model/declarations.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import type { DeclarationRun } from '../declaration-run.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import { everythingIn } from '../expressions/children.ts';
import { rootStack } from '../resolve/subjects.ts';
import { lookupName, type Scope } from '../symbols/scope.ts';
import type { TypeTable } from '../type-table.ts';
import { expressionsOf } from './declaration-expressions.ts';

/** Where the expressions of a declaration stand, before anybody else is talked about than the root. */
export function startContext(scope: Scope, run: DeclarationRun, types: TypeTable): Context {
    return {
        scope,
        stack: rootStack(scope),
        run,
        types,
        check: checkExpression,
        unknownCode: 'PW009',
        askedAbout: askedAbout(run.declaration),
    };
}

/** Names after `there is` anywhere in the declaration: whether they apply has been thought of. */
function askedAbout(declaration: Declaration): ReadonlySet<string> {
    const names = new Set<string>();
    const add = (of: Expression | undefined): void => {
        if (of?.kind === 'name') {
            names.add(lookupName(of.name));
        } else if (of?.kind === 'member') {
            names.add(lookupName(of.member));
        } else if (of?.kind === 'relative member') {
            names.add(`${of.which} ${lookupName(of.element)}`);
        }
    };
    for (const expression of expressionsOf(declaration)) {
        for (const part of everythingIn(expression)) {
            if (part.kind === 'there is') {
                add(part.of);
            }
        }
    }
    return names;
}
