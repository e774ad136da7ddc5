import type { Expression } from '../../model/expressions.ts';
import type { DeclarationRun } from '../declaration-run.ts';

/**
 * Turns an expression of the model into the longer form that it is short for, in place, so that whoever works with the
 * model meets one form only. Undone before the declaration is checked again: the names may then mean something else.
 */
export function rewrite(run: DeclarationRun, node: Expression, form: Expression): void {
    const before = { ...node };
    replaceWith(node, form);
    run.undo.push(() => replaceWith(node, before));
}

function replaceWith(node: object, form: object): void {
    for (const key of Object.keys(node)) {
        Reflect.deleteProperty(node, key);
    }
    Object.assign(node, form);
}
