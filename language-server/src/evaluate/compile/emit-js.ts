/** Compiled code as the text of JavaScript, for hosts that allow it. */
import type { Ir, IrFunction, IrProgram, Place, Span } from './ir.ts';

/** Functions that record how results came about, as text; empty for what is not covered. */
export interface EmittedTraces {
    readonly emitter: Emitter;
    readonly functions: readonly string[];
}

/**
 * The text of a function body. It is called with `H` (the helpers) and `K` (constants that are no literals), and returns
 * what `Runnable` says. Everything that comes from the policy is in `K`: the text holds only numbers.
 */
export function emitProgram(program: IrProgram, traces?: EmittedTraces): { code: string; constants: unknown[] } {
    const emitter = traces?.emitter ?? new Emitter();
    const functions = program.functions.map((each, i) => emitter.function(each, i));
    const ranks = program.ranks.map((rank, i) => {
        const list = emitter.expression(rank.list);
        const where = rank.where === undefined ? 'true' : emitter.expression(rank.where);
        const keys = rank.keys.map(key => emitter.expression(key.value)).join(', ');
        const registers = declare(2, rank.registers);
        return `const rank${i} = r0 => H.order(${list}, r1 => { ${registers} return ${where} ? [${keys}] : null; }, K[${emitter.constant(rank)}]);`;
    });
    const recorders = traces?.functions ?? [];
    const code = [
        '"use strict";',
        START,
        ...functions,
        ...ranks,
        ...recorders,
        `return { start(root, on) { R = root; ON = on; ${forgetDays(program)} },`,
        `functions: [${program.functions.map((_, i) => `f${i}`).join(', ')}],`,
        `traces: [${recorders.map((text, i) => (text === '' ? 'undefined' : `t${i}`)).join(', ')}] };`,
    ].join('\n');
    return { code: withNamesOfHelpers(code), constants: emitter.constants };
}

const START = 'let R, ON;';

function forgetDays({ functions }: IrProgram): string {
    return functions.map(({ slot }, i) => (slot === 'days' ? `c${i}.clear();` : '')).join(' ');
}

/** The common helpers by names of their own: quicker than looking them up in `H` each time. */
function withNamesOfHelpers(code: string): string {
    const names = new Set([...code.matchAll(/\bH\.(\w+)\b/g)].map(([, name]) => name));
    return names.size === 0
        ? code
        : code.replace(START, `const { ${[...names].join(', ')} } = H;\n${START}`).replaceAll(/\bH\.(\w+)\b/g, '$1');
}

export function declare(from: number, to: number): string {
    const names = Array.from({ length: Math.max(0, to - from) }, (_, i) => `r${from + i}`);
    return names.length === 0 ? '' : `let ${names.join(', ')};`;
}

function testsOf({ from, to }: Span, day: string): string {
    const tests = [
        ...(from === Number.NEGATIVE_INFINITY ? [] : [`${day} >= ${from}`]),
        ...(to === Number.POSITIVE_INFINITY ? [] : [`${day} <= ${to}`]),
    ];
    return tests.length === 0 ? `${day} !== undefined` : tests.join(' && ');
}

const TEXT_SAFE = /^-?\d+$/;

export class Emitter {
    readonly constants: unknown[] = [];
    readonly #places = new Map<unknown, number>();

    constant(value: unknown): number {
        let place = this.#places.get(value);
        if (place === undefined) {
            place = this.constants.push(value) - 1;
            this.#places.set(value, place);
        }
        return place;
    }

    function({ body, registers, slot }: IrFunction, index: number): string {
        const value = this.expression(body);
        if (slot === 'days') {
            return `const c${index} = new Map(), f${index} = r0 => { let v = c${index}.get(r0); if (v === undefined) { ${declare(1, registers)} v = ${value}; c${index}.set(r0, v); } return v; };`;
        }
        return `const f${index} = r0 => { const c = r0.cache, v = c[${slot}]; if (v !== undefined) return v; ${declare(1, registers)} return c[${slot}] = ${value}; };`;
    }

    expression(ir: Ir): string {
        switch (ir.op) {
            case 'constant':
                return this.#literal(ir.value);
            case 'member':
                return this.#member(ir.of);
            case 'date of decision':
                return '(ON === undefined ? H.bail() : ON)';
            case 'fact':
                return `H.known(${this.expression(ir.of)}.values[${ir.slot}])`;
            case 'applies':
                return `H.applies(${this.expression(ir.of)}.values[${ir.slot}])`;
            case 'call':
                return `f${ir.index}(${this.expression(ir.of)})`;
            case 'rank':
                return `H.position(rank${ir.index}, ${ir.index}, ${this.expression(ir.of)})`;
            case 'ranked':
                return `H.ranked(rank${ir.index}, ${ir.index}, ${this.expression(ir.of)})`;
            case '+':
            case '-':
            case '*':
                return `H.safe(${this.expression(ir.left)} ${ir.op} ${this.expression(ir.right)})`;
            case 'compare':
                return `(${this.expression(ir.left)} ${ir.test} ${this.expression(ir.right)})`;
            case 'all':
            case 'any':
                return this.#junction(ir.op, ir.items);
            case 'not':
                return `!${this.expression(ir.operand)}`;
            case 'least':
            case 'greatest':
                return `Math.${ir.op === 'least' ? 'min' : 'max'}(${ir.items.map(item => this.expression(item)).join(', ')})`;
            case 'first':
                return this.#first(ir.cases);
            case 'exactly one':
                return this.#exactlyOne(ir);
            case 'round':
                return `H.round(${this.expression(ir.n)}, ${this.expression(ir.d)}, ${this.#literal(ir.mode)})`;
            case 'dated':
                return this.#dated(ir);
            case 'each':
                return this.#each(ir);
            case 'pair':
                return `[${ir.items.map(item => this.expression(item)).join(', ')}]`;
            case 'part':
                return `${this.expression(ir.of)}[${ir.index}]`;
            case 'helper':
                return `H[${this.#literal(ir.name)}](${ir.items.map(item => this.expression(item)).join(', ')})`;
        }
    }

