/** What a rule yields. */
import type { ModelNode, SourceRange } from '../../model/policy-model.ts';
import { mergeNeeds } from '../values/outcomes.ts';
import type { Outcome } from '../values/value.ts';

/** What a rule yields, and what is said of how: the words of the case, its source. */
export interface Ruling {
    readonly outcome: Outcome;
    readonly rule?: string | undefined;
    readonly because?: string | undefined;
    readonly range?: SourceRange | undefined;
    readonly source?: string | undefined;
    /** Name of the exception that decided. */
    readonly exception?: string | undefined;
    /** What gave the answer for certain, outermost first; absent where several ways to it are still open. */
    readonly taken?: readonly ModelNode[] | undefined;
}

/** Everything that any of them awaits. */
export function awaiting(outcomes: readonly Outcome[]): Ruling {
    const lists = outcomes.flatMap(outcome => (outcome.kind === 'needs' ? [outcome.needs] : []));
    return { outcome: { kind: 'needs', needs: mergeNeeds(...lists) } };
}
