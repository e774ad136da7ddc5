/** What compiling an expression needs of the whole, so that its parts do not import it. */
import type { Conversion, Expression, Iteration, Target } from '../../model/policy-model.ts';
import type { Ir } from './ir.ts';
import type { Lowered, LoweredNumber } from './lowered.ts';
import type { Scope, StackSubject } from './scope.ts';

/** A member and its entity. */
export interface LoweredMember {
    readonly ir: Ir;
    readonly entity: string;
}

/** Each throws `NotCovered` for what is left to the exact evaluator. */
export interface Using {
    lower(e: Expression, scope: Scope): Lowered;
    fact(of: Ir, entity: string, name: string): Lowered;
    applies(of: Ir, entity: string, name: string): Ir;
    /** The subject so many steps outward when it is such a member, else the nearest that is. */
    subjectOf(entity: string, steps: number | undefined, scope: Scope): StackSubject;
    bornSubject(steps: number | undefined, scope: Scope): LoweredMember;
    age(of: Ir, entity: string): Lowered;
    list(over: Iteration, scope: Scope): LoweredMember;
    /** A decision, definition, judgement or rank for a subject. */
    call(id: string, of: Ir, entity: string): Lowered;
    constant(target: Extract<Target, { kind: 'constant' }>, explicit: LoweredMember | undefined, scope: Scope): Lowered;
    local(name: string, scope: Scope): Lowered;
    convert(e: Conversion, operand: LoweredNumber, scope: Scope): LoweredNumber;
    /** The first that holds; one without a condition closes. */
    choose(cases: readonly { readonly when: Ir | undefined; readonly result: Lowered }[]): Lowered;
}
