import type { Person } from './person.ts';

export interface Attempt {
    readonly person: Person;
    /** How many pins were put in. */
    readonly pinned: number;
    /** How far its choices are from the plainest. */
    readonly cost: number;
}

/** People that are still to be tried, those with the plainest choices first. */
export class Attempts {
    readonly #byCost: Attempt[][];
    #cost = 0;

    constructor(first: Person) {
        this.#byCost = [[{ person: first, pinned: 0, cost: 0 }]];
    }

    next(): Attempt | undefined {
        while (this.#cost < this.#byCost.length) {
            const found = this.#byCost[this.#cost]?.shift();
            if (found !== undefined) return found;
            this.#cost++;
        }
        return undefined;
    }

    /** Goes on with each choice. */
    branch({ person, pinned, cost }: Attempt, choices: readonly ((person: Person) => void)[], isPin: boolean): void {
        for (const [i, choose] of choices.entries()) {
            const other = person.copy();
            choose(other);
            while (this.#byCost.length <= cost + i) this.#byCost.push([]);
            this.#byCost[cost + i]?.push({ person: other, pinned: pinned + (isPin ? 1 : 0), cost: cost + i });
        }
    }
}
