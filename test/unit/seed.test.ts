import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DiskFiles, fileUri } from '../../language-server/src/workspace/disk-files.ts';
import { look } from '../seed/found.ts';
import { seed } from '../seed/seed.ts';
import { notReplayed } from './analyse/rules/replay.ts';

const out = mkdtempSync(path.join(os.tmpdir(), 'policywright-seed-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Every sown fault checks a whole sample again, some of them large. */
const LONG = 600_000;

describe.each(['PW1', 'PW2', 'PW4'])('faults of the family %s, sown one at a time in the samples', family => {
    test('are each found', { timeout: LONG }, () => {
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

describe('faults of rules, sown one at a time in the samples', () => {
    const folder = path.join(out, 'PW3');
    const seeded = seed({ family: 'PW3', count: 60, seed: 20261122, out: folder });

    test('that leave somebody out, or count them twice, are each found with a person who shows it', {
        timeout: LONG,
    }, () => {
        const own = seeded.filter(({ code }) => code !== 'PW3').slice(0, 25);
        expect(own).toHaveLength(25);
        const wrong = look(own, folder).flatMap(({ seeded: { code, file, line, what }, file: checked, findings }) => {
            const found = findings.filter(finding => finding.code === code);
            const uri = fileUri(checked);
            const text = readFileSync(checked, 'utf8');
            // What holds for nobody has nobody to show it.
            const hasPerson = code === 'PW326' || found.some(({ counterexample }) => counterexample !== undefined);
            const problems = found.map(each => notReplayed(each, { text, uri, files: new DiskFiles() }));
            const why = [...(hasPerson ? [] : ['not found']), ...problems.filter(each => each !== undefined)];
            return why.length === 0 ? [] : [`${code} ${file}:${line} ${what}: ${why.join('; ')}`];
        });
        expect(wrong).toEqual([]);
    });

    /**
     * Where still exactly one case holds for everybody, another rule was written: then an analysis of another family, a
     * safeguard, or a persona of the sample must tell. What no persona tries, nothing can.
     */
    test('that make another rule are mostly told by a finding or by a persona', { timeout: LONG }, () => {
        const other = seeded.filter(({ code }) => code === 'PW3').slice(0, 25);
        expect(other.length).toBeGreaterThan(10);
        const told = look(other, folder).filter(({ found, failing }) => found || failing.length > 0);
        expect(told.length / other.length).toBeGreaterThan(0.5);
    });
});

test('the same seed sows the same faults', () => {
    const options = { family: 'PW4', count: 5, seed: 7 };
    const first = seed({ ...options, out: path.join(out, 'a') });
    expect(seed({ ...options, out: path.join(out, 'b') })).toEqual(first);
});
