import { parseDecimal } from '../../evaluate/numbers/parse.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { div, exact } from '../../evaluate/numbers/rational.ts';
import type { Arithmetic, Combine, Expression, Rounding } from '../../model/policy-model.ts';
import type { Formula } from '../conditions/formula.ts';
import type { Place } from '../conditions/place.ts';
import type { Line } from '../conditions/value.ts';
import { joined, numberText } from './smt-text.ts';

/** The question that it adds to. */
export interface Told {
    add(line: string): void;
    newName(prefix: string): string;
    line(line: Line): string;
    formula(formula: Formula): string;
}

/** Tells a solver how amounts are reckoned: what boxes cannot say, as products, quotients, and what is rounded. */
export class Reckoner {
    readonly #script: Told;

    constructor(script: Told) {
        this.#script = script;
    }

    /** As a real number; undefined for what cannot be said of it. */
    value(e: Expression, place: Place): string | undefined {
        switch (e.kind) {
            case 'arithmetic':
                return isPlain(e, place) ? this.#arithmetic(e, place) : this.#known(e, place);
            case 'negative': {
                const value = this.value(e.operand, place);
                return value && `(- ${value})`;
            }
            case 'rounding':
                return this.#rounded(e, place);
            case 'bound': {
                const [value, limit] = [this.value(e.operand, place), this.value(e.limit, place)];
                if (value === undefined || limit === undefined) return undefined;
                const isIn = e.bound === 'not less than' ? '>=' : '<=';
                return `(ite (${isIn} ${value} ${limit}) ${value} ${limit})`;
            }
            case 'combine':
                return this.#combined(e, place);
            default:
                return this.#known(e, place);
        }
    }

    #arithmetic(e: Arithmetic, place: Place): string | undefined {
        const [left, right] = [this.value(e.left, place), this.value(e.right, place)];
        if (left === undefined || right === undefined) return undefined;
        // What something divided by zero comes to, a solver takes to be anything.
        return `(${e.op} ${left} ${right})`;
    }

    /** To a multiple that is nearer than one more of them; which way, only where that is the same for debts. */
    #rounded(e: Rounding, place: Place): string | undefined {
        if (!/^(?:money|number|percent)$/.test(e.unit) || !isPlain(e.operand, place)) return undefined;
        const value = this.value(e.operand, place);
        if (value === undefined) return undefined;
        const written = parseDecimal(e.to);
        const to: Exact = e.unit === 'percent' ? div(written, exact(100)) : written;
        const name = this.#script.newName('r');
        const step = numberText(to);
        this.#script.add(`(declare-const ${name} Int)`);
        const rounded = `(* (to_real ${name}) ${step})`;
        const [above, below] = [`(- ${rounded} ${value})`, `(- ${value} ${rounded})`];
        const near = e.mode.startsWith('half') ? numberText(div(to, exact(2))) : step;
        const order = e.mode.startsWith('half') ? '<=' : '<';
        this.#script.add(`(assert (and (${order} ${above} ${near}) (${order} ${below} ${near})))`);
        if (e.mode === 'down') this.#script.add(`(assert (=> (>= ${value} 0.0) (>= ${below} 0.0)))`);
        if (e.mode === 'up') this.#script.add(`(assert (=> (>= ${value} 0.0) (>= ${above} 0.0)))`);
        return rounded;
    }

    #combined(e: Combine, place: Place): string | undefined {
        if (e.items.some(({ ifAny }) => ifAny)) return this.#known(e, place);
        const values = e.items.map(({ value }) => this.value(value, place));
        const known = values.filter(value => value !== undefined);
        if (known.length < values.length || known.length === 0) return undefined;
        if (e.op === 'total') return joined('+', known);
        if (e.op !== 'highest' && e.op !== 'lowest') return this.#known(e, place);
        const order = e.op === 'highest' ? '>=' : '<=';
        return known.reduce((best, each) => `(ite (${order} ${best} ${each}) ${best} ${each})`);
    }

    /** What the conditions see of it: a value for each of several cases, or one that may be anything. */
    #known(e: Expression, place: Place): string | undefined {
        const pieces = place.world.value(e, place);
        if (pieces.length === 0 || pieces.some(({ value }) => value.kind !== 'line')) return undefined;
        const [only, other] = pieces;
        if (only?.value.kind === 'line' && other === undefined && only.when.kind === 'always') {
            return this.#script.line(only.value);
        }
        // Where none of the cases holds, there is no value, and nothing is said of it.
        let text = this.#script.newName('u');
        this.#script.add(`(declare-const ${text} Real)`);
        for (const { when, value } of [...pieces].reverse()) {
            if (value.kind === 'line') {
                text = `(ite ${this.#script.formula(when)} ${this.#script.line(value)} ${text})`;
            }
        }
        return text;
    }
}

/** Of plain numbers and amounts: lengths of time, and amounts for a time, are reckoned with in units of their own. */
function isPlain(e: Expression, { world }: Place): boolean {
    const parts = e.kind === 'arithmetic' ? [e, e.left, e.right] : [e];
    return parts.every(part => /^(?:number|money|percent)$/.test(world.types.typeOf(part).kind));
}
