import { NotCovered, notCovered } from './lowered.ts';

type State<Made> = { readonly made: Made } | { readonly notCovered: string } | 'in progress';

/** Makes something of each declaration, once, and remembers of which nothing can be made. */
export class Once<Key, Made> {
    readonly #states = new Map<Key, State<Made>>();
    readonly #deepest: number;
    #depth = 0;

    /** @param deepest how many may be in the making at a time. */
    constructor(deepest: number) {
        this.#deepest = deepest;
    }

    /** @throws {NotCovered} also when it is asked for while it is being made. */
    get(key: Key, make: () => Made): Made {
        const known = this.#states.get(key);
        if (known === 'in progress') return notCovered('a circle');
        if (known !== undefined) return 'made' in known ? known.made : notCovered(known.notCovered);
        if (this.#depth >= this.#deepest) return notCovered('rules that lead too deep');
        this.#states.set(key, 'in progress');
        this.#depth++;
        try {
            const made = make();
            this.#states.set(key, { made });
            return made;
        } catch (error) {
            if (error instanceof NotCovered) this.#states.set(key, { notCovered: error.message });
            throw error;
        } finally {
            this.#depth--;
        }
    }

    /** What was made so far. */
    *made(): Generator<[Key, Made]> {
        for (const [key, state] of this.#states) {
            if (typeof state === 'object' && 'made' in state) yield [key, state.made];
        }
    }
}
