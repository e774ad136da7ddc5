import type { Decision, Declaration, RuleBlock, RuleException } from '../model/policy-model.ts';
import type { Box } from './boxes/box.ts';
import { boxesMeet, intersectBoxes } from './boxes/box.ts';
import type { Budget } from './boxes/budget.ts';
import { equalSets, meets } from './boxes/cell-set.ts';
import { uncovered } from './boxes/cover.ts';
import { meetings } from './boxes/meetings.ts';
import { merged } from './boxes/merged.ts';
import type { Branch } from './conditions/branches.ts';
import {
    branchesOf,
    comesBefore,
    exceptionBranches,
    exceptionDecides,
    insideBlock,
    isClosed,
    noException,
} from './conditions/branches.ts';
import { within } from './conditions/comparing.ts';
import { dateFor } from './conditions/constants.ts';
import type { Dimension } from './conditions/dimension.ts';
import type { Formula } from './conditions/formula.ts';
import { all, NEVER, opposite, testsIn } from './conditions/formula.ts';
import { Grid } from './conditions/grid.ts';
import type { Place } from './conditions/place.ts';
import { outward } from './conditions/somebody.ts';
import { chooseSpans } from './conditions/spans.ts';
import type { Condition } from './conditions/value.ts';
import type { PolicyWorld } from './conditions/world.ts';
import { isConsistent } from './consistent.ts';
import type { CountBound } from './counts.ts';
import { countBounds } from './counts.ts';

/**
 * The cases that stand side by side in one rule (of a version of a decision, or of an exception in it), as boxes over what
 * they turn on. What is worked out in ways that are not seen into counts as a dimension of its own: nothing that can
 * happen is overlooked, so *no* gap and *never* reached are sure, and a gap or an overlap is to be tried on a person.
 */
export class RuleSpace {
    readonly decision: Decision;
    readonly block: RuleBlock;
    /** The exceptions that it stands in, outermost first. */
    readonly exceptions: readonly RuleException[];
    readonly branches: readonly Branch[];
    /** What is so whenever the rule is asked: its time in force, no exception, facts within their limits. */
    readonly context: Formula;
    readonly grid: Grid;
    readonly place: Place;

    /** Whether the branches are the exceptions to the rule, which are tolerated together where they agree. */
    readonly ofExceptions: boolean;

    readonly #bounds: readonly CountBound[];
    #realisticSpaces: readonly Box[] | undefined;
    #possibleSpaces: readonly Box[] | undefined;

    constructor(
        decision: Decision,
        block: RuleBlock,
        exceptions: readonly RuleException[],
        context: Formula,
        place: Place,
        ofExceptions = false,
    ) {
        this.decision = decision;
        this.ofExceptions = ofExceptions;
        this.block = block;
        this.exceptions = exceptions;
        this.place = place;
        this.branches = ofExceptions ? exceptionBranches(block, place) : branchesOf(block, place);
        const parts = [context, ...this.branches.flatMap(({ own }) => [own.yes, own.no])];
        const validities = validitiesOf(parts, place);
        this.context = all([context, ...validities]);
        this.grid = new Grid([this.context, ...parts]);
        this.#bounds = countBounds(this.grid.dimensions);
    }

    /**
     * Whether, with other conditions for its cases, everybody in the boxes would be decided for, and just once.
     * @throws {TooMany}
     */
    wouldDecide(boxes: readonly Box[], cases: readonly Condition[], budget: Budget): boolean {
        if (!cases.every(({ yes }) => this.grid.knows(yes))) return false;
        const own = cases.map(({ yes }) => this.grid.boxes(yes, budget));
        const covers = own.flat();
        const inside = (box: Box, space: Box): boolean => boxesMeet(box, space);
        return boxes.every(space => {
            if (uncovered(space, covers, budget, 1).length > 0) return false;
            if (this.isOrdered) return true;
            const holding = own.map(each =>
                each.flatMap(box => (inside(box, space) ? [intersectBoxes(box, space)] : [])),
            );
            return holding.every((mine, i) =>
                holding
                    .slice(i + 1)
                    .every(
                        other =>
                            !mine.some(a => other.some(b => a !== undefined && b !== undefined && boxesMeet(a, b))),
                    ),
            );
        });
    }

    /** Whether of several cases that hold the first decides. */
    get isOrdered(): boolean {
        return this.block.ordered && this.block.table === undefined && !this.ofExceptions;
    }

