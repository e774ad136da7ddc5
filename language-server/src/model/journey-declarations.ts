import type { Acceptance, Challenge, Deadline, DeclarationBase } from './declaration-base.ts';
import type { Expression } from './expressions.ts';
import type { FilledProse } from './filled-prose.ts';
import type { LegalSource, ModelNode, Name, Prose } from './source-range.ts';

/** What a person goes through. Without one, the journey is derived from the rules. */
export interface Journey extends DeclarationBase {
    kind: 'journey';
    steps: Step[];
    endings: Ending[];
}

export interface Step extends ModelNode {
    name: Name;
    /** Who does it and through which channels: `claimant, online or by phone or on paper`. */
    for?: { who: Name; channels: Name[] } & ModelNode;
    by?: { body: Name; automatically: boolean; within?: Deadline } & ModelNode;
    asks: Expression[];
    uses: ({ what: Expression; holder?: Name } & ModelNode)[];
    proofs: Prose[];
    decides: Name[];
    waits: Deadline[];
    goesTo: GoesTo[];
    pays?: { what: Name; every?: Deadline } & ModelNode;
    tells: FilledProse[];
    challenge?: Challenge;
    sources: LegalSource[];
    accepts: Acceptance[];
}

export interface GoesTo extends ModelNode {
    target: Name;
    when?: Expression;
}

export interface Ending extends ModelNode {
    name: Name;
    when?: Expression;
    tells: FilledProse[];
    challenge?: Challenge;
    sources: LegalSource[];
    accepts: Acceptance[];
}
