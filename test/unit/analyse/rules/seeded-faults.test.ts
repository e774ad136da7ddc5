import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../language-server/src/model/finding.ts';
import { runPersonas } from '../../../../language-server/src/personas/index.ts';
import { DiskFiles, fileUri } from '../../../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';
import { root } from '../../../conformance/support/open-sample.ts';

const childBenefit = 'samples/child-benefit/child-benefit.policy';
const sickPay = 'samples/statutory-sick-pay/statutory-sick-pay.policy';

/** One fault put into a sample, and what is said of it. */
const faults: [what: string, sample: string, from: string, to: string, code: string][] = [
    [
        'a rate that ends early',
        childBenefit,
        'from 10 April 2023: £24.00',
        'from 10 April 2023 until 31 March 2024: £24.00',
        'PW328',
    ],
    ['a rate that begins late', childBenefit, 'from 12 April 2010: £13.40', 'from 12 April 2013: £13.40', 'PW328'],
    [
        'a rate that runs out',
        childBenefit,
        'from 6 April 2026: £27.05',
        'from 6 April 2026 until 5 April 2027: £27.05',
        'PW329',
    ],
    ['rules that end a year early', childBenefit, '    until 5 April 2024\n', '    until 5 April 2023\n', 'PW328'],
    [
        'a charge above the benefit',
        childBenefit,
        'is 100%        when highest adjusted net income is at least £80,000',
        'is 101%        when highest adjusted net income is at least £80,000',
        'PW333',
    ],
    ['steps that come too fast', childBenefit, 'income - £60,000) / £200', 'income - £60,000) / £20', 'PW333'],
    [
        'a limit that is moved',
        childBenefit,
        'is 0%          when highest adjusted net income is at most £60,000',
        'is 0%          when highest adjusted net income is at most £70,000',
        'PW333',
    ],
];

function look(
    sample: string,
    change: (text: string) => string,
): { findings: Finding[]; project: PolicyProject; uri: string } {
    const project = new PolicyProject(new DiskFiles());
    const uri = fileUri(path.join(root, sample));
    project.update(uri, change(readFileSync(path.join(root, sample), 'utf8')));
    return { findings: project.policy(uri).findings, project, uri };
}

/** What the last persona's expectations come to. */
function statusesWith(sample: string, change: (text: string) => string): string[] {
    const { project, uri } = look(sample, change);
    const tried = runPersonas(project.compile(project.policy(uri).checked)).at(-1);
    return [...(tried?.problems ?? []), ...(tried?.expectations ?? []).map(({ status }) => status)];
}

const own = /^PW(?:328|329|330|332|333|334)$/;

describe('seeded faults', () => {
    test.each(faults)(
        '%s is found, with a person who shows it',
        { timeout: 60_000 },
        (_what, sample, from, to, code) => {
            const { findings, project, uri } = look(sample, text => {
                expect(text).toContain(from);
                return text.replace(from, to);
            });
            expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
            const found = findings.filter(finding => finding.code === code);
            expect(found).not.toEqual([]);
            const policy = project.compile(project.policy(uri).checked);
            for (const { counterexample, fixes } of found) {
                const facts = counterexample?.facts ?? {};
                const result = policy.run(facts);
                expect(result.problems ?? []).toEqual([]);
                if (code === 'PW333') {
                    const edit = fixes[0]?.edits[0]?.newText ?? '';
                    expect(statusesWith(sample, text => `${text.replace(from, to).trimEnd()}${edit}\n`)).toEqual([
                        'failed',
                    ]);
                } else {
                    const answers = Object.values(result.decisions).flatMap(each =>
                        'values' in each ? each.values : [each],
                    );
                    expect(
                        answers.some(({ status, error }) => status === 'error' && error?.includes('has no value on')),
                    ).toBe(true);
                }
            }
        },
    );

    test.each([childBenefit, sickPay])('nothing is said of %s itself', { timeout: 60_000 }, sample => {
        const { findings } = look(sample, text => text);
        expect(findings.filter(({ code }) => own.test(code)).map(({ message }) => message)).toEqual([]);
    });
});
