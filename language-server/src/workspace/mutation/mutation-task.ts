import type { JudgedMutant } from '../../personas/mutation/report.ts';

/** The policy whose rules a thread changes: made again from its texts. */
export interface MutationPolicy {
    readonly uri: string;
    /** The policy, what it uses, and the files that calendars and personas name. */
    readonly texts: readonly (readonly [uri: string, text: string])[];
}

/** What a thread is asked: first the policy, then mutants by their places in the list, one question at a time. */
export type MutationQuestion = { readonly policy: MutationPolicy } | { readonly judge: readonly number[] };

export type MutationAnswer =
    | { readonly kind: 'ready'; readonly mutants: number; readonly personas: number }
    /** The thread begins with what may take long; `mutant`: what is to be said of it should it not come to an end. */
    | { readonly kind: 'begun'; readonly index: number; readonly mutant: JudgedMutant }
    | { readonly kind: 'judged'; readonly index: number; readonly mutant: JudgedMutant }
    /** All that was asked for. */
    | { readonly kind: 'done' };
