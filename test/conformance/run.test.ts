import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { agrees } from './support/compare-values.ts';

const runner = path.join(import.meta.dirname, 'run.ts');
const own = path.join(import.meta.dirname, 'cases-own');
const set = 'uk-state-pension-age';

let folder: string;

beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'conformance-'));
});

afterEach(() => {
    rmSync(folder, { recursive: true });
});

function run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [runner, ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
}

const write = (id: string, text: string) => writeFileSync(path.join(folder, `${id}.json`), text);

describe('the conformance runner', { timeout: 30_000 }, () => {
    test('reports every set that has an adapter', () => {
        const { status, stdout } = run(own, '--json');
        const { sets } = JSON.parse(stdout);
        expect(status).toBe(0);
        const ids = readdirSync(own).map(file => path.basename(file, '.json'));
        expect(ids).toContain(set);
        expect(sets.map(({ id }: { id: string }) => id)).toEqual(ids.sort());
        const { id: _, total, passed, ...rest } = sets.find(({ id }: { id: string }) => id === set);
        expect(passed).toBe(total);
        expect(rest).toEqual({ failed: 0, unsupported: 0, failures: [], unsupportedCases: [] });
    });

    test('shows what differs, and ends with 1', () => {
        const [first, ...others] = JSON.parse(readFileSync(path.join(own, `${set}.json`), 'utf8'));
        write(set, JSON.stringify([{ ...first, expected: { ...first.expected, value: '1900-01-01' } }, ...others]));
        write('some-other-set', '[]');
        const { status, stdout } = run(folder, '--json');
        expect(status).toBe(1);
        expect(JSON.parse(stdout).sets).toMatchObject([
            { id: set, failed: 1, failures: [{ id: first.id, expected: '1900-01-01', actual: '2010-04-05' }] },
        ]);
    });

    test.each([
        ['an empty set', '[]'],
        [
            'a set of which nothing is supported',
            '[{"id": "x", "name": "x", "inputs": {}, "expected": {"quantity": "same_gender?"}}]',
        ],
    ])('takes %s for no pass', (_, text) => {
        write(set, text);
        expect(run(folder).status).toBe(1);
    });

    test('takes a case that makes no sense for a failure', () => {
        write(
            set,
            '[{"id": "x", "name": "x", "inputs": {}, "expected": {"quantity": "state_pension_date", "value": "2020-01-01"}}]',
        );
        const { status, stdout } = run(folder, '--json');
        expect(status).toBe(1);
        expect(JSON.parse(stdout).sets[0].failures).toHaveLength(1);
    });

    test('tries only the sets that are named', () => {
        const { status, stdout } = run(own, '--only', set, '--json');
        expect(status).toBe(0);
        expect(JSON.parse(stdout).sets).toHaveLength(1);
        expect(run(own, '--only', 'none').status).toBe(1);
    });

    test.each([
        ['no folder', []],
        ['a folder that is not there', [path.join(own, 'nowhere')]],
        ['an unknown option', [own, '--unknown']],
    ])('ends with 2 for %s', (_, args) => {
        const { status, stdout, stderr } = run(...args);
        expect(status).toBe(2);
        expect(stdout).toBe('');
        expect(stderr).toContain('Usage');
    });

    test('ends with 2 for a set that cannot be read', () => {
        write(set, '[');
        expect(run(folder).status).toBe(2);
    });
});

describe('agrees', () => {
    test.each<[unknown, unknown, number, boolean]>([
        ['82', 82, 0, true],
        ['82.00', 82, 0, true],
        ['0.1', 0.1, 0, true],
        ['82.01', 82, 0, false],
        ['82.01', 82, 0.01, true],
        ['81.98', 82, 0.01, false],
        ['0.0000001', 1e-7, 0, true],
        ['1/3', { decimal: '0.333' }, 0.001, true],
        [true, true, 0, true],
        [true, 'true', 0, false],
        ['2020-01-01', '2020-01-01', 0, true],
        [['1', '2'], [1, 2], 0, true],
        [['1'], [1, 2], 0, false],
        [{ a: '1', b: '2' }, { a: 1 }, 0, true],
        [{ b: '2' }, { a: 1 }, 0, false],
        [undefined, null, 0, false],
        ['needs: sex', 1, 5, false],
    ])('%j and %j within %d: %j', (actual, expected, tolerance, result) => {
        expect(agrees(actual, expected, tolerance)).toBe(result);
    });

    test('or within a share of what is expected', () => {
        expect(agrees('247.11', 247.098449, 0, 0.01)).toBe(true);
        expect(agrees('250', 247.098449, 0, 0.01)).toBe(false);
        expect(agrees('-99', -100, 0, 0.01)).toBe(true);
    });
});
