import { Budget, withinBudget } from './boxes/budget.ts';
import { conditionCanHold } from './can-hold.ts';
import { countedBy } from './conditions/counting.ts';
import type { Dimension } from './conditions/dimension.ts';
import type { Formula } from './conditions/formula.ts';
import { all, opposite } from './conditions/formula.ts';

/** Among the members of one list, whoever is counted by the first is counted by one of the others. */
export interface CountBound {
    readonly of: Dimension;
    readonly atMost: readonly Dimension[];
}

const MOST_STEPS = 20_000;

/**
 * Which counts of one list bound one another: there are no more children under 5 than children, and where nobody is at
 * school and nobody is not, there is nobody.
 */
export function countBounds(dimensions: readonly Dimension[]): CountBound[] {
    const found: CountBound[] = [];
    for (const of of dimensions) {
        const own = countedBy(of);
        if (own === undefined) continue;
        const others = dimensions.filter(other => other !== of && countedBy(other)?.list === own.list);
        const single = others.filter(other => isCovered(own.where, [other]));
        for (const other of single) found.push({ of, atMost: [other] });
        if (single.length === 0 && others.length > 1 && isCovered(own.where, others))
            found.push({ of, atMost: others });
    }
    return found;
}

function isCovered(where: Formula, by: readonly Dimension[]): boolean {
    const outside = by.map(each => opposite(countedBy(each)?.where ?? where));
    const left = all([where, ...outside]);
    return withinBudget(() => !conditionCanHold(left, [], new Budget(MOST_STEPS))) ?? false;
}
