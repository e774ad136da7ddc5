import { ZERO } from '../../evaluate/numbers/rational.ts';
import type { Arithmetic, Declaration, RuleBlock } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { intersectBoxes } from '../../ranges/boxes/box.ts';
import { Budget, withinBudget } from '../../ranges/boxes/budget.ts';
import { branchesOf, exceptionDecides, insideBlock, noException } from '../../ranges/conditions/branches.ts';
import { comparePieces } from '../../ranges/conditions/comparing.ts';
import type { Formula } from '../../ranges/conditions/formula.ts';
import { all, opposite } from '../../ranges/conditions/formula.ts';
import { Grid } from '../../ranges/conditions/grid.ts';
import type { Place } from '../../ranges/conditions/place.ts';
import { constant, only } from '../../ranges/conditions/value.ts';
import type { PolicyWorld } from '../../ranges/conditions/world.ts';
import { isConsistent } from '../../ranges/consistent.ts';
import { countBounds } from '../../ranges/counts.ts';
import { validitiesOf } from '../../ranges/rule-space.ts';

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
        'cases' in version.body ? placeIn(version.body, division, start, []) : { place: start, when: [] };
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

/** The place of the case that divides, and when that case decides. */
function placeIn(
    block: RuleBlock,
    division: ModelNode,
    outer: Place,
    before: readonly Formula[],
): { place: Place; when: readonly Formula[] } {
    const place = insideBlock(block, outer);
    const exception = block.exceptions.find(each => isIn(division, each));
    if (exception !== undefined && isIn(division, exception.body)) {
        // Where it cannot be said whether it applies, it is not come to.
        const when = opposite(exceptionDecides(exception, block, place).no);
        return placeIn(exception.body, division, place, [...before, when]);
    }
    const plain = opposite(noException(block, place).no);
    const branch = branchesOf(block, place).find(({ result }) => result !== undefined && isIn(division, result));
    return { place, when: [...before, plain, ...(branch === undefined ? [] : [opposite(branch.decides.no)])] };
}

function isIn({ range: inner }: ModelNode, { range: outer }: ModelNode): boolean {
    if (inner.file !== outer.file) return false;
    const [a, b, c, d] = [outer.start, inner.start, inner.end, outer.end];
    return !isBefore(b, a) && !isBefore(d, c);
}

function isBefore(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}
