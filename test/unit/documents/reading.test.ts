import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../language-server/src/documents/markdown.ts';
import { readPlainText } from '../../../language-server/src/documents/plain-text.ts';
import { formOf } from '../../../language-server/src/documents/read-document.ts';
import { readWord } from '../../../language-server/src/documents/word.ts';
import { word } from '../../support/word-document.ts';

/** Prose without the blanks that stand for what is none. */
function words(prose: string): string {
    return prose.replace(/\s+/g, ' ').trim();
}

describe('Markdown', () => {
    test.each<[what: string, source: string, prose: string]>([
        ['emphasis', 'You *must* **apply**.', 'You must apply .'],
        ['a link keeps its text', 'Read [the guide](https://example.org/soon "soon").', 'Read the guide .'],
        ['code is no prose', 'Run `as soon as possible` now.\n\n```\nsoon\n```', 'Run now.'],
        ['an image is no prose', '![as soon as possible](a.png) Text.', 'Text.'],
        ['HTML is no prose', '<div>soon</div>\n\nText.', 'Text.'],
        ['metadata is no prose', '---\ntitle: soon\n---\n\nText.', 'Text.'],
        ['markers of lists and headings stay', '# Head\n\n- one\n1. two', '# Head - one 1. two'],
        ['cells of a table', '| a | b |\n|---|---|\n| c | d |', 'a b c d'],
        ['lines that end as on Windows', 'One.\r\n\r\nTwo.', 'One. Two.'],
    ])('%s', (_, source, prose) => {
        const read = readMarkdown(source);
        expect(words(read.prose)).toBe(prose);
        expect(read.prose).toHaveLength(source.length);
    });

    test('an acceptance speaks for what stands before it', () => {
        const source = 'One.\n\nTwo.\n\n<!-- accept PW208 because "agreed" -->\n\nThree.\n';
        const { accepts } = readMarkdown(source);
        expect(accepts).toMatchObject([{ code: 'PW208', because: 'agreed' }]);
        expect(source.slice(accepts[0]?.over?.start, accepts[0]?.over?.end)).toBe('Two.');
    });

    test('an acceptance before everything speaks for the whole document', () => {
        const { accepts } = readMarkdown('<!-- accept PW208 because "agreed" -->\n\nOne.\n');
        expect(accepts).toMatchObject([{ code: 'PW208' }]);
        expect(accepts[0]?.over).toBeUndefined();
    });

    test('knows where an offset stands', () => {
        const { positionAt } = readMarkdown('One.\r\n\r\nTwo.');
        expect([0, 4, 6, 9].map(positionAt)).toEqual([
            { line: 0, character: 0 },
            { line: 0, character: 4 },
            { line: 1, character: 0 },
            { line: 2, character: 1 },
        ]);
    });
});

describe('plain text', () => {
    test('a line of its own accepts something of the paragraph before it', () => {
        const source = 'One.\n\nTwo.\naccept PW208 because "agreed"\n\nThree.';
        const { accepts, prose } = readPlainText(source);
        expect(words(prose)).toBe('One. Two. Three.');
        expect(source.slice(accepts[0]?.over?.start, accepts[0]?.over?.end)).toBe('Two.\n');
    });

    test.each(['', '\n\n', '\r\n'])('an empty text: %j', source => {
        expect(readPlainText(source)).toMatchObject({ accepts: [], prose: source });
    });
});

describe('Word', () => {
    test('paragraphs, headings, lists and tables, each paragraph a line', async () => {
        const { source, positionAt } = await readWord(
            await word(
                `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p>` +
                    `<w:p><w:r><w:t xml:space="preserve">You must </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>apply</w:t></w:r></w:p>` +
                    `<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
            ),
        );
        expect(source.split('\n\n')).toEqual(['# Head', 'You must apply', 'cell']);
        expect(positionAt(source.indexOf('must'))).toEqual({ line: 1, character: 4 });
    });

    test('what is no Word document is refused', async () => {
        await expect(readWord(Buffer.from('Not a document'))).rejects.toThrow();
    });
});

describe('forms', () => {
    test.each([
        ['Paper.MD', '.md'],
        ['a/b.docx', '.docx'],
        ['old.doc', undefined],
    ])('%s', (file, form) => {
        expect(formOf(file)).toBe(form);
    });
});
