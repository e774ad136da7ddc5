import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { look } from '../seed/found.ts';
import { seed } from '../seed/seed.ts';

const out = mkdtempSync(path.join(os.tmpdir(), 'policywright-seed-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe.each(['PW1', 'PW2', 'PW4'])('faults of the family %s, sown one at a time in the samples', family => {
    test('are each found', { timeout: 120_000 }, () => {
        const folder = path.join(out, family);
        const seeded = seed({ family, count: 25, seed: 20261122, out: folder });
        expect(seeded).toHaveLength(25);
        const missed = look(seeded, folder)
            .filter(({ found }) => !found)
            .map(({ seeded: { code, file, line, what }, findings }) => {
                const said = findings.map(each => `${each.code}@${each.range.start.line + 1}`).join(' ');
                return `${code} ${file}:${line} ${what}; said: ${said}`;
            });
        expect(missed).toEqual([]);
    });
});

test('the same seed sows the same faults', () => {
    const options = { family: 'PW4', count: 5, seed: 7 };
    const first = seed({ ...options, out: path.join(out, 'a') });
    expect(seed({ ...options, out: path.join(out, 'b') })).toEqual(first);
});
