import type { Expression } from '../../model/policy-model.ts';
import { conditionCanHold } from '../../ranges/can-hold.ts';
import type { Formula } from '../../ranges/conditions/formula.ts';
import { ALWAYS } from '../../ranges/conditions/formula.ts';
import type { Place } from '../../ranges/conditions/place.ts';
import type { Look } from './look.ts';
import type { ConstantFound } from './report.ts';

/** Parts of conditions that hold for everybody, or for nobody. */
export function constantsIn({ rule, budget }: Look): ConstantFound[] {
    // A rule that nobody ever comes to is told about where it is shut off.
    if (!rule.canHold(ALWAYS, budget)) return [];
    const canHold = (formula: Formula): boolean =>
        rule.grid.knows(formula) ? rule.canHold(formula, budget) : conditionCanHold(formula, [], budget);
    const written = [...new Set(rule.branches.flatMap(branch => branch.written))];
    return written.flatMap(condition => constantParts(condition, rule.place, canHold));
}

/** Parts of a condition that can only hold, or only not. */
export function constantParts(
    condition: Expression,
    place: Place,
    canHold: (formula: Formula) => boolean,
): ConstantFound[] {
    return partsOf(condition).flatMap(part => {
        const { yes, no } = place.world.condition(part, place);
        const [canBeYes, canBeNo] = [canHold(yes), canHold(no)];
        return canBeYes === canBeNo ? [] : [{ condition: part, holds: canBeYes }];
    });
}

/** What is joined by `and`, `or` and `not`. A bare name says what it says. */
function partsOf(condition: Expression): Expression[] {
    switch (condition.kind) {
        case 'all':
        case 'any':
        case 'none':
            return condition.items.flatMap(partsOf);
        case 'not':
            return partsOf(condition.operand);
        case 'comparison':
        case 'there is':
            return [condition];
        default:
            return [];
    }
}
