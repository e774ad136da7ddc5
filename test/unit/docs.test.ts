import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPersonas } from '../../language-server/src/personas/index.ts';
import { MemoryFiles } from '../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../language-server/src/workspace/policy-project.ts';
import { filesOnPage } from './files-on-page.ts';
import { survivorsIn, TOLD_WHEN_ASKED } from './survivors.ts';

const docs = path.join(import.meta.dirname, '..', '..', 'docs');

/** The fenced examples of a page, with the line on which each begins. */
function examples(file: string): { line: number; text: string; files: ReturnType<typeof filesOnPage> }[] {
    const page = readFileSync(path.join(docs, file), 'utf8');
    return [...page.matchAll(/```policy\n([\s\S]*?)```/g)].map(match => ({
        line: page.slice(0, match.index).split('\n').length + 1,
        text: match[1] as string,
        files: filesOnPage(page),
    }));
}

function load({ text, files }: Pick<ReturnType<typeof examples>[number], 'text' | 'files'>) {
    const uri = 'file:///example.policy';
    const project = new PolicyProject(new MemoryFiles([...files, [uri, text]]));
    return { project, policy: project.policy(uri) };
}

describe('the examples of docs/language.md', () => {
    test.each(examples('language.md'))('line $line: reads, checks and runs', ({ line, text, files }) => {
        const { project, policy } = load({ text, files });
        const told = policy.findings
            .filter(finding => finding.severity === 'error' || finding.severity === 'warning')
            .map(finding => `${line + finding.range.start.line}: ${finding.code} ${finding.message}`);
        expect(told).toEqual([]);
        const failed = runPersonas(project.compile(policy.checked))
            .flatMap(persona => persona.expectations)
            .filter(expectation => expectation.status !== 'passed')
            .map(expectation => `${line + expectation.line}: ${expectation.what}: ${expectation.actual}`);
        expect(failed).toEqual([]);
    });
});

const pages = readdirSync(path.join(docs, 'diagnostics')).filter(file => /^PW\d{3}\.md$/.test(file));

describe('the pages of diagnostics', () => {
    test.each(pages)('%s: the bad example shows the finding, the good one is clean', file => {
        const code = path.basename(file, '.md');
        const [bad, ...good] = examples(`diagnostics/${file}`);
        if (bad) {
            const { project, policy } = load(bad);
            const asked = code === TOLD_WHEN_ASKED ? survivorsIn(project, policy.checked) : [];
            expect([...policy.findings, ...asked].map(finding => finding.code)).toContain(code);
        }
        for (const example of good) {
            const errors = load(example).policy.findings.filter(finding => finding.severity === 'error');
            expect(errors.map(finding => `${finding.code} ${finding.message}`)).toEqual([]);
        }
    });
});

describe('codes and pages', () => {
    const sources = path.join(import.meta.dirname, '..', '..', 'language-server', 'src');
    const codes = new Set(
        readdirSync(sources, { recursive: true, encoding: 'utf8' })
            .filter(file => file.endsWith('.ts'))
            .flatMap(file => [...readFileSync(path.join(sources, file), 'utf8').matchAll(/['"](PW\d{3})['"]/g)])
            .map(match => match[1] as string),
    );

    test('every code that the sources give has a page', () => {
        expect([...codes].filter(code => !pages.includes(`${code}.md`))).toEqual([]);
    });

    test('every page is about a code that the sources give', () => {
        expect(pages.map(file => path.basename(file, '.md')).filter(code => !codes.has(code))).toEqual([]);
    });
});
