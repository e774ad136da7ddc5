import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, ONE, ZERO } from '../../evaluate/numbers/rational.ts';
import { ageSpanOf } from '../conditions/births.ts';
import type { Dimension } from '../conditions/dimension.ts';
import type { Formula } from '../conditions/formula.ts';
import { OTHER_TEXT } from '../conditions/grid.ts';
import type { Line } from '../conditions/value.ts';
import { sum } from '../conditions/value.ts';
import { reckoningOf } from '../conditions/worked-out.ts';
import { Reckoner } from './reckoner.ts';
import { comparison, joined, numberText } from './smt-text.ts';

/** What the solver calls a dimension, and how its number is read. */
export interface Variable {
    readonly of: Dimension;
    readonly name: string;
    /** Options by their number. */
    readonly options: readonly string[];
    /** One of the variable is so much. */
    readonly unit: Exact;
}

/**
 * A question to a solver, in SMT-LIB 2: whether somebody has values for whom all that is asserted holds. What the boxes take
 * as it comes is told as it is reckoned, where that can be said; else it may be anything, so that *no* is always sure.
 */
export class Script {
    readonly #variables = new Map<Dimension, Variable>();
    readonly #waiting: Dimension[] = [];
    readonly #formulas = new Map<Formula, string>();
    readonly #lines: string[] = [];
    readonly #reckoner = new Reckoner(this);
    #count = 0;

    get variables(): readonly Variable[] {
        return [...this.#variables.values()];
    }

    assert(formula: Formula): void {
        this.add(`(assert ${this.formula(formula)})`);
    }

    /** At least two of the conditions hold, leaving out some pairs. */
    assertTwo(formulas: readonly Formula[], except: readonly (readonly [number, number])[]): void {
        const names = formulas.map(each => this.formula(each));
        const left = new Set(except.map(pair => pair.join()));
        const pairs = names.flatMap((a, i) =>
            names.slice(i + 1).flatMap((b, j) => (left.has(`${i},${i + 1 + j}`) ? [] : [`(and ${a} ${b})`])),
        );
        this.add(`(assert ${joined('or', pairs)})`);
    }

    /** The whole question, with how values are reckoned. */
    text(milliseconds: number): string {
        this.#tellAll();
        const names = this.variables.map(({ name }) => name);
        const values = names.length === 0 ? '' : `(get-value (${names.join(' ')}))`;
        return `(reset)(set-option :timeout ${milliseconds})\n${this.#lines.join('\n')}\n(check-sat)${values}`;
    }

    /** Somebody else: at least one of the facts that a person has is another one. */
    exclude(values: ReadonlyMap<Variable, Exact | string>): void {
        const other = [...values].flatMap(([{ of, name, options }, value]) => {
            if (of.source.kind === 'worked out') return [];
            const text = typeof value === 'string' ? `${options.indexOf(value)}` : numberText(value);
            const own = typeof value === 'string' ? name : this.number(of);
            return [`(not (= ${own} ${text}))`];
        });
        this.add(`(assert ${joined('or', other)})`);
    }

    add(line: string): void {
        this.#lines.push(line);
    }

    newName(prefix: string): string {
        return `${prefix}${this.#count++}`;
    }

    /** The value of a dimension, as a real number. */
    number(of: Dimension): string {
        const { name, unit } = this.#variable(of);
        if (of.values.kind === 'option' || !isWhole(of)) return name;
        return unit === ONE ? `(to_real ${name})` : `(* (to_real ${name}) ${numberText(unit)})`;
    }

    line({ terms, constant }: Line): string {
        const parts = terms.map(({ of, times }) => `(* ${numberText(times)} ${this.number(of)})`);
        return joined('+', [...parts, numberText(constant)]);
    }

    formula(formula: Formula): string {
        const known = this.#formulas.get(formula);
        if (known !== undefined) return known;
        const text = this.#formulaText(formula);
        if (formula.kind !== 'all' && formula.kind !== 'any') {
            this.#formulas.set(formula, text);
            return text;
        }
        // Parts that several conditions share are said once.
        const name = this.newName('f');
        this.add(`(define-fun ${name} () Bool ${text})`);
        this.#formulas.set(formula, name);
        return name;
    }

    #formulaText(formula: Formula): string {
        switch (formula.kind) {
            case 'always':
                return 'true';
            case 'never':
                return 'false';
            case 'compare':
                return comparison(this.number(formula.of), formula.op, numberText(formula.value));
            case 'among': {
                const { name, options } = this.#variable(formula.of);
                const own = formula.names.map(each => `(= ${name} ${options.indexOf(each)})`);
                return formula.not ? `(not ${joined('or', own)})` : joined('or', own);
            }
            case 'all':
                return joined(
                    'and',
                    formula.items.map(item => this.formula(item)),
                );
            case 'any':
                return joined(
                    'or',
                    formula.items.map(item => this.formula(item)),
                );
        }
    }

