import { afterEach, describe, expect, test, vi } from 'vitest';
import { MutationPool } from '../../../language-server/src/workspace/mutation/mutation-pool.ts';

const uri = 'file:///fee.policy';
const decisions = Array.from(
    { length: 20 },
    (_, i) => `decide fee ${'abcdefghijklmnopqrst'[i]} : money
    is £0   when savings is at most £${6_000 + i}
    is £45  otherwise
`,
).join('\n');
const text = `policy Fee
    decides for each applicant

each applicant has
    savings : money

${decisions}

persona Ann
    on          1 June 2025
    given
        savings is £6,000
    expect
        fee a is £0
`;

/** In milliseconds; nothing else waits for so long, so that its clocks are known by it. */
const patience = 54_321;

afterEach(() => {
    vi.restoreAllMocks();
});

describe('threads that change rules', () => {
    test('leave no clock running once they are stopped, though what they said before arrives later', async () => {
        const clocks = new Set<unknown>();
        const { setTimeout: start, clearTimeout: clear } = globalThis;
        vi.spyOn(globalThis, 'setTimeout').mockImplementation(((call: () => void, time?: number) => {
            const clock = start(call, time);
            if (time === patience) clocks.add(clock);
            return clock;
        }) as typeof setTimeout);
        vi.spyOn(globalThis, 'clearTimeout').mockImplementation(clock => {
            clocks.delete(clock);
            clear(clock);
        });
        const pool = new MutationPool(
            { uri, texts: [[uri, text]] },
            { threads: 2, patience, progress: () => pool.stop() },
        );
        const report = await pool.run();
        expect(report).toMatchObject({ judged: 1 });
        expect(report.mutants).toBeGreaterThan(20);
        await new Promise(resolve => start(resolve, 300));
        expect(clocks.size).toBe(0);
    });
});
