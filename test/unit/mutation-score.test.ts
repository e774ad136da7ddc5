import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskFiles, fileUri } from '../../language-server/src/workspace/disk-files.ts';
import { MutationPool } from '../../language-server/src/workspace/mutation/mutation-pool.ts';
import { PolicyProject } from '../../language-server/src/workspace/policy-project.ts';
import { textsOf } from '../../language-server/src/workspace/policy-texts.ts';

const samples = path.join(import.meta.dirname, '..', '..', 'samples');

/** In percent of the changes that may make a difference. */
const LEAST = 95;

// What is left is explained in the README of each.
describe('the personas notice changed rules', () => {
    test.each([
        ['allocations-familiales/allocations-familiales.policy', 5],
        ['child-benefit/child-benefit.policy', 6],
        ['holiday-entitlement/holiday-entitlement.policy', 0],
        ['state-pension-age/state-pension-age.policy', 8],
        ['statutory-sick-pay/statutory-sick-pay.policy', 4],
    ])(
        '%s',
        async (name, explained) => {
            const uri = fileUri(path.join(samples, name));
            const project = new PolicyProject(new DiskFiles());
            const { checked } = project.policy(uri, 'typing');
            const report = await new MutationPool({ uri, texts: textsOf(project, checked.model) }).run();
            expect(report.score).toBeGreaterThanOrEqual(LEAST);
            expect(report.survivors.length).toBeLessThanOrEqual(explained);
            expect(report.judged).toBe(report.mutants);
        },
        180_000,
    );
});
