/** What compiling an expression needs of the whole, so that its parts do not import it. */
import type { Conversion, Expression, InForce, Iteration, Target } from '../../model/policy-model.ts';
import type { Program } from '../program.ts';
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
    readonly program: Program;
    lower(e: Expression, scope: Scope): Lowered;
    /** The value in force on a day. */
    dated(versions: readonly InForce[], values: readonly Lowered[], on: () => Ir): Lowered;
    /** The date that chooses versions. */
    versionDate(scope: Scope): Ir;
    fact(of: Ir, entity: string, name: string): Lowered;
    applies(of: Ir, entity: string, name: string): Ir;
    /** The subject so many steps outward when it is such a member, else the nearest that is. */
    subjectOf(entity: string, steps: number | undefined, scope: Scope): StackSubject;
    bornSubject(steps: number | undefined, scope: Scope): LoweredMember;
    age(of: Ir, entity: string): Lowered;
    list(over: Iteration, scope: Scope): LoweredMember;
    /** A decision, definition, judgement or rank for a subject. */
    call(id: string, of: Ir, entity: string): Lowered;
    /** `on`: the date after `as at`. */
    constant(
        target: Extract<Target, { kind: 'constant' }>,
        explicit: LoweredMember | undefined,
        scope: Scope,
        on?: Ir,
    ): Lowered;
    local(name: string, scope: Scope): Lowered;
    convert(e: Conversion, operand: LoweredNumber, scope: Scope): LoweredNumber;
    /** The first that holds; one without a condition closes. */
    choose(cases: readonly { readonly when: Ir | undefined; readonly result: Lowered }[]): Lowered;
}
