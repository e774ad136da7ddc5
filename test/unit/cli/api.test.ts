import { describe, expect, test } from 'vitest';
import {
    check,
    explain,
    inputs,
    loadPolicy,
    MemoryFiles,
    type Policy,
    type PolicyFiles,
    run,
    testPersonas,
} from '../../../language-server/src/api.ts';
import { importsOf } from '../architecture/imports.ts';
import { readSources } from '../architecture/source-files.ts';
import { grant } from './cli-harness.ts';

function loaded(text = grant): Policy {
    const result = loadPolicy(text);
    if (!result.success) throw new Error(result.findings.map(({ message }) => message).join('\n'));
    return result.policy;
}

const notText: PolicyFiles = { read: () => ({ problem: 'not UTF-8' }), rootOf: () => undefined };

describe('loadPolicy', () => {
    test('takes a text', () => {
        expect(loadPolicy(grant)).toMatchObject({
            success: true,
            findings: [],
            policy: { uri: 'file:///policy.policy' },
        });
    });

    test('fails with findings when there is an error', () => {
        expect(loadPolicy(grant.replace('is grant when', 'is grnt when'))).toMatchObject({
            success: false,
            findings: [{ code: 'PW009' }],
            problems: [],
        });
    });

    test.each([
        [new MemoryFiles(), 'There is no file file:///a.policy.'],
        [notText, 'file:///a.policy is not UTF-8 text.'],
    ])('fails when the file cannot be had', (files: PolicyFiles, message) => {
        expect(loadPolicy({ uri: 'file:///a.policy', files })).toMatchObject({
            success: false,
            findings: [
                { code: 'PW012', message: expect.stringContaining(message), range: { file: 'file:///a.policy' } },
            ],
        });
    });

    test('reads what the policy uses from the same files', () => {
        const files = new MemoryFiles([['file:///rates.policy', 'rate r : money\n    from 6 April 2025: £1\n']]);
        const text = 'use "rates.policy"\n\ndecide d : money\n    is r\n';
        expect(check({ text, uri: 'file:///a.policy', files }).success).toBe(true);
        expect(check({ text, uri: 'file:///a.policy' })).toMatchObject({ success: false });
    });

    test('lets the severity of a code be set', () => {
        const text = grant.replace('is grant when', 'is grnt when');
        expect(check({ text, severity: { PW009: 'warning' } })).toMatchObject({
            success: true,
            findings: [{ severity: 'warning' }],
        });
    });
});

describe('asking a policy', () => {
    test('run answers, or says which facts could not be read', () => {
        expect(run(loaded(), { on: '2025-06-01', savings: 1 }, { decide: ['entitled'] })).toEqual({
            success: true,
            result: {
                on: '2025-06-01',
                decisions: { entitled: { status: 'known', value: true, because: 'savings are low' } },
            },
        });
        expect(run(loaded(), { savings: 'much' })).toMatchObject({
            success: false,
            findings: [],
            problems: [{ fact: 'savings' }],
        });
        expect(run(loaded(), {}, { at: 'today' })).toMatchObject({ success: false, problems: [{ fact: 'at' }] });
        expect(run(loaded(), {}, { decide: ['paymnt'] })).toMatchObject({
            success: false,
            problems: [{ fact: 'paymnt' }],
        });
    });

    test('explain gives traces, or the names of personas that are near', () => {
        const why = explain(loaded(), 'Ada', { decide: ['payment'] });
        expect(why).toMatchObject({
            success: true,
            result: { decisions: { payment: { trace: { what: 'payment' } } } },
        });
        expect(explain(loaded(), 'Adda')).toMatchObject({
            success: false,
            problems: [{ fact: 'Adda', message: 'There is no persona “Adda”. Did you mean “Ada”?' }],
        });
    });

    test('inputs and personas', () => {
        expect(inputs(loaded())).toMatchObject({ title: 'Warm Homes Grant', properties: { savings: {} } });
        expect(testPersonas(loaded())).toMatchObject([{ name: 'Ada', status: 'passed' }]);
    });

    test('only a policy that was loaded can be asked', () => {
        expect(() => run({ ...loaded() }, {})).toThrow('This is not a policy that loadPolicy gave.');
    });

    test('a policy stays what it was when another is loaded', () => {
        const first = loaded();
        const second = loaded(grant.replace('£300\n', '£400\n').replace('payment is £300', 'payment is £400'));
        const paid = (policy: Policy) => run(policy, { on: '2025-06-01', savings: 1 }, { decide: ['payment'] });
        expect(paid(first)).toMatchObject({ result: { decisions: { payment: { value: '300.00' } } } });
        expect(paid(second)).toMatchObject({ result: { decisions: { payment: { value: '400.00' } } } });
    });
});

test('the interface runs in a browser: nothing of Node is in what it imports', () => {
    const sources = new Map(readSources().map(file => [file.path, file]));
    const waiting = ['language-server/src/api.ts'];
    const seen = new Set(waiting);
    const outside = new Set<string>();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const file = sources.get(next);
        if (!file) outside.add(next);
        for (const target of file ? importsOf(file) : []) {
            if (seen.has(target)) continue;
            seen.add(target);
            waiting.push(target);
        }
    }
    expect([...outside].filter(name => name.startsWith('node:') || name.startsWith('vscode'))).toEqual([]);
    expect(seen.has('language-server/src/cli/program.ts')).toBe(false);
});
