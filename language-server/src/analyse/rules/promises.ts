import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import type { Facts } from '../../model/facts.ts';
import type { Expression, MonotonicPromise, Safeguard } from '../../model/policy-model.ts';

/** What was found out about the safeguards of an intent. */
export interface SafeguardReport {
    readonly broken: readonly Broken[];
    readonly notTried: readonly NotTried[];
}

/** Somebody for whom a safeguard is broken. */
export type Broken =
    | {
          readonly kind: 'always';
          readonly safeguard: Safeguard;
          readonly condition: Expression;
          readonly facts: Facts;
          readonly onMatters: boolean;
      }
    | {
          readonly kind: 'promise';
          readonly safeguard: Safeguard;
          readonly promise: MonotonicPromise;
          /** The person before the rise. */
          readonly facts: Facts;
          /** The fact that rises, as people call it, and its value before and after. */
          readonly input: string;
          readonly from: Exact;
          readonly to: Exact;
          readonly before: Exact;
          readonly after: Exact;
          /** The person after the rise. */
          readonly risen: Facts;
          readonly onMatters: boolean;
      };

/** A part of a safeguard that could not be tried. */
export interface NotTried {
    readonly safeguard: Safeguard;
    readonly node: Expression;
    readonly why: 'nobody' | 'not a fact' | 'not a number';
}

export interface Looking {
    /** Answers the parts of the safeguards. */
    readonly policy: CompiledPolicy;
    readonly nameOf: (asked: Expression) => string | undefined;
    readonly known: readonly Facts[];
}
