import { describe, expect, test } from 'vitest';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { dedent, marked, textAt } from '../../support/policy-text.ts';

export type Mistake = [title: string, policy: string, said: string[], fixes?: string[]];

/**
 * What is said about mistakes: the place between `<|` and `|>`, the beginning of the message (the first 90 letters), and
 * what the quick fixes write there.
 */
export function describeMistakes(mistakes: readonly Mistake[]): void {
    describe('mistakes', () => {
        test.each(mistakes)('%s', (_, policy, said, fixes = []) => {
            const { text, marks } = marked(dedent(policy));
            const findings = [...loadText(text).findings].sort(inTextOrder);
            const edits = findings.flatMap(finding => finding.fixes.flatMap(fix => fix.edits));
            expect(findings.map(({ code, message }) => `${code} ${message.slice(0, 90)}`)).toEqual(said);
            expect(findings.map(({ range }) => textAt(text, range))).toEqual(marks.map(mark => mark.text));
            expect(findings.map(({ range }) => offsetOf(text, range.start))).toEqual(marks.map(mark => mark.offset));
            expect(edits.map(edit => edit.newText)).toEqual(fixes);
        });
    });
}

type Place = { line: number; character: number };

function inTextOrder(a: { range: { start: Place } }, b: { range: { start: Place } }): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

function offsetOf(text: string, { line, character }: Place): number {
    return (
        text
            .split('\n')
            .slice(0, line)
            .reduce((sum, above) => sum + above.length + 1, 0) + character
    );
}
