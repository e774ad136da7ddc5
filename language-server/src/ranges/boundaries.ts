import { compare } from '../evaluate/numbers/comparison.ts';
import type { Exact } from '../evaluate/numbers/rational.ts';
import { add, sub } from '../evaluate/numbers/rational.ts';
import type { Decision } from '../model/policy-model.ts';
import type { Dimension } from './conditions/dimension.ts';
import type { PolicyWorld } from './conditions/world.ts';
import { rulesOf } from './rule-space.ts';

/** The values of one input at which a decision turns. */
export interface Boundaries {
    /** What it is: a fact of somebody, an age, the date of decision, or something worked out. */
    readonly dimension: Dimension;
    /** In order, each once: the value itself, and where people's values come in steps, those right below and above. */
    readonly values: readonly Exact[];
}

/**
 * Where the cases of a decision, and of the decisions and definitions that they go through, begin and end. Amounts are in
 * the unit of their fact, percents are shares, dates are days since 1 January 1970.
 */
export function boundariesOf(decision: Decision, world: PolicyWorld): Boundaries[] {
    const found = new Map<Dimension, Exact[]>();
    for (const { grid } of rulesOf(decision, world).rules) {
        for (const [i, dimension] of grid.dimensions.entries()) {
            if (dimension.values.kind === 'option') continue;
            const { step } = dimension.values;
            const near = grid
                .line(i)
                .cuts.flatMap(cut => (step === undefined ? [cut] : [sub(cut, step), cut, add(cut, step)]));
            found.set(dimension, [...(found.get(dimension) ?? []), ...near]);
        }
    }
    return [...found].map(([dimension, values]) => ({ dimension, values: inOrder(values) }));
}

function inOrder(values: readonly Exact[]): Exact[] {
    return [...values].sort(compare).filter((value, i, all) => i === 0 || compare(value, all[i - 1] as Exact) !== 0);
}
