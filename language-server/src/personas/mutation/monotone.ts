import type { Expression, Local } from '../../model/policy-model.ts';

/** How a value moves when one decision that it is worked out from rises: not at all, one way only, or who knows. */
export type Movement = 'still' | 'one way' | 'unknown';

/**
 * Of a value that only moves one way, two equal values say that it is the same in between. Products and quotients are
 * seen through where one side is written; what else it rests on is taken to be unknown.
 */
export function movementOf(e: Expression, decision: string, locals: readonly Local[], depth = 0): Movement {
    const of = (part: Expression): Movement => movementOf(part, decision, locals, depth + 1);
    if (depth > 20) return 'unknown';
    switch (e.kind) {
        case 'literal':
            return 'still';
        case 'name': {
            if (e.target?.kind === 'declaration') return e.target.id === decision ? 'one way' : 'unknown';
            const local = locals.find(({ name }) => name.text === e.name.text);
            return e.target?.kind === 'local' && local !== undefined ? of(local.value) : 'unknown';
        }
        case 'arithmetic': {
            const [left, right] = [of(e.left), of(e.right)];
            if (left === 'unknown' || right === 'unknown') return 'unknown';
            if (left === 'still') return e.op === '/' && right !== 'still' ? 'unknown' : right;
            return right === 'still' ? left : 'unknown';
        }
        case 'negative':
        case 'rounding':
        case 'conversion':
            return of(e.operand);
        case 'bound':
            return of(e.limit) === 'still' ? of(e.operand) : 'unknown';
        default:
            return 'unknown';
    }
}
