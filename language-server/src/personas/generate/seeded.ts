/** Choices that look like chance and are the same for the same seed, on every machine. */
export class Seeded {
    #state: number;

    /** @param seed Any whole number. */
    constructor(seed: number) {
        this.#state = (seed ^ 0x9e3779b9) >>> 0;
    }

    /** At least 0 and below 1. A linear walk whose bits are then mixed (the finaliser of MurmurHash3). */
    next(): number {
        this.#state = (this.#state + 0x6d2b79f5) >>> 0;
        let mixed = this.#state;
        mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
        mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
        return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x100000000;
    }

    /** From `low` to `high`, both included. */
    whole(low: number, high: number): number {
        return low + Math.floor(this.next() * (high - low + 1));
    }

    /** True so often of a hundred times. */
    chance(percent: number): boolean {
        return this.next() * 100 < percent;
    }

    one<T>(list: readonly T[]): T | undefined {
        return list[Math.floor(this.next() * list.length)];
    }

    shuffled<T>(list: readonly T[]): T[] {
        const found = [...list];
        for (let i = found.length - 1; i > 0; i--) {
            const j = this.whole(0, i);
            [found[i], found[j]] = [found[j] as T, found[i] as T];
        }
        return found;
    }
}
