import { expect } from 'vitest';
import type { Finding, Fix } from '../../../language-server/src/model/finding.ts';
import type { PolicyModel } from '../../../language-server/src/model/policy-model.ts';
import { type CheckedPolicy, checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';

export const testFile = 'file:///policy.policy';

/** Reads and checks a text. What the parser has to say comes first. */
export function check(text: string): CheckedPolicy {
    const { model, findings } = loadText(text, testFile);
    const checked = checkPolicy(model);
    return { ...checked, findings: [...findings, ...checked.findings] };
}

/** Several files: the first is checked with those that it uses. */
export function checkFiles(files: Record<string, { text: string; uses?: string[] }>): CheckedPolicy {
    const model: PolicyModel = { format: 'policywright-model/1', files: [] };
    for (const [uri, { text, uses }] of Object.entries(files)) {
        const [file] = loadText(text, uri).model.files;
        if (file !== undefined) {
            model.files.push({ ...file, uses: uses ?? [] });
        }
    }
    return checkPolicy(model);
}

/** Findings in a line each: `PW301 3:8 “message”`. */
export function told(findings: readonly Finding[]): string[] {
    return findings.map(({ code, severity, range, message }) => {
        const { line, character } = range.start;
        return `${code}${severity === 'error' ? '' : ` ${severity}`} ${line + 1}:${character + 1} ${message}`;
    });
}

/** A text without its markers, and the place between them. */
export function unmark(marked: string): { text: string; start: number; end: number } {
    const start = marked.indexOf('<|');
    const end = marked.indexOf('|>') - 2;
    return { text: marked.replace('<|', '').replace('|>', ''), start, end };
}

export interface Expected {
    code: string;
    /** A part of the message. */
    says?: string;
    severity?: Finding['severity'];
    /** A part of each fix's title, in order; their results must be clean. */
    fixes?: string[];
    /** The text between the markers after the first fix. */
    fixed?: string;
}

/** The marked place, and nothing else, has one finding, and each of its fixes mends it. */
export function expectFinding(marked: string, expected: Expected): void {
    const { text, start } = unmark(marked);
    const { findings } = check(text);
    expect(told(findings)).toHaveLength(1);
    const [finding] = findings;
    if (finding === undefined) {
        return;
    }
    expect(finding.code).toBe(expected.code);
    expect(finding.severity).toBe(expected.severity ?? 'error');
    expect(finding.message).toContain(expected.says ?? '');
    const covered = text.slice(offsetAt(text, finding.range.start), offsetAt(text, finding.range.end));
    expect(covered).toBe(marked.slice(marked.indexOf('<|') + 2, marked.indexOf('|>')));
    expect(offsetAt(text, finding.range.start)).toBe(start);
    if (expected.fixes !== undefined) {
        expect(finding.fixes.map(({ title }) => title)).toEqual(
            expected.fixes.map(part => expect.stringContaining(part)),
        );
    }
    for (const fix of finding.fixes) {
        const fixed = apply(text, fix);
        expect(told(check(fixed).findings), `${fix.title}:\n${fixed}`).toEqual([]);
    }
    if (expected.fixed !== undefined && finding.fixes[0] !== undefined) {
        expect(apply(text, finding.fixes[0])).toContain(expected.fixed);
    }
}

/** Nothing at all is found. */
export function expectNothing(text: string): void {
    expect(told(check(text).findings)).toEqual([]);
}

/** A text after a fix. */
export function apply(text: string, fix: Fix): string {
    const edits = fix.edits
        .map(({ range, newText }) => ({ start: offsetAt(text, range.start), end: offsetAt(text, range.end), newText }))
        .sort((a, b) => b.start - a.start);
    return edits.reduce(
        (before, { start, end, newText }) => before.slice(0, start) + newText + before.slice(end),
        text,
    );
}

function offsetAt(text: string, { line, character }: { line: number; character: number }): number {
    let offset = 0;
    for (let i = 0; i < line; i++) {
        offset = text.indexOf('\n', offset) + 1;
    }
    return offset + character;
}

/** A family with a claimant and children, and what most rules need; `rest` is added behind it. */
export function family(rest: string): string {
    return `policy Help
    decides for each family

conventions
    born on 29 February     birthday on 1 March
    missing day of a month  last day of that month
    tax year                starts 6 April
    currency                £
    weekly to monthly       by 52 / 12

each person has
    date of birth : date
    sex : one of female, male
    income : money per month
    hours : hours per week
    disabled : yes or no

each family has
    claimant : person
    partner : person, if any
    children : list of person, each a child
    capital : money
    rent : money per week
    housing costs : money per month, if any
    residence : one of UK, abroad
    claim period : period
    started : date
    members : whole number
    settled : yes or no

${rest}`;
}
