/** Decisions as expressions. */
import type { Decision, Expression } from '../model/policy-model.ts';

export function asExpression({ id, name, range }: Decision): Expression {
    return { kind: 'name', name, target: { kind: 'declaration', id }, range };
}

/** Decisions that a condition speaks of. */
export function decisionsIn(node: unknown): Expression[] {
    if (Array.isArray(node)) return node.flatMap(decisionsIn);
    if (typeof node !== 'object' || node === null) return [];
    const { kind, target } = node as { kind?: string; target?: { kind?: string } };
    if (kind === 'name' && target?.kind === 'declaration') return [node as Expression];
    return Object.entries(node).flatMap(([key, inner]) => (key === 'range' ? [] : decisionsIn(inner)));
}
