import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analysisCoverage } from '../../../../language-server/src/analyse/rules/coverage.ts';
import { DiskFiles, fileUri } from '../../../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';
import { root } from '../../../conformance/support/open-sample.ts';

const policies = ['samples', 'test/fixtures/paper-policies'].flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.policy'))
        .map(file => `${folder}/${file.replaceAll(path.sep, '/')}`),
);
const project = new PolicyProject(new DiskFiles());

describe('samples and paper policies', () => {
    const coverage = { analysed: 0, not: 0 };

    test.each(policies)('%s: every person that is shown, shows it', file => {
        const { checked, findings } = project.policy(fileUri(path.join(root, file)));
        const policy = project.compile(checked);
        const { analysed, not } = analysisCoverage(checked);
        coverage.analysed += analysed;
        coverage.not += not;
        for (const { counterexample, code } of findings.filter(finding => finding.code.startsWith('PW32'))) {
            if (counterexample === undefined) continue;
            const answers = Object.values(policy.run(counterexample.facts).decisions);
            const all = answers.flatMap(answer => ('values' in answer ? answer.values : [answer]));
            expect(
                all.some(({ status }) => status === 'error'),
                code,
            ).toBe(true);
        }
    });

    test('at least nine in ten decisions are analysed', () => {
        expect(coverage.analysed / (coverage.analysed + coverage.not)).toBeGreaterThanOrEqual(0.9);
    });
});
