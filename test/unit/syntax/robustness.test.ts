import { describe, expect, test, vi } from 'vitest';
import { policyParser } from '../../../language-server/src/syntax/parser-services.ts';
import { type SectionText, splitSections } from '../../../language-server/src/syntax/sections.ts';
import { PolicyDocument } from '../../../language-server/src/workspace/policy-document.ts';
import { withoutRanges } from '../../support/plain.ts';
import { wholePolicies } from '../../support/policies.ts';
import { seeded } from '../../support/random.ts';

/** With POLICYWRIGHT_TEST=long every token of the large samples is tried, not every second or third. */
const everything = process.env.POLICYWRIGHT_TEST === 'long';

vi.setConfig({ testTimeout: 120_000 });

/** Words of the machinery, which nobody who writes a policy should meet. */
const machinery = /Expecting|token|NAME|STRING|EOF|-of:|\bINDENT\b|\bDEDENT\b|RECOVER|undefined|\w-\w+:|‘’/;

interface Token {
    start: number;
    end: number;
    section: number;
}

function tokensOf(sections: readonly SectionText[]): Token[] {
    return sections.flatMap((section, index) =>
        policyParser()
            .lexer.tokenize(section.text)
            .tokens.filter(token => token.image !== '')
            .map(token => ({
                start: section.offset + token.startOffset,
                end: section.offset + (token.endOffset as number) + 1,
                section: index,
            })),
    );
}

const contents = new WeakMap<object, string>();

/** What each section of a document declares, without places and counters. Sections are kept as long as their text is. */
function declared(document: PolicyDocument): string[] {
    return document.sections.map(section => {
        let content = contents.get(section);
        if (content === undefined) {
            content = JSON.stringify(withoutRanges(section.declarations));
            contents.set(section, content);
            for (const { message } of section.findings) expect(message).not.toMatch(machinery);
        }
        return content;
    });
}

/** All of a list, or as many as asked for, evenly. */
function some<T>(values: readonly T[], most: number): T[] {
    const step = everything ? 1 : Math.ceil(values.length / most);
    return values.filter((_, index) => index % step === 0);
}

describe.each(wholePolicies)('$name', ({ text }) => {
    const sections = splitSections(text);
    const tokens = tokensOf(sections);
    const whole = declared(new PolicyDocument('file:///a.policy', text));
    const document = new PolicyDocument('file:///a.policy', text);

    /** How many sections are lost besides the one that was changed; every message is in plain words. */
    function lost(changed: string, section: number): number {
        document.update(changed);
        const left = new Set(declared(document));
        return whole.filter((there, index) => index !== section && !left.has(there)).length;
    }

    test('without any one token, at most one other section is lost, and on average under 1 %', () => {
        const losses = some(tokens, 300).map(({ start, end, section }) =>
            lost(text.slice(0, start) + text.slice(end), section),
        );
        expect(Math.max(...losses)).toBeLessThanOrEqual(1);
        const average = losses.reduce((sum, loss) => sum + loss, 0) / losses.length / whole.length;
        expect(average).toBeLessThan(0.01);
    });

    test('cut off anywhere, it keeps every section that ends before the cut', () => {
        const ends = sections.map(section => section.offset + section.text.length);
        const step = Math.max(2, Math.ceil(text.length / 500));
        for (let cut = 0; cut < text.length; cut += step) {
            document.update(text.slice(0, cut));
            const left = declared(document);
            const kept = ends.filter(end => end <= cut).length;
            expect(left.slice(0, kept)).toEqual(whole.slice(0, kept));
        }
    });

    test('with tokens doubled, swapped or put elsewhere, nothing throws and every message is in plain words', () => {
        const random = seeded(text.length);
        for (let i = 0; i < 25; i++) {
            const a = random.pick(tokens);
            const b = random.pick(tokens);
            const [first, second] = a.start < b.start ? [a, b] : [b, a];
            const one = text.slice(first.start, first.end);
            const two = text.slice(second.start, second.end);
            if (first.end > second.start) continue;
            const between = text.slice(first.end, second.start);
            lost(text.slice(0, first.start) + two + between + one + text.slice(second.end), first.section);
            lost(text.slice(0, first.end) + ' ' + one + text.slice(first.end), first.section);
            lost(text.slice(0, first.end) + ' ' + two + text.slice(first.end), first.section);
        }
    });
});
