/** Compiled code as closures, for hosts that forbid generating code. The same meaning as `emit-js.ts`, step by step. */
import type { FastMember } from './fast-member.ts';
import type { Helpers, Order } from './helpers.ts';
import type { Ir, IrProgram, Place, Runnable } from './ir.ts';

type Registers = FastMember[];
/** Values are what the code says they are: numbers, texts, yes or no, members. */
type Step = (registers: Registers) => unknown;
type NumberStep = (registers: Registers) => number;

export function closeProgram(program: IrProgram, helpers: Helpers): Runnable {
    const closer = new Closer(program, helpers);
    return {
        start: (root, on) => closer.start(root, on),
        functions: closer.functions,
    };
}

class Closer {
    readonly functions: ((subject: FastMember) => unknown)[];
    readonly #ranks: ((owner: FastMember) => Order)[];
    readonly #helpers: Helpers;
    readonly #days = new Map<number, Map<unknown, unknown>>();
    #root: FastMember | undefined;
    #on: number | undefined;

    constructor(program: IrProgram, helpers: Helpers) {
        this.#helpers = helpers;
        const bodies: Step[] = [];
        this.functions = program.functions.map(({ slot }, index) => subject => {
            if (slot === 'days') {
                return this.#ofDay(index, subject, bodies);
            }
            const known = subject.cache[slot];
            if (known !== undefined) {
                return known;
            }
            const value = (bodies[index] as Step)([subject]);
            subject.cache[slot] = value;
            return value;
        });
        const ranks: ((owner: FastMember) => Order)[] = [];
        this.#ranks = program.ranks.map((_, index) => owner => (ranks[index] as (typeof ranks)[number])(owner));
        bodies.push(...program.functions.map(each => this.#close(each.body)));
        ranks.push(...program.ranks.map(rank => this.#closeRank(rank)));
    }

    start(root: FastMember, on: number | undefined): void {
        this.#days.clear();
        this.#root = root;
        this.#on = on;
    }

    /** What was worked out for a day in this run. */
    #ofDay(index: number, day: FastMember, bodies: readonly Step[]): unknown {
        let known = this.#days.get(index);
        if (known === undefined) {
            known = new Map();
            this.#days.set(index, known);
        }
        let value = known.get(day);
        if (value === undefined) {
            value = (bodies[index] as Step)([day]);
            known.set(day, value);
        }
        return value;
    }

    #closeRank(rank: IrProgram['ranks'][number]): (owner: FastMember) => Order {
        const list = this.#close(rank.list);
        const where = rank.where && this.#close(rank.where);
        const keys = rank.keys.map(key => this.#number(key.value));
        return owner => {
            const registers: Registers = [owner];
            const keysOf = (member: FastMember): number[] | null => {
                registers[1] = member;
                return where === undefined || where(registers) === true ? keys.map(key => key(registers)) : null;
            };
            return this.#helpers.order(list(registers) as FastMember[], keysOf, rank);
        };
    }

    #number(ir: Ir): NumberStep {
        return this.#close(ir) as NumberStep;
    }

    #close(ir: Ir): Step {
        const { known, applies, safe, bail } = this.#helpers;
        switch (ir.op) {
            case 'constant': {
                const { value } = ir;
                return () => value;
            }
            case 'member':
                return this.#member(ir.of);
            case 'date of decision':
                return () => this.#on ?? bail();
            case 'fact': {
                const of = this.#close(ir.of) as (registers: Registers) => FastMember;
                const { slot } = ir;
                return registers => known(of(registers).values[slot]);
            }
            case 'applies': {
                const of = this.#close(ir.of) as (registers: Registers) => FastMember;
                const { slot } = ir;
                return registers => applies(of(registers).values[slot]);
            }
            case 'call': {
                const of = this.#close(ir.of) as (registers: Registers) => FastMember;
                const called = this.functions[ir.index] as (subject: FastMember) => unknown;
                return registers => called(of(registers));
            }
            case 'rank':
            case 'ranked': {
                const of = this.#close(ir.of) as (registers: Registers) => FastMember;
                const { index } = ir;
                const orderOf = this.#ranks[index] as (owner: FastMember) => Order;
                const { position, ranked } = this.#helpers;
                return ir.op === 'rank'
                    ? registers => position(orderOf, index, of(registers))
                    : registers => ranked(orderOf, index, of(registers));
            }
            case '+':
            case '-':
            case '*':
                return this.#calculation(ir.op, this.#number(ir.left), this.#number(ir.right), safe);
            case 'compare':
                return comparison(ir.test, this.#number(ir.left), this.#number(ir.right));
            case 'all':
            case 'any':
                return junction(
                    ir.op,
                    ir.items.map(item => this.#close(item)),
                );
            case 'not': {
                const operand = this.#close(ir.operand);
                return registers => operand(registers) !== true;
            }
            case 'least':
            case 'greatest': {
                const items = ir.items.map(item => this.#number(item));
                const pick = ir.op === 'least' ? Math.min : Math.max;
                return registers => pick(...items.map(item => item(registers)));
            }
            case 'first':
                return this.#first(ir.cases);
            case 'exactly one':
                return this.#exactlyOne(ir);
            case 'round': {
                const [n, d] = [this.#number(ir.n), this.#number(ir.d)];
                const { mode } = ir;
                return registers => this.#helpers.round(n(registers), d(registers), mode);
            }
            case 'dated':
                return this.#dated(ir);
            case 'each':
                return this.#each(ir);
            case 'pair': {
                const [first, second] = ir.items.map(item => this.#close(item)) as [Step, Step];
                return registers => [first(registers), second(registers)];
            }
            case 'part': {
                const of = this.#close(ir.of) as (registers: Registers) => readonly unknown[];
                const { index } = ir;
                return registers => of(registers)[index];
            }
            case 'helper': {
                const items = ir.items.map(item => this.#close(item));
                const helper = this.#helpers[ir.name] as (...values: unknown[]) => unknown;
                return registers => helper(...items.map(item => item(registers)));
            }
        }
    }

    #member(of: Place): Step {
        if (of === 'root') {
            return () => this.#root;
        }
        const { register, owners } = of;
        if (owners.length === 0) {
            return registers => registers[register];
        }
        return registers =>
            owners.reduce((inner, entity) => this.#helpers.owner(inner, entity), registers[register] as FastMember);
    }

    #calculation(op: '+' | '-' | '*', left: NumberStep, right: NumberStep, safe: Helpers['safe']): Step {
        switch (op) {
            case '+':
                return registers => safe(left(registers) + right(registers));
            case '-':
                return registers => safe(left(registers) - right(registers));
            case '*':
                return registers => safe(left(registers) * right(registers));
        }
    }

    #first(cases: Extract<Ir, { op: 'first' }>['cases']): Step {
        const steps = cases.map(({ when, result }) => ({
            when: when && this.#close(when),
            result: this.#close(result),
        }));
        return registers => {
            for (const { when, result } of steps) {
                if (when === undefined || when(registers) === true) {
                    return result(registers);
                }
            }
            return this.#helpers.bail();
        };
    }

    #exactlyOne({ cases, otherwise }: Extract<Ir, { op: 'exactly one' }>): Step {
        const { bail } = this.#helpers;
        const steps = cases.map(({ when, result }) => ({ when: this.#close(when), result: this.#close(result) }));
        const last = otherwise && this.#close(otherwise);
        return registers => {
            let found: Step | undefined;
            for (const { when, result } of steps) {
                if (when(registers) === true) {
                    found = found === undefined ? result : bail();
                }
            }
            return found === undefined ? (last === undefined ? bail() : last(registers)) : found(registers);
        };
    }

    #dated({ on, spans }: Extract<Ir, { op: 'dated' }>): Step {
        const day = this.#number(on);
        const steps = spans.map(({ from, to, value }) => ({ from, to, value: this.#close(value) }));
        return registers => {
            const date = day(registers);
            for (const { from, to, value } of steps) {
                if (date >= from && date <= to) {
                    return value(registers);
                }
            }
            return this.#helpers.bail();
        };
    }

    #each({ what, list, register, where, value }: Extract<Ir, { op: 'each' }>): Step {
        const { bail, safe, through } = this.#helpers;
        const members = this.#close(list) as (registers: Registers) => FastMember[];
        const picked = where && this.#close(where);
        const item = value && this.#number(value);
        const go = (registers: Registers, visit: (value: number) => boolean): void => {
            for (const member of through(members(registers))) {
                registers[register] = member;
                if (
                    (picked === undefined || picked(registers) === true) &&
                    visit(item === undefined ? 1 : item(registers))
                ) {
                    return;
                }
            }
        };
        switch (what) {
            case 'count':
            case 'total':
                return registers => {
                    let sum = 0;
                    go(registers, next => {
                        sum = safe(sum + next);
                        return false;
                    });
                    return sum;
                };
            case 'any':
            case 'all':
                return registers => {
                    let found = what === 'all';
                    go(registers, next => {
                        const holds = (next as unknown) !== false;
                        found = holds;
                        return holds === (what === 'any');
                    });
                    return found;
                };
            case 'greatest':
            case 'least':
                return registers => {
                    let best: number | undefined;
                    go(registers, next => {
                        best = best === undefined || (what === 'greatest' ? next > best : next < best) ? next : best;
                        return false;
                    });
                    return best ?? bail();
                };
        }
    }
}

function comparison(test: Extract<Ir, { op: 'compare' }>['test'], left: NumberStep, right: NumberStep): Step {
    switch (test) {
        case '===':
            return registers => left(registers) === right(registers);
        case '!==':
            return registers => left(registers) !== right(registers);
        case '<':
            return registers => left(registers) < right(registers);
        case '<=':
            return registers => left(registers) <= right(registers);
        case '>':
            return registers => left(registers) > right(registers);
        case '>=':
            return registers => left(registers) >= right(registers);
    }
}

function junction(op: 'all' | 'any', items: readonly Step[]): Step {
    const dominant = op === 'any';
    return registers => {
        for (const item of items) {
            if ((item(registers) === true) === dominant) {
                return dominant;
            }
        }
        return !dominant;
    };
}
