import { boxesMeet, intersectBoxes } from './boxes/box.ts';
import type { Budget } from './boxes/budget.ts';
import type { Formula } from './conditions/formula.ts';
import { Grid } from './conditions/grid.ts';

/** Whether a condition can hold at all where the context does, for anybody. @throws {TooMany} */
export function conditionCanHold(condition: Formula, context: readonly Formula[], budget: Budget): boolean {
    if (condition.kind === 'never') return false;
    if (condition.kind === 'compare' && isFree(condition.of) && context.length === 0) return true;
    const grid = new Grid([condition, ...context]);
    let spaces = [grid.possible];
    for (const formula of context) {
        const boxes = grid.boxes(formula, budget);
        spaces = spaces.flatMap(space => boxes.map(box => intersectBoxes(space, box)).filter(box => box !== undefined));
    }
    const own = grid.boxes(condition, budget);
    return spaces.some(space => own.some(box => boxesMeet(space, box)));
}

/** Without limits a number can be on either side of any other. */
function isFree({ values }: Extract<Formula, { kind: 'compare' }>['of']): boolean {
    return values.kind !== 'option' && values.limits.length === 0 && !values.whole;
}
