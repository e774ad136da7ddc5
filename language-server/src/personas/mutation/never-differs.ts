/** Where a change in a rule can make a difference, and whether it can make one to anybody. */
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Decision, Definition, Expression, RuleBlock } from '../../model/policy-model.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { intersectBoxes } from '../../ranges/boxes/box.ts';
import { Budget, withinBudget } from '../../ranges/boxes/budget.ts';
import { uncovered } from '../../ranges/boxes/cover.ts';
import type { Branch } from '../../ranges/conditions/branches.ts';
import { branchesOf, exceptionDecides, insideBlock, noException } from '../../ranges/conditions/branches.ts';
import { within } from '../../ranges/conditions/comparing.ts';
import { dateFor } from '../../ranges/conditions/constants.ts';
import type { Formula } from '../../ranges/conditions/formula.ts';
import { all, any, opposite } from '../../ranges/conditions/formula.ts';
import { Grid } from '../../ranges/conditions/grid.ts';
import type { Place } from '../../ranges/conditions/place.ts';
import { chooseSpans } from '../../ranges/conditions/spans.ts';
import type { PolicyWorld } from '../../ranges/conditions/world.ts';
import { isConsistent } from '../../ranges/consistent.ts';
import { countBounds } from '../../ranges/counts.ts';
import { validitiesOf } from '../../ranges/rule-space.ts';
import { sameBetween } from './same-between.ts';
import { sameOnBox } from './same-on-box.ts';

/** Boxes outside of which both versions of a rule give everybody the same. None: nobody can tell them apart. */
export interface Differences {
    readonly grid: Grid;
    readonly boxes: readonly Box[];
}

interface Piece {
    readonly when: Formula;
    readonly result: Expression;
    /** Why, as written. */
    readonly because: string | undefined;
    /** Of a rule whose local names are others the same words may come to something else. */
    readonly block: RuleBlock;
}

const MOST_STEPS = 60_000;
const MOST_BOXES = 12;

/**
 * Where a decision with other cases would give other answers, of what people may really have; undefined: that was not
 * found out. Where the rule as it stands gives no answer, nothing is looked for: no persona can expect one.
 */
export function differencesOf(
    decision: Decision,
    changed: Decision,
    world: PolicyWorld,
    policies: { readonly before: CompiledPolicy; readonly after: CompiledPolicy },
): Differences | undefined {
    const place = world.dated(decision, world.placeOf(decision));
    const dates = dateFor(undefined, place);
    const spans = (versions: Decision['versions']): { block: RuleBlock; when: Formula }[] =>
        chooseSpans(versions).map(({ version, from, to }) => ({
            block: version.body,
            when: within(dates, from, to, world),
        }));
    const piecesIn = (versions: Decision['versions']): Piece[] =>
        spans(versions).flatMap(({ block, when }) =>
            piecesOf(block, place).map(piece => ({ ...piece, when: all([when, piece.when]) })),
        );
    return withinBudget(() => {
        const [before, after] = [piecesIn(decision.versions), piecesIn(changed.versions)];
        return differencesBetween(before, after, place, decision, policies);
    });
}