    #variable(of: Dimension): Variable {
        const known = this.#variables.get(of);
        if (known !== undefined) return known;
        const variable = { of, name: `v${this.#variables.size}`, options: optionsOf(of), unit: unitOf(of) };
        this.#variables.set(of, variable);
        this.#waiting.push(of);
        this.add(`(declare-const ${variable.name} ${isWhole(of) ? 'Int' : 'Real'})`);
        this.#tellLimits(variable);
        return variable;
    }

    #tellLimits({ of, name, options }: Variable): void {
        const { values } = of;
        if (values.kind === 'option') {
            this.add(`(assert (and (<= 0 ${name}) (< ${name} ${options.length})))`);
            return;
        }
        for (const { op, value } of values.limits) {
            this.add(`(assert ${comparison(this.number(of), op, numberText(value))})`);
        }
        const isGiven = of.source.kind !== 'worked out';
        if (values.neverNegative && isGiven) this.add(`(assert (<= 0 ${name}))`);
        if (values.kind === 'date' && isGiven)
            this.add(`(assert (and (<= ${EARLIEST} ${name}) (<= ${name} ${LATEST})))`);
    }

    /** What ties the values together; that may bring in more of them. */
    #tellAll(): void {
        for (let of = this.#waiting.shift(); of !== undefined; of = this.#waiting.shift()) this.#tell(of);
        this.#tellPeriods();
    }

    #tell(of: Dimension): void {
        const { source } = of;
        const parts = source.kind === 'worked out' ? source.sum : undefined;
        if (parts !== undefined) {
            const line: Line = { kind: 'line', terms: parts, constant: ZERO };
            this.add(`(assert (= ${this.number(of)} ${this.line(line)}))`);
        }
        const span = ageSpanOf(of);
        if (span !== undefined) {
            const days = this.line(sum(span.to, span.from, -1));
            const years = `(* ${numberText(YEAR)} ${this.number(of)})`;
            this.add(`(assert (<= (- ${years} ${numberText(OFF)}) ${days}))`);
            this.add(`(assert (<= ${days} (+ ${years} ${numberText(add(YEAR, OFF))})))`);
        }
        const reckoning = reckoningOf(of);
        if (reckoning === undefined || of.values.kind === 'option') return;
        const value = this.#reckoner.value(reckoning.expression, reckoning.place);
        if (value !== undefined && value !== this.number(of)) this.add(`(assert (= ${this.number(of)} ${value}))`);
    }

    /** No period ends before it begins. */
    #tellPeriods(): void {
        const all = this.variables;
        for (const { of: first } of all) {
            for (const { of: last } of all) {
                const [a, b] = [first.source, last.source];
                if (a.kind !== 'end of period' || b.kind !== 'end of period') continue;
                if (a.end !== 'first' || b.end !== 'last' || a.of.key !== b.of.key || a.fact !== b.fact) continue;
                this.add(`(assert (<= ${this.number(first)} ${this.number(last)}))`);
            }
        }
    }
}

/** A year has 365.2425 days, and so many years are at most two days off. */
const YEAR = div(exact(3_652_425), exact(10_000));
const OFF = exact(2);

/** 1 January 1900 and 31 December 2100, as days since 1 January 1970. */
const EARLIEST = '(- 25567)';
const LATEST = '47846';

function isWhole({ values }: Dimension): boolean {
    return values.kind === 'option' || values.whole || values.step !== undefined;
}

function unitOf({ values }: Dimension): Exact {
    return values.kind === 'option' || values.whole ? ONE : (values.step ?? ONE);
}

function optionsOf({ values, cuts }: Dimension): string[] {
    if (values.kind !== 'option') return [];
    const named = [...cuts.names].filter(name => !values.options.includes(name));
    return [...values.options, ...named, ...(values.open ? [OTHER_TEXT] : [])];
}
