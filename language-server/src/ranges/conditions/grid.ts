import { compare, isInteger } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, mul, ONE, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import type { OrderOperator } from '../../model/comparison-operators.ts';
import type { Box } from '../boxes/box.ts';
import { boxIncludes, EVERYTHING, intersectBoxes, withSet } from '../boxes/box.ts';
import type { Budget } from '../boxes/budget.ts';
import type { CellSet } from '../boxes/cell-set.ts';
import { cellSet, cellsOf, intersect, run, union, without } from '../boxes/cell-set.ts';
import type { Dimension, LineLimit, LineValues } from './dimension.ts';
import type { Formula, Test } from './formula.ts';
import { numberText, testsIn } from './formula.ts';
import { floorOf } from './whole.ts';

/**
 * The cells of one dimension, those in which a value can lie. Of a line, `places` says where each is: 2i is what lies
 * before cut i, 2i + 1 the cut itself, and the last place what lies after all. So neighbouring cells have neighbouring numbers
 * even where, of whole numbers, nothing lies between two cuts.
 */
interface Line {
    readonly dimension: Dimension;
    readonly places: readonly number[];
    /** How many cells come before each place. */
    readonly before: readonly number[];
    /** In order, each once; absent for options. */
    readonly cuts: readonly Exact[];
    readonly byText: ReadonlyMap<string, number>;
    /** Options in order, then, for texts, any other. */
    readonly options: readonly string[];
    /** Cells that a value can lie in at all. */
    readonly possible: CellSet;
    /** Cells in which there is a value that somebody may really have. */
    readonly realistic: CellSet;
}

/** Any text that no rule names. */
export const OTHER_TEXT = '';

/** The dimensions of some conditions, cut into cells, so that conditions become boxes. */
export class Grid {
    readonly #lines: Line[] = [];
    readonly #numbers = new Map<Dimension, number>();
    readonly #boxes = new Map<Formula, readonly Box[]>();

