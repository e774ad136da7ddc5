import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyses } from '../../../language-server/src/analyse/catalogue.ts';
import type { Finding } from '../../../language-server/src/model/finding.ts';
import { Examination } from '../../../language-server/src/personas/mutation/examined.ts';
import { judgedMutant } from '../../../language-server/src/personas/mutation/judged.ts';
import { survivorFinding } from '../../../language-server/src/personas/mutation/survivor-finding.ts';
import { personasOf } from '../../../language-server/src/personas/run-personas.ts';
import { formatPolicy } from '../../../language-server/src/syntax/format/format-policy.ts';
import type { CheckedPolicy } from '../../../language-server/src/types/index.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { filesOnPage } from '../files-on-page.ts';

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
    return page.startsWith(`# ${TOLD_WHEN_ASKED} `) ? [...findings, ...survivors(project, checked)] : findings;
}

const TOLD_WHEN_ASKED = 'PW509';

function survivors(project: PolicyProject, checked: CheckedPolicy): Finding[] {
    const compiled = project.compile(checked);
    const { model, types, findings } = checked;
    const examination = new Examination({ model, types, findings }, compiled, personasOf(compiled));
    return examination.mutants.flatMap(mutant => {
        const judged = judgedMutant(mutant, examination.judge(mutant), compiled.program);
        return judged.status === 'survived' ? [survivorFinding(judged, model.files[0])] : [];
    });
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
