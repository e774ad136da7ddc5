import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../language-server/src/model/finding.ts';
import { DiskFiles, fileUri } from '../../../../language-server/src/workspace/disk-files.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';
import { root } from '../../../conformance/support/open-sample.ts';
import { randomAmounts } from '../../ranges/random-amounts.ts';
import { randomDecision } from '../../ranges/random-decision.ts';
import { randomDeepDecision } from '../../ranges/random-deep.ts';
import { notReplayed } from './replay.ts';

const uri = 'file:///made-up.policy';

/** Codes whose findings show a person. */
const shown = /^PW3(?:2[01478]|29|3[0123])$/;

function lookAt(text: string): Finding[] {
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    const { findings } = project.policy(uri);
    expect(
        findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        text,
    ).toEqual([]);
    return findings.filter(({ code }) => shown.test(code));
}

describe('whoever is shown, shows it', () => {
    test('in 500 policies made up at random', { timeout: 600_000 }, () => {
        const wrong: unknown[] = [];
        const counts = new Map<string, number>();
        for (let seed = 0; seed < 500; seed++) {
            const text =
                seed % 5 < 2
                    ? randomAmounts(seed)
                    : (seed % 5 < 4 ? randomDeepDecision : randomDecision)(10_000 + seed).text;
            for (const finding of lookAt(text)) {
                counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
                const why = notReplayed(finding, { text, uri, files: new MemoryFiles() });
                if (why !== undefined) wrong.push({ seed, code: finding.code, message: finding.message, why });
            }
        }
        expect(wrong.slice(0, 3), `${wrong.length} wrong`).toEqual([]);
        // All of them must be common enough to be tried.
        const seldom = [
            'PW320',
            'PW321',
            'PW324',
            'PW327',
            'PW328',
            'PW329',
            'PW330',
            'PW331',
            'PW332',
            'PW333',
        ].filter(code => (counts.get(code) ?? 0) < 10);
        expect(seldom, JSON.stringify([...counts])).toEqual([]);
    });

    const policies = ['samples', 'test/fixtures/paper-policies'].flatMap(folder =>
        readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
            .filter(file => file.endsWith('.policy'))
            .map(file => path.join(root, folder, file)),
    );

    test.each(policies)('in %s', { timeout: 60_000 }, file => {
        const own = fileUri(file);
        const { findings } = new PolicyProject(new DiskFiles()).policy(own);
        const text = readFileSync(file, 'utf8');
        const wrong = findings
            .filter(({ code, range }) => shown.test(code) && range.file === own)
            .map(finding => notReplayed(finding, { text, uri: own, files: new DiskFiles() }));
        expect(wrong.filter(why => why !== undefined)).toEqual([]);
    });
});
