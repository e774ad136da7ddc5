import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findWording } from '../../../../language-server/src/analyse/wording/index.ts';

const folder = path.resolve(import.meta.dirname, '../../../../docs/diagnostics');

function codesIn(text: string, terms: string[] = []): string[] {
    return findWording(text, { terms: new Set(terms) }).map(({ code }) => code);
}

describe('a plain document', () => {
    test('an abbreviation is asked about unless the document writes it out anywhere', () => {
        expect(codesIn('Ask HMRC.')).toEqual(['PW262']);
        expect(codesIn('HM Revenue and Customs (HMRC) answers.\n\nAsk HMRC.')).toEqual([]);
    });

    test('a term that the document, or somebody else, defines is not asked about', () => {
        expect(codesIn('Claim for each qualifying child.')).toEqual(['PW101']);
        expect(codesIn('Claim for each qualifying child. A “qualifying child” means a child in school.')).toEqual([]);
        expect(codesIn('Claim for each qualifying child.', ['qualifying child'])).toEqual([]);
    });

    test('what stands inside the name of something that is defined is not asked about', () => {
        expect(codesIn('Claim for a child under 16 here.')).toEqual(['PW220']);
        expect(codesIn('Claim for a child under 16 here.', ['child under 16'])).toEqual([]);
    });

    test('findings come in the order of the text, with offsets in it', () => {
        const text = '# Fees\n\nPay promptly.\n\n- Send a form and/or\n  a letter.\n';
        expect(findWording(text).map(({ start, end }) => text.slice(start, end))).toEqual(['promptly', 'and/or']);
    });

    test('an empty text, and one without words', () => {
        expect(codesIn('')).toEqual([]);
        expect(codesIn('– … –')).toEqual([]);
    });
});

describe.each(['PW235', 'PW101'])('the page of %s, which is about papers', code => {
    const page = readFileSync(path.join(folder, `${code}.md`), 'utf8');
    const [bad = '', good = ''] = [...page.matchAll(/```text\n([\s\S]*?)```/g)].map(match => match[1] ?? '');

    test('the bad example shows it, and nothing else', () => {
        expect([...new Set(codesIn(bad))]).toEqual([code]);
    });

    test('the good example does not', () => {
        expect(codesIn(good)).not.toContain(code);
    });
});
