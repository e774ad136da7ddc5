/** More steps than a search may take. */
export class TooMany extends Error {
    override name = 'TooMany';
}

/** What some work gives; undefined where it takes more steps than it may. */
export function withinBudget<T>(work: () => T): T | undefined {
    try {
        return work();
    } catch (error) {
        if (error instanceof TooMany) return undefined;
        throw error;
    }
}

/** Counts down the steps of a search. */
export class Budget {
    #left: number;

    constructor(steps: number) {
        this.#left = steps;
    }

    /** @throws {TooMany} */
    spend(steps = 1): void {
        this.#left -= steps;
        if (this.#left < 0) throw new TooMany();
    }
}
