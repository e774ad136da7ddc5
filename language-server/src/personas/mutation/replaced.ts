import type { Declaration, Expression } from '../../model/policy-model.ts';
import type { Step } from './mutant.ts';

/**
 * A copy of a declaration with another value at the end of the path. Only what stands on the way is copied, so that all
 * that is known of the rest stays true; `stands` says which copy is in place of which expression.
 */
export function replacedAt(
    declaration: Declaration,
    path: readonly Step[],
    put: unknown,
): { changed: Declaration; stands: Map<Expression, Expression> } {
    const stands = new Map<Expression, Expression>();
    const changed = copied(declaration, path, put, stands) as Declaration;
    return { changed, stands };
}

function copied(node: unknown, [step, ...rest]: readonly Step[], put: unknown, stands: Map<Expression, Expression>) {
    if (step === undefined) return put;
    if (Array.isArray(node)) {
        const list = node.slice();
        list[step as number] = copied(node[step as number], rest, put, stands);
        return list;
    }
    const made = { ...(node as Record<string, unknown>) };
    made[step] = copied(made[step], rest, put, stands);
    stands.set(made as unknown as Expression, node as Expression);
    return made;
}

/** A list without one of its elements, or with two of them swapped. */
export function without<T>(list: readonly T[], index: number): T[] {
    return list.filter((_, i) => i !== index);
}

export function swapped<T>(list: readonly T[], a: number, b: number): T[] {
    return list.map((each, i) => (i === a ? (list[b] as T) : i === b ? (list[a] as T) : each));
}
