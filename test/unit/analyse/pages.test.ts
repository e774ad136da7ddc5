import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyses } from '../../../language-server/src/analyse/catalogue.ts';
import type { Finding } from '../../../language-server/src/model/finding.ts';
import { formatPolicy } from '../../../language-server/src/syntax/format/format-policy.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { filesOnPage } from '../files-on-page.ts';
import { survivorsIn, TOLD_WHEN_ASKED } from '../survivors.ts';

const folder = path.resolve(import.meta.dirname, '../../../docs/diagnostics');
const pages = readdirSync(folder)
    .filter(file => /^PW\d{3}\.md$/.test(file))
    .map(file => file.slice(0, 5));
const uri = 'file:///policy.policy';

/** Everything that is said about a text. */
function findingsOf(text: string, page: string): Finding[] {
    const project = new PolicyProject(new MemoryFiles(filesOnPage(page)));
    project.update(uri, text);
    const { checked, findings } = project.policy(uri);
    return page.startsWith(`# ${TOLD_WHEN_ASKED} `) ? [...findings, ...survivorsIn(project, checked)] : findings;
}

function said(findings: readonly Finding[]): string[] {
    return findings.map(({ code, range, message }) => `${range.start.line + 1}: ${code} ${message}`);
}

describe('the pages', () => {
    test('are there for every analysis, and every analysis has a code of its own', () => {
        const codes = analyses.map(({ code }) => code);
        expect(codes.filter(code => !pages.includes(code))).toEqual([]);
        expect(new Set(codes).size).toBe(codes.length);
    });
});

describe.each(pages)('%s', code => {
    const page = readFileSync(path.join(folder, `${code}.md`), 'utf8');
    const [bad, good] = ['Bad', 'Good'].map(heading => example(page, heading));

    test.runIf(bad !== undefined)('the bad example shows it, and nothing else', () => {
        const findings = findingsOf(bad ?? '', page);
        expect(new Set(findings.map(finding => finding.code)), said(findings).join('\n')).toEqual(new Set([code]));
    });

    test.runIf(good !== undefined)('the good example is clean, and laid out', () => {
        expect(said(findingsOf(good ?? '', page))).toEqual([]);
        expect(formatPolicy(good ?? '')).toBe(good);
    });
});

function example(page: string, heading: string): string | undefined {
    return new RegExp(`## ${heading}\\n[\\s\\S]*?\`\`\`policy\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
}