    /** Whole numbers stand in the text; what a policy wrote never does. */
    #literal(value: number | string | boolean | readonly string[]): string {
        if (typeof value === 'boolean') {
            return value ? 'true' : 'false';
        }
        const text = String(value);
        return typeof value === 'number' && TEXT_SAFE.test(text)
            ? value < 0
                ? `(${text})`
                : text
            : `K[${this.constant(value)}]`;
    }

    #member(of: Place): string {
        if (of === 'root') {
            return 'R';
        }
        return of.owners.reduce((inner, entity) => `H.owner(${inner}, ${this.#literal(entity)})`, `r${of.register}`);
    }

    #junction(op: 'all' | 'any', items: readonly Ir[]): string {
        const written = items.map(item => this.expression(item));
        return written.length === 0
            ? op === 'all'
                ? 'true'
                : 'false'
            : `(${written.join(op === 'all' ? ' && ' : ' || ')})`;
    }

    #first(cases: Extract<Ir, { op: 'first' }>['cases']): string {
        const closing = cases.findIndex(each => each.when === undefined);
        const open = closing < 0 ? cases : cases.slice(0, closing);
        const last = closing < 0 ? 'H.bail()' : this.expression((cases[closing] as (typeof cases)[number]).result);
        return `(${open.map(({ when, result }) => `${this.expression(when as Ir)} ? ${this.expression(result)} : `).join('')}${last})`;
    }

    /** Every condition is looked at: two that hold are an error, which the exact evaluator explains. */
    #exactlyOne({ cases, otherwise }: Extract<Ir, { op: 'exactly one' }>): string {
        const otherwiseText = otherwise === undefined ? 'H.bail()' : this.expression(otherwise);
        if (cases.length === 0) {
            return otherwiseText;
        }
        if (cases.length === 1) {
            const [only] = cases;
            return `(${this.expression(only?.when as Ir)} ? ${this.expression(only?.result as Ir)} : ${otherwiseText})`;
        }
        const tests = cases.map(({ when }, i) => `H.one(${this.expression(when)}, ${i + 1})`);
        const arms = cases.map(({ result }, i) => `case ${i + 1}: return ${this.expression(result)};`).join(' ');
        return `(() => { switch (${tests.reduce((a, b) => `H.both(${a}, ${b})`)}) { ${arms} default: return ${otherwiseText}; } })()`;
    }

    #dated({ on, spans }: Extract<Ir, { op: 'dated' }>): string {
        const inOrder = spans.toSorted((a, b) => b.from - a.from);
        if (on.op === 'date of decision') {
            return this.#datedByDecision(inOrder);
        }
        const arms = inOrder.map(span => `if (${testsOf(span, 'd')}) return ${this.expression(span.value)};`);
        return `(d => { ${arms.join(' ')} return H.bail(); })(${this.expression(on)})`;
    }

    /** Most rates: a date that is not known is on neither side of any day. */
    #datedByDecision(spans: readonly Span[]): string {
        const arms = spans.map(span => `${testsOf(span, 'ON')} ? ${this.expression(span.value)} : `);
        return `(${arms.join('')}H.bail())`;
    }

    #each({ what, list, register, where, value }: Extract<Ir, { op: 'each' }>): string {
        const item = value === undefined ? undefined : this.expression(value);
        const skip = where === undefined ? '' : `if (!${this.expression(where)}) continue; `;
        const loop = (start: string, step: string, end: string) =>
            `(() => { ${start} for (const m of H.through(${this.expression(list)})) { r${register} = m; ${skip}${step} } return ${end}; })()`;
        switch (what) {
            case 'count':
                return loop('let n = 0;', 'n++;', 'n');
            case 'total':
                return loop('let n = 0;', `n = H.safe(n + ${item});`, 'n');
            case 'any':
                return loop('', item === undefined ? 'return true;' : `if (${item}) return true;`, 'false');
            case 'all':
                return loop('', `if (!${item}) return false;`, 'true');
            case 'greatest':
                return loop(
                    'let n;',
                    `const v = ${item}; if (n === undefined || v > n) n = v;`,
                    'n === undefined ? H.bail() : n',
                );
            case 'least':
                return loop(
                    'let n;',
                    `const v = ${item}; if (n === undefined || v < n) n = v;`,
                    'n === undefined ? H.bail() : n',
                );
        }
    }
}
