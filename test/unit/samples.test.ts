import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { budgetProblems, journeyProblems } from '../../language-server/src/journey/index.ts';
import { peopleOf, runPersonas } from '../../language-server/src/personas/index.ts';
import { formatPolicy } from '../../language-server/src/syntax/format/format-policy.ts';
import { type Adapter, type Case, decided } from '../conformance/support/adapter.ts';
import { openSample, root } from '../conformance/support/open-sample.ts';
import { runSet } from '../conformance/support/run-set.ts';

const samples = readdirSync(path.join(root, 'samples'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.policy'))
    .map(file => `samples/${file.replaceAll(path.sep, '/')}`)
    // Drafts as they were first written, with the diagnostics that they show.
    .filter(file => !file.includes('/before/'))
    .sort();

describe.each(samples)('%s', sample => {
    const { policy, errors, findings } = openSample(sample);

    test('has no errors and no warnings', () => {
        const told = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
        expect(errors).toEqual([]);
        expect(told.map(({ code, message, range }) => `${range.start.line + 1}: ${code} ${message}`)).toEqual([]);
    });

    test('holds for every persona', () => {
        const personas = runPersonas(policy);
        const wrong = personas.flatMap(({ name, expectations, problems = [] }) => [
            ...problems.map(problem => `${name}: ${problem}`),
            ...(expectations.length === 0 ? [`${name} expects nothing`] : []),
            ...expectations
                .filter(({ status }) => status !== 'passed')
                .map(({ what, expected, actual, line }) => `${line}: ${name}: ${what} is ${actual}, not ${expected}`),
        ]);
        expect(wrong).toEqual([]);
    });

    test('has a journey without faults, and keeps its budget', { timeout: 60_000 }, () => {
        expect(journeyProblems(policy).map(({ message }) => message)).toEqual([]);
        expect(budgetProblems(policy, peopleOf(policy)).map(({ item, figure }) => `${figure} ${item.of}`)).toEqual([]);
    });

    test('gives evidence for every persona', () => {
        const declarations = policy.program.model.files[0]?.declarations ?? [];
        const without = declarations
            .filter(declaration => declaration.kind === 'persona')
            .filter(persona => persona.evidence.length === 0)
            .map(({ name }) => name.text);
        expect(without).toEqual([]);
    });

    test('is laid out as the formatter lays it out', () => {
        const text = readFileSync(path.join(root, sample), 'utf8');
        expect(formatPolicy(text)).toBe(text);
    });
});

describe('State Pension age', () => {
    const { policy } = openSample('samples/state-pension-age/state-pension-age.policy');

    test('gives everybody one day, and nobody born later an earlier one', { timeout: 60_000 }, () => {
        const wrong: string[] = [];
        for (const sex of ['female', 'male']) {
            let before = '';
            for (let day = Date.UTC(1949, 0, 1); day <= Date.UTC(1979, 11, 31); day += 24 * 60 * 60 * 1000) {
                const born = new Date(day).toISOString().slice(0, 10);
                const result = policy.run(
                    { 'date of birth': born, sex },
                    { at: '2026-01-01', decide: ['State Pension date'] },
                );
                const value = decided(result, 'State Pension date');
                if (typeof value !== 'string' || value < before) {
                    wrong.push(`${sex}, born ${born}: ${JSON.stringify(value)} after ${before}`);
                } else {
                    before = value;
                }
            }
        }
        expect(wrong).toEqual([]);
    });
});

describe('cases of our own in the form of the recorded sets', () => {
    const folder = path.join(root, 'test/conformance/cases-own');
    const sets = readdirSync(folder).map(file => path.basename(file, '.json'));

    test.each(sets)('%s', async id => {
        const { adapter } = (await import(`../conformance/${id}.ts`)) as { adapter: Adapter };
        const cases = JSON.parse(readFileSync(path.join(folder, `${id}.json`), 'utf8')) as Case[];
        const { failures, unsupportedCases, passed } = runSet(id, cases, adapter, openSample(adapter.policy).policy);
        expect(failures).toEqual([]);
        expect(unsupportedCases).toEqual([]);
        expect(passed).toBeGreaterThan(0);
    });
});
