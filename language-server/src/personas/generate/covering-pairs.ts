/** Covering arrays of strength two, for people: rows in which any two values of two facts meet somewhere. */
import type { Facts, FactValue } from '../../model/facts.ts';
import { valueAt, withValue } from '../../ranges/search/places.ts';

interface Parameter {
    readonly keys: readonly (string | number)[];
    readonly values: readonly FactValue[];
}

/** Which value each parameter takes; −1: the one that the base has. */
type Row = readonly number[];

/**
 * Rows are made one after the other: each begins with two values that have not met, and every further fact takes the value
 * that meets most of the others for the first time. Two values that never can go together are left out; what counts as
 * met is what the finished row says.
 */
export function pairsOf(parameters: readonly Parameter[], base: Facts, isAllowed: (facts: Facts) => boolean): Facts[] {
    const open = new Open(parameters);
    const found: Facts[] = [];
    for (let pair = open.first(); pair !== undefined; pair = open.first()) {
        const facts = rowWith(pair, parameters, open, base, isAllowed);
        // They cannot go together.
        open.close(pair);
        if (facts === undefined) continue;
        const row = parameters.map(({ keys, values }) => indexOf(valueAt(facts, keys), values));
        if (open.closeAll(row) || open.isIn(pair, row)) found.push(facts);
    }
    return found;
}

interface Pair {
    readonly a: number;
    readonly x: number;
    readonly b: number;
    readonly y: number;
}

/** The pairs of values that have not met yet. */
class Open {
    readonly #parameters: readonly Parameter[];
    readonly #keys = new Set<string>();

    constructor(parameters: readonly Parameter[]) {
        this.#parameters = parameters;
        for (const [a, { values }] of parameters.entries()) {
            for (let b = a + 1; b < parameters.length; b++) {
                for (const x of values.keys()) {
                    for (const y of this.#valuesOf(b).keys()) this.#keys.add(keyOf({ a, x, b, y }));
                }
            }
        }
    }

    #valuesOf(index: number): readonly FactValue[] {
        return this.#parameters[index]?.values ?? [];
    }

    first(): Pair | undefined {
        const [key] = this.#keys;
        if (key === undefined) return undefined;
        const [a = 0, x = 0, b = 0, y = 0] = key.split(' ').map(Number);
        return { a, x, b, y };
    }

    has(pair: Pair): boolean {
        return this.#keys.has(keyOf(pair));
    }

    close(pair: Pair): void {
        this.#keys.delete(keyOf(pair));
    }

    isIn({ a, x, b, y }: Pair, row: Row): boolean {
        return row[a] === x && row[b] === y;
    }

    /** Whether any met for the first time. */
    closeAll(row: Row): boolean {
        const before = this.#keys.size;
        for (const [a, x] of row.entries()) {
            for (let b = a + 1; b < row.length; b++) this.#keys.delete(keyOf({ a, x, b, y: row[b] as number }));
        }
        return this.#keys.size < before;
    }
}

function keyOf({ a, x, b, y }: Pair): string {
    return `${a} ${x} ${b} ${y}`;
}

function rowWith(
    pair: Pair,
    parameters: readonly Parameter[],
    open: Open,
    base: Facts,
    isAllowed: (facts: Facts) => boolean,
): Facts | undefined {
    const fixed = new Map([
        [pair.a, pair.x],
        [pair.b, pair.y],
    ]);
    let facts = base;
    for (const [index, value] of fixed) facts = put(facts, parameters[index], value);
    if (!isAllowed(facts)) return undefined;
    for (const [index, parameter] of parameters.entries()) {
        if (fixed.has(index)) continue;
        for (const value of byMeetings(index, parameter, fixed, open)) {
            const other = put(facts, parameter, value);
            if (!isAllowed(other) || !keeps(other, fixed, parameters)) continue;
            facts = other;
            fixed.set(index, value);
            break;
        }
    }
    return facts;
}

function put(facts: Facts, parameter: Parameter | undefined, value: number): Facts {
    return parameter === undefined ? facts : withValue(facts, parameter.keys, parameter.values[value]);
}

/** Whoever no longer is there has no facts: what was said before must stay. */
function keeps(facts: Facts, fixed: ReadonlyMap<number, number>, parameters: readonly Parameter[]): boolean {
    return [...fixed].every(([index, value]) => {
        const parameter = parameters[index];
        return parameter !== undefined && indexOf(valueAt(facts, parameter.keys), parameter.values) === value;
    });
}

/** Values of one fact, those first that meet most of what is said already for the first time. */
function byMeetings(index: number, { values }: Parameter, fixed: ReadonlyMap<number, number>, open: Open): number[] {
    const meetings = [...values.keys()].map(value => {
        let count = 0;
        for (const [other, known] of fixed) {
            const pair =
                other < index ? { a: other, x: known, b: index, y: value } : { a: index, x: value, b: other, y: known };
            if (open.has(pair)) count++;
        }
        return { value, count };
    });
    return meetings.sort((a, b) => b.count - a.count).map(({ value }) => value);
}

function indexOf(value: FactValue | undefined, values: readonly FactValue[]): number {
    const text = JSON.stringify(value);
    return values.findIndex(each => JSON.stringify(each) === text);
}