function differencesBetween(
    before: readonly Piece[],
    after: readonly Piece[],
    place: Place,
    decision: Decision,
    policies: { readonly before: CompiledPolicy; readonly after: CompiledPolicy },
): Differences | undefined {
    const budget = new Budget(MOST_STEPS);
    const parts = [...before, ...after].map(({ when }) => when);
    const inForce = inForceNow(place);
    const context = all([inForce, ...validitiesOf([inForce, ...parts], place)]);
    const grid = new Grid([context, ...parts]);
    const bounds = countBounds(grid.dimensions);
    const spaces = grid
        .boxes(context, budget)
        .map(box => intersectBoxes(grid.realistic, box))
        .filter(box => box !== undefined);
    const found: Box[] = [];
    const take = (box: Box): void => {
        if (isConsistent(box, grid, bounds)) found.push(box);
    };
    const covers = after.flatMap(({ when }) => grid.boxes(when, budget));
    for (const was of before) {
        for (const box of grid.boxes(was.when, budget)) {
            for (const space of spaces) {
                const own = intersectBoxes(space, box);
                if (own === undefined) continue;
                for (const gap of uncovered(own, covers, budget, MOST_BOXES)) take(gap);
                for (const is of after) {
                    if (isSame(was, is)) continue;
                    for (const other of grid.boxes(is.when, budget)) {
                        const both = intersectBoxes(own, other);
                        budget.spend();
                        if (both === undefined) continue;
                        const isKnownSame =
                            was.because === is.because &&
                            (sameOnBox(both, grid, decision, [was.result, is.result], policies) ||
                                sameBetween(both, grid, decision, [was, is], policies.after));
                        if (!isKnownSame) take(both);
                    }
                }
                if (found.length > MOST_BOXES) return { grid, boxes: found };
            }
        }
    }
    // Two cases that come to hold at once fail, whatever they say.
    for (const [i, one] of after.entries()) {
        for (const other of after.slice(i + 1)) {
            const both = all([one.when, other.when]);
            for (const box of grid.boxes(both, budget)) {
                for (const space of spaces) {
                    const own = intersectBoxes(space, box);
                    if (own !== undefined) take(own);
                }
            }
            if (found.length > MOST_BOXES) return { grid, boxes: found };
        }
    }
    return { grid, boxes: found };
}

function isSame(a: Piece, b: Piece): boolean {
    return a.result === b.result && a.because === b.because && a.block.locals === b.block.locals;
}

/** The cases of a rule with when each decides, those of its exceptions included. */
function piecesOf(block: RuleBlock, outer: Place): Piece[] {
    const place = insideBlock(block, outer);
    const plain = noException(block, place).yes;
    const own = branchesOf(block, place).flatMap(({ node, decides, result }) =>
        result === undefined ? [] : [{ when: all([plain, decides.yes]), result, because: reasonOf(node), block }],
    );
    const others = block.exceptions.flatMap(exception => {
        const when = exceptionDecides(exception, block, place).yes;
        return piecesOf(exception.body, place).map(piece => ({ ...piece, when: all([when, piece.when]) }));
    });
    return [...own, ...others];
}

/** What a case gives as its reason. What stands in braces may be anything. */
function reasonOf(node: Branch['node']): string | undefined {
    return 'because' in node ? node.because?.text : undefined;
}

/** Outside its time in force a policy decides nothing. */
function inForceNow(place: Place): Formula {
    const { world } = place;
    const { header } = world.program;
    const [inForce] = chooseSpans(header?.inForce === undefined ? [] : [header.inForce]);
    return within(dateFor(undefined, { ...place, dating: undefined }), inForce?.from, inForce?.to, world);
}

/** The same for a definition: where it holds for other people, or no longer says that it does not. */
export function differencesOfDefinition(
    definition: Definition,
    changed: Definition,
    world: PolicyWorld,
): Differences | undefined {
    const place = world.dated(definition, world.placeOf(definition));
    const dates = dateFor(undefined, place);
    const sides = (versions: Definition['versions']): { yes: Formula; no: Formula } => {
        const found = chooseSpans(versions).map(({ version, from, to }) => ({
            when: within(dates, from, to, world),
            holds: world.condition(version.body, place),
        }));
        return {
            yes: any(found.map(({ when, holds }) => all([when, holds.yes]))),
            no: any(found.map(({ when, holds }) => all([when, holds.no]))),
        };
    };
    return withinBudget(() => {
        const budget = new Budget(MOST_STEPS);
        const [before, after] = [sides(definition.versions), sides(changed.versions)];
        const other = any([all([before.yes, opposite(after.yes)]), all([before.no, opposite(after.no)])]);
        const inForce = inForceNow(place);
        const context = all([inForce, ...validitiesOf([inForce, other], place)]);
        const grid = new Grid([context, other]);
        const bounds = countBounds(grid.dimensions);
        const spaces = grid
            .boxes(context, budget)
            .map(box => intersectBoxes(grid.realistic, box))
            .filter(box => box !== undefined);
        const boxes = grid
            .boxes(other, budget)
            .flatMap(box => spaces.map(space => intersectBoxes(space, box)).filter(each => each !== undefined));
        return { grid, boxes: boxes.filter(box => isConsistent(box, grid, bounds)).slice(0, MOST_BOXES) };
    });
}
