import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatPolicy } from '../../../../language-server/src/syntax/format/format-policy.ts';
import { apply } from '../../types/checking.ts';
import { findingsOf } from '../delivery/delivering.ts';

const folder = path.resolve(import.meta.dirname, '../../../../docs/diagnostics');
const pages = readdirSync(folder).filter(file => /^PW2\d\d\.md$/.test(file));

/** The bad example of each page, with the titles of its mends. */
const examples = pages.flatMap(file => {
    const text = /## Bad\n+```policy\n([\s\S]*?)```/.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1];
    return text === undefined ? [] : [{ code: file.slice(0, 5), text }];
});

describe.each(examples)('$code', ({ code, text }) => {
    const findings = findingsOf(text).filter(finding => finding.code === code);
    const fixes = findings.flatMap(finding => finding.fixes.map(fix => ({ finding, fix, title: fix.title })));

    test.runIf(fixes.length > 0).each(fixes)('$title: can be read, is laid out, and answers the question', each => {
        const mended = apply(text, each.fix);
        const after = findingsOf(mended);
        expect(
            after.filter(({ severity }) => severity === 'error').map(({ message }) => message),
            mended,
        ).toEqual([]);
        expect(
            after.map(({ message }) => message),
            mended,
        ).not.toContain(each.finding.message);
        expect(formatPolicy(mended)).toBe(mended);
        for (const { newText, select } of each.fix.edits) {
            if (select) expect(newText.slice(select.start, select.end).trim()).not.toBe('');
        }
    });

    test('is found once', () => {
        expect(findings).toHaveLength(1);
    });
});
