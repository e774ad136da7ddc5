/** Small steps that compiling expressions has in common. */
import type { Expression, Iteration } from '../../model/policy-model.ts';
import { NO_UNIT } from '../values/unit.ts';
import type { Ir } from './ir.ts';
import type { Lowered, LoweredNumber } from './lowered.ts';
import { notCovered } from './lowered.ts';
import type { Scope, StackSubject } from './scope.ts';
import { subjectIr } from './scope.ts';
import type { Using } from './using.ts';

export function yesOrNo(ir: Ir): Lowered {
    return { t: 'yes or no', ir };
}

export function count(ir: Ir): Lowered {
    return { t: 'number', n: ir, scale: 0, unit: NO_UNIT };
}

export function condition(e: Expression, scope: Scope, using: Using): Ir {
    const lowered = using.lower(e, scope);
    return lowered.t === 'yes or no' ? lowered.ir : notCovered('a condition');
}

export function dateOf(lowered: Lowered): Ir {
    return lowered.t === 'date' ? lowered.ir : notCovered('a date');
}

export function periodOf(lowered: Lowered): Extract<Lowered, { t: 'period' }> {
    return lowered.t === 'period' ? lowered : notCovered('a period');
}

export function memberOf(lowered: Lowered): { ir: Ir; entity: string } {
    return lowered.t === 'member' ? lowered : notCovered('a member');
}

export function isUnlimited({ n }: LoweredNumber): boolean {
    return n.op === 'constant' && n.value === Number.POSITIVE_INFINITY;
}

export function subjectAt(subject: StackSubject): { ir: Ir; entity: string } {
    return { ir: subjectIr(subject.place), entity: subject.entity };
}

/** The subject so many steps outward; the root for what is decided once. */
export function stackAt(steps: number | undefined, scope: Scope): StackSubject {
    return (steps === undefined ? scope.stack.at(-1) : scope.stack[steps]) ?? notCovered('a subject');
}

/** The list that an iteration names by an expression; undefined where the word itself says which. */
export function namedList({ list }: Iteration): Expression | undefined {
    return list?.kind === 'name' && list.target === undefined ? undefined : list;
}
