import type { Program } from '../../evaluate/program.ts';
import type { Expression, Local, Target } from '../../model/policy-model.ts';

/** How a value moves when one thing that it is worked out from rises: not at all, one way only, or who knows. */
export type Movement = 'still' | 'one way' | 'unknown';

/** What tells how things move. */
export interface Moving {
    /** The one thing: a fact of the policy's subject, or a decision about it. */
    readonly isMover: (target: Target | undefined) => boolean;
    readonly locals: readonly Local[];
    readonly program: Program;
    /** Whether the date of decision alone chooses the versions of rates here. */
    readonly byDecision: boolean;
}

/**
 * Of a value that only moves one way, two equal values say that it is the same in between. Products and quotients are
 * seen through where one side stands still; rates stand still from one day of change to the next; what else it rests on is taken to be
 * unknown.
 */
export function movementOf(e: Expression, moving: Moving, depth = 0): Movement {
    const of = (part: Expression): Movement => movementOf(part, moving, depth + 1);
    if (depth > 20) return 'unknown';
    switch (e.kind) {
        case 'literal':
            return 'still';
        case 'name': {
            if (moving.isMover(e.target)) return 'one way';
            if (e.target?.kind === 'constant') return isPlainRate(e.target.id, moving) ? 'still' : 'unknown';
            const local = moving.locals.find(({ name }) => name.text === e.name.text);
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
function isPlainRate(id: string, { program: { declarations, header }, byDecision }: Moving): boolean {
    const rate = declarations.get(id);
    if (!byDecision || rate?.kind !== 'rate' || rate.table !== undefined || rate.datedBy !== undefined) return false;
    const { datedBy } = header ?? {};
    const isUsual = datedBy === undefined || (datedBy.kind === 'name' && datedBy.name.text === 'date of decision');
    return isUsual && rate.values.every(({ value }) => value.kind === 'literal');
}
