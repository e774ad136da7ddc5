/** What writing the text of a trace needs of the whole, so that its parts do not import it. */
import type { Expression, Target } from '../../../model/policy-model.ts';
import type { Ir } from '../ir.ts';
import type { Lowered } from '../lowered.ts';
import type { Scope } from '../scope.ts';
import type { LoweredMember, Using } from '../using.ts';

/**
 * All that is written are statements of JavaScript that `add` to the list `u` what the exact evaluator records, in the
 * order in which it does, where everything is known. They hold only numbers: what a policy wrote stands in `K`. Each
 * throws `NotCovered` for what is left to the exact evaluator.
 */
export interface Writing {
    readonly using: Using;
    /** An expression of JavaScript. */
    js(ir: Ir): string;
    /** The place of something that is no number. */
    constant(value: unknown): string;
    /** A name that is not taken. */
    fresh(prefix: string): string;
    /** The value for people, as an expression of JavaScript. */
    words(value: Lowered): string;
    /** What is used to work out an expression. */
    uses(e: Expression, scope: Scope): string;
    fact(of: Ir, entity: string, name: string): string;
    /** A decision, definition, judgement or rank for a subject. */
    declared(id: string, of: Ir): string;
    local(name: string, scope: Scope): string;
    age(of: Ir, entity: string, on?: Ir): string;
    /** A rate, a scale or a code set; `on`: the day after `as at`. */
    constantUses(
        target: Extract<Target, { kind: 'constant' }>,
        explicit: LoweredMember | undefined,
        scope: Scope,
        on?: Ir,
    ): string;
    /** What the date that chooses versions rests on, and the date. */
    versionDate(scope: Scope): { uses: string; on: () => Ir };
}
