import { describe, expect, test } from 'vitest';
import type { Finding, Fix } from '../../../../language-server/src/model/finding.ts';
import { formatPolicy } from '../../../../language-server/src/syntax/format/format-policy.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';
import { apply, unmark } from '../../types/checking.ts';

const uri = 'file:///policy.policy';

/** Everything that is said about a text, and about the files that it uses. */
export function findingsOf(text: string, files: Record<string, string> = {}): Finding[] {
    const others = Object.entries(files).map(([name, content]) => [`file:///${name}`, content] as const);
    const project = new PolicyProject(new MemoryFiles(others.map(([name, content]) => [name, content])));
    project.update(uri, text);
    return project.policy(uri).findings;
}

export interface Shown {
    /** What the case is about. */
    name: string;
    /** A policy; the place of the finding stands between `<|` and `|>`. */
    text: string;
    /** A part of the message. */
    says?: string;
    severity?: Finding['severity'];
    /** A part of the title of each fix. */
    fixes?: string[];
    /** How many places are named beside it. */
    related?: number;
    files?: Record<string, string>;
}

export interface Silent {
    name: string;
    text: string;
    files?: Record<string, string>;
}

/** A table of the smallest policies that show a finding, and of those that must not. */
export function tableOf(code: string, shown: readonly Shown[], silent: readonly Silent[]): void {
    const of = (text: string, files?: Record<string, string>): Finding[] =>
        findingsOf(text, files).filter(finding => finding.code === code && finding.range.file === uri);

    describe(`${code} is shown`, () => {
        test.each(shown)('$name', ({ text: marked, says, severity, fixes, related, files }) => {
            const { text } = unmark(marked);
            expect(formatPolicy(text)).toBe(text);
            const findings = of(text, files);
            expect(findings.map(({ message }) => message)).toHaveLength(1);
            const [finding] = findings;
            if (finding === undefined) return;
            expect(marks(text, finding)).toBe(marked);
            expect(finding.message).toContain(says ?? '');
            if (severity !== undefined) expect(finding.severity).toBe(severity);
            if (related !== undefined) expect(finding.related).toHaveLength(related);
            expect(finding.fixes.map(({ title }) => title)).toEqual(
                (fixes ?? []).map(part => expect.stringContaining(part)),
            );
            for (const fix of finding.fixes) expectMended(text, finding, fix, files);
        });
    });

    describe(`${code} is not shown`, () => {
        test.each(silent)('$name', ({ text, files }) => {
            const findings = findingsOf(text, files);
            expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
            expect(findings.filter(each => each.code === code).map(({ message }) => message)).toEqual([]);
        });
    });
}

/** The result of a mend can be read, is laid out as before, and what it mends is gone. */
function expectMended(text: string, finding: Finding, fix: Fix, files: Record<string, string> | undefined): void {
    const mended = apply(text, fix);
    const after = findingsOf(mended, files);
    const errors = after.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    expect(errors, `${fix.title}:\n${mended}`).toEqual([]);
    expect(after.map(({ message }) => message)).not.toContain(finding.message);
    expect(formatPolicy(mended)).toBe(mended);
    for (const { newText, select } of fix.edits)
        if (select !== undefined) expect(newText.slice(select.start, select.end).trim()).not.toBe('');
}

function marks(text: string, { range }: Finding): string {
    const lines = text.split('\n');
    const { start, end } = range;
    lines[end.line] = insert(lines[end.line] ?? '', end.character, '|>');
    lines[start.line] = insert(lines[start.line] ?? '', start.character, '<|');
    return lines.join('\n');
}

const insert = (line: string, at: number, mark: string): string => `${line.slice(0, at)}${mark}${line.slice(at)}`;

/** Lines moved in by so many columns. */
function indented(lines: string, columns: number): string {
    return lines
        .trim()
        .split('\n')
        .map(line => (line === '' ? line : ' '.repeat(columns) + line))
        .join('\n');
}

export interface Parts {
    /** Lines of the header. */
    header?: string;
    /** Facts of the family. */
    facts?: string;
    /** Cases of the one decision, `help`. */
    help?: string;
    /** Sections behind them. */
    more?: string;
}

/** A small policy for families, laid out. */
export function policy({ header = '', facts = 'savings : money', help = 'is £10', more = '' }: Parts): string {
    return `policy Help
    owner       HMRC
    decides for each family
${header === '' ? '' : `${indented(header, 4)}\n`}
body HMRC

conventions
    born on 29 February     birthday on 1 March

each family has
${indented(facts, 4)}

decide help : money
${indented(help, 4)}
${more === '' ? '' : `\n${more.trim()}\n`}`;
}