    /** Where a case holds, of what people may really have; see `findPerson` for somebody in such a box. @throws {TooMany} */
    boxesOf({ own }: Branch, budget: Budget): Box[] {
        const boxes = this.grid.boxes(own.yes, budget);
        return this.#realistic(budget).flatMap(space =>
            boxes.map(box => intersectBoxes(space, box)).filter(box => box !== undefined),
        );
    }

    /** Where nobody decides, among what people may really have. @throws {TooMany} */
    gaps(budget: Budget): Box[] {
        if (this.ofExceptions || isClosed(this.block) || this.branches.length === 0) return [];
        const found = this.#leftBy(
            this.branches.map(({ own }) => own),
            this.#realistic(budget),
            budget,
            MOST_GAPS,
        );
        return merged(found).filter(box => isConsistent(box, this.grid, this.#bounds));
    }

    /** Where `otherwise` alone decides for the whole rule. @throws {TooMany} */
    leftToOtherwise(budget: Budget): Box[] {
        const named = this.branches.filter(branch => !isClosing(branch));
        if (this.ofExceptions || this.block.table !== undefined || named.length === this.branches.length) return [];
        const found = this.#leftBy(
            named.map(({ own }) => own),
            this.#realistic(budget),
            budget,
            MOST_GAPS,
        );
        return merged(found).filter(box => isConsistent(box, this.grid, this.#bounds));
    }

    /**
     * Where it cannot be said whether a case holds, because it speaks of something that does not apply: the rule fails
     * there, unless a case before it has decided. @throws {TooMany}
     */
    unsaid(budget: Budget): { branch: Branch; boxes: Box[] }[] {
        const found: { branch: Branch; boxes: Box[] }[] = [];
        const spaces = this.#realistic(budget);
        for (const [i, branch] of this.branches.entries()) {
            const { yes, no } = branch.own;
            if (branch.isOtherwise || !mayNotApply([yes, no])) continue;
            const before = this.isOrdered ? this.branches.slice(0, i).map(({ own }) => own) : [];
            const neither = this.grid.boxes(all([opposite(yes), opposite(no)]), budget);
            const boxes = this.#leftBy(before, inBoth(spaces, neither), budget, MOST_GAPS);
            const consistent = merged(boxes).filter(box => isConsistent(box, this.grid, this.#bounds));
            if (consistent.length > 0) found.push({ branch, boxes: consistent });
        }
        return found;
    }

    /** Pairs of cases that hold at once, with the boxes in which they do. @throws {TooMany} */
    overlaps(budget: Budget): Overlap[] {
        if (this.isOrdered) return [];
        const owners: Branch[] = [];
        const boxes: Box[] = [];
        for (const branch of this.branches) {
            // What closes the whole rule holds only where nothing else does.
            if (isClosing(branch)) continue;
            for (const box of this.grid.boxes(branch.own.yes, budget)) {
                owners.push(branch);
                boxes.push(box);
            }
        }
        const spaces = this.#realistic(budget);
        const found = new Map<string, Overlap>();
        for (const [a, b] of meetings(boxes, budget)) {
            const [first, second] = [owners[a] as Branch, owners[b] as Branch];
            if (first === second || this.isSettled(first, second)) continue;
            const both = intersectBoxes(boxes[a] as Box, boxes[b] as Box);
            for (const space of spaces) {
                const box = both && intersectBoxes(space, both);
                if (box === undefined || !isConsistent(box, this.grid, this.#bounds)) continue;
                const pair = [first, second].sort((x, y) => this.branches.indexOf(x) - this.branches.indexOf(y));
                const key = pair.map(x => this.branches.indexOf(x)).join();
                const known = found.get(key) ?? { first: pair[0] as Branch, second: pair[1] as Branch, boxes: [] };
                found.set(key, known);
                if (known.boxes.length < MOST_GAPS) known.boxes.push(box);
            }
        }
        return [...found.values()];
    }

    /** Whether a box says more of a dimension than the rule's context does. */
    narrows(box: Box, dimension: number, budget: Budget): boolean {
        const set = box[dimension];
        return set !== undefined && !this.#realistic(budget).some(space => equalSets(space[dimension] ?? [], set));
    }

    /** Whether a condition can hold at all here, for anybody. @throws {TooMany} */
    canHold(formula: Formula, budget: Budget): boolean {
        if (formula.kind === 'compare' || formula.kind === 'among') {
            const { dimension, set } = this.grid.cells(formula);
            return this.#possible(budget).some(space => meets(space[dimension] ?? set, set));
        }
        const boxes = this.grid.boxes(formula, budget);
        return this.#possible(budget).some(space => boxes.some(box => boxesMeet(space, box)));
    }

    /** Whether, wherever `formula` holds here, one of the others does, or cannot be said not to. @throws {TooMany} */
    isCovered(formula: Formula, by: readonly Condition[], budget: Budget): boolean {
        const own = inBoth(this.#possible(budget), this.grid.boxes(formula, budget));
        return this.#leftBy(by, own, budget, 1).length === 0;
    }

    /**
     * What is left of some boxes where none of the conditions holds for sure. Where a condition always holds or not, what
     * it holds for is taken out; of others, what it does not hold for is kept: its opposite would be made of far too many boxes.
     */
    #leftBy(conditions: readonly Condition[], spaces: readonly Box[], budget: Budget, most: number): Box[] {
        const [total, partial] = [conditions.filter(isTotal), conditions.filter(each => !isTotal(each))];
        let left = spaces;
        for (const { no } of partial) left = inBoth(left, this.grid.boxes(no, budget), budget);
        const covers = total.flatMap(({ yes }) => this.grid.boxes(yes, budget));
        const found: Box[] = [];
        for (const box of left) {
            found.push(...uncovered(box, covers, budget, most));
            if (found.length >= most) break;
        }
        return found;
    }

    /** One exception is said to come before the other. */
    isSettled({ node: a }: Branch, { node: b }: Branch): boolean {
        if (!this.ofExceptions || !('body' in a) || !('body' in b)) return false;
        return comesBefore(a, b, this.block) || comesBefore(b, a, this.block);
    }

    #realistic(budget: Budget): readonly Box[] {
        this.#realisticSpaces ??= this.#spaces(this.grid.realistic, budget);
        return this.#realisticSpaces;
    }

    #possible(budget: Budget): readonly Box[] {
        this.#possibleSpaces ??= this.#spaces(this.grid.possible, budget);
        return this.#possibleSpaces;
    }

    #spaces(whole: Box, budget: Budget): Box[] {
        return this.grid
            .boxes(this.context, budget)
            .map(box => intersectBoxes(whole, box))
            .filter(box => box !== undefined);
    }
}

const MOST_GAPS = 40;

function isTotal({ yes, no }: Condition): boolean {
    return no === yes.opposite || yes === no.opposite;
}

/** The boxes that some of the first and some of the second have in common. @throws {TooMany} */
function inBoth(first: readonly Box[], second: readonly Box[], budget?: Budget): Box[] {
    budget?.spend(first.length * second.length);
    return first.flatMap(a => second.map(b => intersectBoxes(a, b)).filter(box => box !== undefined));
}

/** What is left when no other case holds: `otherwise` at the end of the rule. */
export function isClosing({ isOtherwise, written }: Branch): boolean {
    return isOtherwise && written.length === 0;
}

/** Whether a condition depends on whether something applies. */
function mayNotApply(formulas: readonly Formula[]): boolean {
    for (const dimension of dimensionsOf(formulas)) {
        if (dimension.source.kind === 'applies' || dimension.key.startsWith('applies ')) return true;
    }
    return false;
}

export interface Overlap {
    readonly first: Branch;
    readonly second: Branch;
    readonly boxes: Box[];
}

/** Every rule of a decision with cases or a table: of its versions, and of their exceptions. */
export function rulesOf(
    decision: Decision,
    world: PolicyWorld,
): { rules: RuleSpace[]; read: ReadonlySet<Declaration> } {
    const outer = world.read;
    world.read = new Set<Declaration>([decision]);
    const place = world.dated(decision, world.placeOf(decision));
    const dates = dateFor(undefined, place);
    const { header } = world.program;
    const [inForce] = chooseSpans(header?.inForce === undefined ? [] : [header.inForce]);
    const inForceNow = within(dateFor(undefined, { ...place, dating: undefined }), inForce?.from, inForce?.to, world);
    const rules = chooseSpans(decision.versions).flatMap(({ version, from, to }) => {
        const context = all([inForceNow, within(dates, from, to, world)]);
        return context === NEVER ? [] : rulesIn(decision, version.body, [], context, place);
    });
    const { read } = world;
    world.read = outer;
    return { rules, read };
}

function rulesIn(
    decision: Decision,
    block: RuleBlock,
    exceptions: readonly RuleException[],
    context: Formula,
    outer: Place,
): RuleSpace[] {
    const place = insideBlock(block, outer);
    const plain = opposite(noException(block, place).no);
    return [
        new RuleSpace(decision, block, exceptions, all([context, plain]), place),
        ...(block.exceptions.length > 0 ? [new RuleSpace(decision, block, exceptions, context, place, true)] : []),
        ...block.exceptions.flatMap(exception => {
            const when = exceptionDecides(exception, block, place).yes;
            return rulesIn(decision, exception.body, [...exceptions, exception], all([context, when]), place);
        }),
    ];
}

/** What `valid when` says of the facts that the conditions speak of, and of those that it speaks of in turn. */
export function validitiesOf(parts: readonly Formula[], place: Place): Formula[] {
    const found: Formula[] = [];
    const seen = new Set<string>();
    let left: readonly Formula[] = parts;
    for (let round = 0; round < 3 && left.length > 0; round++) {
        const next: Formula[] = [];
        for (const dimension of dimensionsOf(left)) next.push(...validityOf(dimension, seen, place));
        found.push(...next);
        left = next;
    }
    return found;
}

function dimensionsOf(formulas: readonly Formula[]): Set<Dimension> {
    const found = new Set<Dimension>();
    const seen = new Set<Formula>();
    for (const formula of formulas) for (const test of testsIn(formula, seen)) found.add(test.of);
    return found;
}

function validityOf({ source }: Dimension, seen: Set<string>, place: Place): Formula[] {
    if (!('of' in source)) return [];
    const fact = source.kind === 'age' ? 'date of birth' : source.fact;
    const key = `${source.of.key}.${fact}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const info = place.world.program.entities.get(source.of.entity)?.facts.get(fact);
    const there: Place = { ...place, subjects: outward(source.of), locals: undefined };
    return (info?.fact.validWhen ?? []).map(({ condition }) => opposite(place.world.condition(condition, there).no));
}
