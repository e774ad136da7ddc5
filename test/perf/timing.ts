/** How fast something is, measured in this process. */

export interface Speed {
    /** Median of the rounds. */
    perSecond: number;
    /** Slowest and fastest round. */
    from: number;
    to: number;
}

/** Runs `work` (which does `count` things) in rounds of at least `milliseconds` each, after a warm-up. */
export function speedOf(work: () => void, count = 1, milliseconds = 300, rounds = 5): Speed {
    const runFor = (limit: number): number => {
        const start = performance.now();
        let done = 0;
        let elapsed = 0;
        do {
            work();
            done += count;
            elapsed = performance.now() - start;
        } while (elapsed < limit);
        return (done / elapsed) * 1000;
    };
    runFor(milliseconds);
    const speeds = Array.from({ length: rounds }, () => runFor(milliseconds)).sort((a, b) => a - b);
    return { perSecond: speeds[rounds >> 1] as number, from: speeds[0] as number, to: speeds[rounds - 1] as number };
}

/** Milliseconds of single runs: median and 95th percentile. */
export function latencyOf(
    work: (index: number) => void,
    runs: number,
    warmUp: number,
): { median: number; p95: number } {
    for (let i = 0; i < warmUp; i++) work(i);
    const times: number[] = [];
    for (let i = 0; i < runs; i++) {
        const start = performance.now();
        work(warmUp + i);
        times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    return { median: times[runs >> 1] as number, p95: times[Math.floor(runs * 0.95)] as number };
}