    constructor(formulas: Iterable<Formula>) {
        const values = new Map<Dimension, Map<string, Exact>>();
        const seen = new Set<Formula>();
        for (const formula of formulas) {
            for (const test of testsIn(formula, seen)) {
                const known = values.get(test.of) ?? new Map<string, Exact>();
                values.set(test.of, known);
                if (test.kind === 'compare') known.set(numberText(test.value), test.value);
            }
        }
        for (const [dimension, cuts] of values) {
            this.#numbers.set(dimension, this.#lines.length);
            this.#lines.push(
                dimension.values.kind === 'option' ? optionLine(dimension) : numberLine(dimension, [...cuts.values()]),
            );
        }
    }

    /** Whether a condition is made of nothing but what the cells were cut for. */
    knows(formula: Formula): boolean {
        if (formula.kind === 'compare' || formula.kind === 'among') return this.#knowsTest(formula);
        for (const test of testsIn(formula)) if (!this.#knowsTest(test)) return false;
        return true;
    }

    #knowsTest(test: Test): boolean {
        const number = this.#numbers.get(test.of);
        if (number === undefined) return false;
        return test.kind === 'among' || this.#lines[number]?.byText.has(numberText(test.value)) === true;
    }

    /** The cells of one dimension in which a test holds. */
    cells(test: Test): { dimension: number; set: CellSet } {
        return { dimension: this.#numbers.get(test.of) as number, set: this.#cells(test) };
    }

    get dimensions(): Dimension[] {
        return this.#lines.map(line => line.dimension);
    }

    numberOf(dimension: Dimension): number | undefined {
        return this.#numbers.get(dimension);
    }

    /** All that somebody may really have. */
    get realistic(): Box {
        return this.#lines.map(line => line.realistic);
    }

    /** All that is possible, likely or not. */
    get possible(): Box {
        return this.#lines.map(line => line.possible);
    }

    line(number: number): Line {
        return this.#lines[number] as Line;
    }

    /**
     * The boxes in which a condition holds; they may have parts in common.
     * @throws {TooMany}
     */
    boxes(formula: Formula, budget: Budget): readonly Box[] {
        if (formula.kind === 'compare' || formula.kind === 'among') return this.#makeBoxes(formula, budget);
        const known = this.#boxes.get(formula);
        if (known !== undefined) return known;
        const found = this.#makeBoxes(formula, budget);
        this.#boxes.set(formula, found);
        return found;
    }

    #makeBoxes(formula: Formula, budget: Budget): readonly Box[] {
        switch (formula.kind) {
            case 'always':
                return [EVERYTHING];
            case 'never':
                return [];
            case 'compare':
            case 'among': {
                const set = this.#cells(formula);
                return set.length === 0 ? [] : [withSet(EVERYTHING, this.#numbers.get(formula.of) as number, set)];
            }
            case 'any':
                return this.#any(formula.items, budget);
            case 'all':
                return this.#all(formula.items, budget);
        }
    }

    /** Tests of one dimension become one box. */
    #any(items: readonly Formula[], budget: Budget): readonly Box[] {
        const sets = new Map<number, CellSet>();
        const found: Box[] = [];
        for (const item of items) {
            if (item.kind === 'compare' || item.kind === 'among') {
                const number = this.#numbers.get(item.of) as number;
                sets.set(number, union(sets.get(number) ?? [], this.#cells(item)));
            } else {
                found.push(...this.boxes(item, budget));
            }
        }
        for (const [number, set] of sets) if (set.length > 0) found.push(withSet(EVERYTHING, number, set));
        return absorbed(found, budget);
    }

    #all(items: readonly Formula[], budget: Budget): readonly Box[] {
        let base: Box | undefined = EVERYTHING;
        const several: (readonly Box[])[] = [];
        for (const item of items) {
            if (item.kind !== 'compare' && item.kind !== 'among') {
                several.push(this.boxes(item, budget));
                continue;
            }
            const set = this.#cells(item);
            base =
                set.length === 0
                    ? undefined
                    : intersectBoxes(base, withSet(EVERYTHING, this.#numbers.get(item.of) as number, set));
            if (base === undefined) return [];
        }
        let found: readonly Box[] = [base];
        for (const boxes of several.sort((a, b) => a.length - b.length)) {
            budget.spend(found.length * boxes.length);
            found = absorbed(
                found.flatMap(one => boxes.map(other => intersectBoxes(one, other))).filter(box => box !== undefined),
                budget,
            );
        }
        return found;
    }

    #cells(test: Test): CellSet {
        const line = this.#lines[this.#numbers.get(test.of) as number] as Line;
        if (test.kind === 'among') {
            const names = new Set(test.names);
            const inside = cellSet(line.options.flatMap((option, i) => (names.has(option) ? [i] : [])));
            return test.not ? without(line.possible, inside) : inside;
        }
        const place = line.byText.get(numberText(test.value)) as number;
        return cellsAt(sideOf(place, test.op, line.cuts.length), line.before);
    }
}

/** The cells at some places. */
function cellsAt(places: CellSet, before: readonly number[]): CellSet {
    if (places.length === 2) {
        return run(before[places[0] as number] as number, (before[(places[1] as number) + 1] as number) - 1);
    }
    const found: number[] = [];
    for (let i = 0; i < places.length; i += 2) {
        const part = cellsAt([places[i] as number, places[i + 1] as number], before);
        found.push(...part);
    }
    return found.length < 2 ? found : union(found.slice(0, 2), found.slice(2));
}

function sideOf(cell: number, op: OrderOperator, cuts: number): CellSet {
    const last = 2 * cuts;
    switch (op) {
        case '<':
            return run(0, cell - 1);
        case '<=':
            return run(0, cell);
        case '=':
            return run(cell, cell);
        case '≠':
            return without(run(0, last), run(cell, cell));
        case '>':
            return run(cell + 1, last);
        case '>=':
            return run(cell, last);
    }
}

/** Boxes without those that lie in another. */
function absorbed(boxes: readonly Box[], budget: Budget): readonly Box[] {
    if (boxes.length < 2) return boxes;
    budget.spend(boxes.length);
    // With very many, looking for what can be left out costs more than it saves.
    if (boxes.length > 300) return boxes;
    const found: Box[] = [];
    for (const box of boxes) {
        if (found.some(other => boxIncludes(other, box))) continue;
        for (let i = found.length - 1; i >= 0; i--) if (boxIncludes(box, found[i] as Box)) found.splice(i, 1);
        found.push(box);
    }
    return found;
}

function optionLine(dimension: Dimension): Line {
    const { values, cuts } = dimension;
    if (values.kind !== 'option') throw new RangeError('not a dimension of options');
    const options = [...values.options, ...[...cuts.names].filter(name => !values.options.includes(name))];
    if (values.open) options.push(OTHER_TEXT);
    const everything = run(0, options.length - 1);
    return {
        dimension,
        places: [],
        before: [],
        cuts: [],
        byText: new Map(),
        options,
        possible: everything,
        realistic: everything,
    };
}

function numberLine(dimension: Dimension, found: Exact[]): Line {
    const values = dimension.values as LineValues;
    const limits = values.limits.filter(limit => limit.value !== undefined);
    const known = new Map([...found, ...limits.map(l => l.value)].map(value => [numberText(value), value]));
    if (values.neverNegative) known.set('0', ZERO);
    const cuts = [...known.values()].sort(compare);
    const byText = new Map(cuts.map((cut, i) => [numberText(cut), 2 * i + 1]));
    const withinLimits = limits.reduce<CellSet>(
        (set, { op, value }) => intersect(set, sideOf(byText.get(numberText(value)) as number, op, cuts.length)),
        run(0, 2 * cuts.length),
    );
    const possible = values.whole ? withSteps(withinLimits, cuts, ONE) : withinLimits;
    const stepped = values.step === undefined ? possible : withSteps(possible, cuts, values.step);
    // Where a rule itself speaks of amounts below zero, there are such amounts.
    const negative = found.some(cut => compare(cut, ZERO) < 0) || limits.some(l => compare(l.value, ZERO) < 0);
    const realistic =
        values.neverNegative && !negative
            ? intersect(stepped, run(byText.get('0') as number, 2 * cuts.length))
            : stepped;
    const places = [...cellsOf(possible)];
    const before: number[] = [];
    for (let place = 0, count = 0; place <= 2 * cuts.length + 1; place++) {
        before.push(count);
        if (places[count] === place) count++;
    }
    const all = run(0, places.length - 1);
    return {
        dimension,
        places,
        before,
        cuts,
        byText,
        options: [],
        possible: all,
        realistic: compacted(realistic, before),
    };
}

/** Places, all of them of cells, as the numbers of those cells. */
function compacted(places: CellSet, before: readonly number[]): CellSet {
    return cellSet([...cellsOf(places)].map(place => before[place] as number));
}

/** Cells in which a multiple of the step lies. */
function withSteps(set: CellSet, cuts: readonly Exact[], step: Exact): CellSet {
    const found: number[] = [];
    for (let i = 0; i < set.length; i += 2) {
        for (let cell = set[i] as number; cell <= (set[i + 1] as number); cell++) {
            if (hasStep(cell, cuts, step)) found.push(cell);
        }
    }
    return cellSet(found);
}

function hasStep(cell: number, cuts: readonly Exact[], step: Exact): boolean {
    const [before, after] = [cuts[(cell >> 1) - 1], cuts[cell >> 1]];
    if (step === ONE && typeof before === 'number' && typeof after === 'number') {
        return cell % 2 === 1 || after - before > 1;
    }
    if (cell % 2 === 1) return isInteger(div(cuts[(cell - 1) / 2] as Exact, step));
    const low = cuts[cell / 2 - 1];
    const high = cuts[cell / 2];
    if (low === undefined || high === undefined) return true;
    return compare(firstAbove(low, step), high) < 0;
}

/** The next multiple of the step above a value. */
export function firstAbove(value: Exact, step: Exact): Exact {
    return mul(add(floorOf(div(value, step)), ONE), step);
}

/** The next multiple of the step below a value. */
export function firstBelow(value: Exact, step: Exact): Exact {
    const floor = mul(floorOf(div(value, step)), step);
    return compare(floor, value) < 0 ? floor : sub(floor, step);
}

export type { Line, LineLimit };
