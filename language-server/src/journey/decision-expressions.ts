/** Decisions as expressions. */
import type { Program } from '../evaluate/program.ts';
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

/** The decision that an expression is; undefined for anything else. */
export function decisionOf(e: Expression, { declarations }: Program): Decision | undefined {
    const id = e.kind === 'name' && e.target?.kind === 'declaration' ? e.target.id : '';
    const declaration = declarations.get(id);
    return declaration?.kind === 'decision' ? declaration : undefined;
}
