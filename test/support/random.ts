/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): { below(limit: number): number; pick<T>(values: readonly T[]): T } {
    let state = seed >>> 0;
    const next = (): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    const below = (limit: number): number => Math.floor(next() * limit);
    return { below, pick: values => values[below(values.length)] as never };
}
