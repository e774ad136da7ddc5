import type { Program } from '../../evaluate/program.ts';
import type { Expression, Local, Target } from '../../model/policy-model.ts';

/** How a value moves when one thing that it is worked out from rises: not at all, one way only, or who knows. */
export type Movement = 'still' | 'one way' | 'unknown';

/** The one thing: a fact of the policy's subject, or a decision about it. */
export type Mover = (target: Target | undefined) => boolean;

/**
 * Of a value that only moves one way, two equal values say that it is the same in between. Products and quotients are
 * seen through where one side stands still; rates stand still from one day of change to the next; what else it rests on is taken to be
 * unknown.
 */
export function movementOf(
    e: Expression,
    isMover: Mover,
    locals: readonly Local[],
    program: Program,
    depth = 0,
): Movement {
    const of = (part: Expression): Movement => movementOf(part, isMover, locals, program, depth + 1);
    if (depth > 20) return 'unknown';
    switch (e.kind) {
        case 'literal':
            return 'still';
        case 'name': {
            if (isMover(e.target)) return 'one way';
            if (e.target?.kind === 'constant') return isPlainRate(e.target.id, program) ? 'still' : 'unknown';
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

/** Written amounts that depend on nothing but the date of decision. */
function isPlainRate(id: string, { declarations, header }: Program): boolean {
    const rate = declarations.get(id);
    if (rate?.kind !== 'rate' || rate.table !== undefined || rate.datedBy !== undefined) return false;
    const { datedBy } = header ?? {};
    const byDecision = datedBy === undefined || (datedBy.kind === 'name' && datedBy.name.text === 'date of decision');
    return byDecision && rate.values.every(({ value }) => value.kind === 'literal');
}
