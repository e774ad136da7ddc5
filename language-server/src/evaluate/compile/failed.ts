/**
 * What compiled code has no answer for in this run: what it asked in vain, and all that rests on that. To ask again would
 * only lead to the same place, and in a long chain of rules by a longer way each time.
 */
import type { Ir, IrProgram } from './ir.ts';

/** After so many that failed by themselves, compiled code is not asked further in this run. */
const MOST = 16;

export class Failed {
    readonly #program: IrProgram;
    /** By function: those that call it. Made when something fails for the first time. */
    #callers: readonly (readonly number[])[] | undefined;
    readonly #failed = new Set<number>();
    #count = 0;

    constructor(program: IrProgram) {
        this.#program = program;
    }

    clear(): void {
        if (this.#count > 0) {
            this.#count = 0;
            this.#failed.clear();
        }
    }

    has(index: number): boolean {
        return this.#count > 0 && (this.#count >= MOST || this.#failed.has(index));
    }

    add(index: number): void {
        this.#count++;
        this.#callers ??= callersIn(this.#program);
        const left = [index];
        for (let next = left.pop(); next !== undefined; next = left.pop()) {
            if (!this.#failed.has(next)) {
                this.#failed.add(next);
                left.push(...(this.#callers[next] ?? []));
            }
        }
    }
}

function callersIn({ functions, ranks }: IrProgram): number[][] {
    const callers: number[][] = functions.map(() => []);
    for (const [caller, { body }] of functions.entries()) {
        for (const called of new Set(callsIn(body, ranks))) {
            callers[called]?.push(caller);
        }
    }
    return callers;
}

function* callsIn(node: unknown, ranks: IrProgram['ranks']): Iterable<number> {
    if (typeof node !== 'object' || node === null) {
        return;
    }
    const { op, index } = node as Partial<Extract<Ir, { op: 'call' | 'rank' | 'ranked' }>>;
    if (op === 'call' && index !== undefined) {
        yield index;
    } else if ((op === 'rank' || op === 'ranked') && index !== undefined) {
        yield* callsIn(ranks[index], []);
    }
    for (const inner of Object.values(node)) {
        yield* callsIn(inner, ranks);
    }
}
