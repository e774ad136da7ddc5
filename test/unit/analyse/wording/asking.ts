import { describe, expect, test } from 'vitest';
import {
    findWording,
    type WordingFinding,
    type WordingSetting,
} from '../../../../language-server/src/analyse/wording/index.ts';
import type { WordingFix } from '../../../../language-server/src/analyse/wording/wording-rule.ts';

/**
 * A table of sentences that raise a question, at the places between `<|` and `|>`, and of those that raise none.
 * Every mend of a question leaves a text that no longer raises it.
 */
export function tableOf(
    code: string,
    asked: readonly string[],
    silent: readonly string[],
    setting: Partial<WordingSetting> = {},
): void {
    const of = (text: string): WordingFinding[] => findWording(text, setting).filter(finding => finding.code === code);

    describe.runIf(asked.length > 0)(`${code} asks`, () => {
        test.each(asked)('%s', marked => {
            const text = marked.replaceAll(/<\||\|>/g, '');
            const findings = of(text);
            expect(withMarks(text, findings)).toBe(marked);
            for (const finding of findings) {
                expect(finding.message).toMatch(/[?.]$/);
                for (const fix of finding.fixes) expectMended(text, finding, fix, of);
            }
        });
    });

    describe(`${code} does not ask`, () => {
        test.each(silent)('%s', text => {
            expect(withMarks(text, of(text))).toBe(text);
        });
    });
}

export function withMarks(text: string, findings: readonly { start: number; end: number }[]): string {
    let marked = text;
    for (const { start, end } of findings.toReversed()) {
        marked = `${marked.slice(0, start)}<|${marked.slice(start, end)}|>${marked.slice(end)}`;
    }
    return marked;
}

function expectMended(
    text: string,
    finding: WordingFinding,
    fix: WordingFix,
    of: (text: string) => WordingFinding[],
): void {
    let mended = text;
    for (const { start, end, newText, select } of fix.edits.toReversed()) {
        mended = mended.slice(0, start) + newText + mended.slice(end);
        if (select) expect(newText.slice(select.start, select.end)).not.toBe('');
    }
    expect(
        of(mended).map(({ message }) => message),
        mended,
    ).not.toContain(finding.message);
}
