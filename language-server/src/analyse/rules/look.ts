import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Budget } from '../../ranges/boxes/budget.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';

/** What looking at one rule goes by. */
export interface Look {
    readonly rule: RuleSpace;
    readonly policy: CompiledPolicy;
    /** A day on which the policy is asked. */
    readonly on: number;
    /** Steps that looking may take. */
    readonly budget: Budget;
}
