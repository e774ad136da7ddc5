import { ZERO } from '../../evaluate/numbers/rational.ts';
import type { Arithmetic, Declaration } from '../../model/policy-model.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { intersectBoxes } from '../../ranges/boxes/box.ts';
import { Budget, withinBudget } from '../../ranges/boxes/budget.ts';
import { comparePieces } from '../../ranges/conditions/comparing.ts';
import { all } from '../../ranges/conditions/formula.ts';
import { Grid } from '../../ranges/conditions/grid.ts';
import { constant, only } from '../../ranges/conditions/value.ts';
import type { PolicyWorld } from '../../ranges/conditions/world.ts';
import { isConsistent } from '../../ranges/consistent.ts';
import { countBounds } from '../../ranges/counts.ts';
import { validitiesOf } from '../../ranges/rule-space.ts';
import { isIn, placeIn } from './place-in.ts';

const MOST_STEPS = 100_000;

/** Where something that is divided by is zero. */
export interface ZeroBoxes {
    readonly grid: Grid;
    /** None: it never is. */
    readonly boxes: readonly Box[];
}

/** Undefined where that cannot be told: the divisor is worked out in ways that are not looked into. */
export function zeroBoxes(division: Arithmetic, declaration: Declaration, world: PolicyWorld): ZeroBoxes | undefined {
    if (declaration.kind !== 'decision' && declaration.kind !== 'definition') return undefined;
    const start = world.dated(declaration, world.placeOf(declaration));
    const version = declaration.versions.find(each => isIn(division, each));
    if (version === undefined) return undefined;
    const { place, when } =
        'cases' in version.body ? placeIn(version.body, division, start) : { place: start, when: [] };
    const pieces = world.value(division.right, place);
    if (pieces.length === 0 || pieces.some(({ value }) => value.kind !== 'line')) return undefined;
    const zero = comparePieces(pieces, '=', only(constant(ZERO)), undefined, world).yes;
    const parts = all([...when, zero]);
    return withinBudget((): ZeroBoxes => {
        const budget = new Budget(MOST_STEPS);
        const formula = all([parts, ...validitiesOf([parts], place)]);
        const grid = new Grid([formula]);
        const bounds = countBounds(grid.dimensions);
        const boxes = grid
            .boxes(formula, budget)
            .map(box => intersectBoxes(grid.realistic, box))
            .filter(box => box !== undefined && isConsistent(box, grid, bounds));
        return { grid, boxes: boxes as Box[] };
    });
}
