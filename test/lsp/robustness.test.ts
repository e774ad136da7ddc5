import { describe, expect, test } from 'vitest';
import { TestClient, uri } from './client.ts';
import { sample } from './sample.ts';

const requests: [method: string, params: object][] = [
    ['textDocument/hover', { position: { line: 3, character: 9 } }],
    ['textDocument/definition', { position: { line: 3, character: 9 } }],
    ['textDocument/typeDefinition', { position: { line: 3, character: 9 } }],
    ['textDocument/references', { position: { line: 3, character: 9 }, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', { position: { line: 3, character: 9 } }],
    ['textDocument/completion', { position: { line: 3, character: 9 } }],
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/selectionRange', { positions: [{ line: 3, character: 9 }] }],
    ['textDocument/documentLink', {}],
    ['textDocument/semanticTokens/full', {}],
    [
        'textDocument/codeAction',
        { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }, context: { diagnostics: [] } },
    ],
];

/** Texts that nobody should write. */
const texts: [what: string, text: string][] = [
    ['an empty text', ''],
    ['blanks', '   \n\t\n  '],
    ['one letter', 'x'],
    ['a half section', 'decide'],
    ['a half expression', 'decide x : number\n    is 1 +'],
    ['an unclosed quote', 'intent\n    problem     "never closed\n\ndecide x : number\n    is 1'],
    ['backticks and bars', 'decide `x : number\n    | a |\n    |'],
    ['wrong indentation', '    is 1\n  is 2\n        is 3'],
    ['names in strange scripts', 'decide 年齢 🎉 : number\n    is 年齢'],
    ['Windows line ends', sample.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${sample}`],
    ['half of a policy', sample.slice(0, 700)],
    ['something else', '{"json": [1, 2, 3]}\n<html>&amp;</html>'],
];

describe('the server', () => {
    test.each(texts)('answers everything about %s', async (_, text) => {
        const client = await TestClient.start();
        await client.open(text);
        await client.diagnostics();
        for (const [method, params] of requests) await client.request(method, params);
        expect(client.log).toEqual([]);
        client.stop();
    });

    test('answers about a file that is not there', async () => {
        const client = await TestClient.start();
        for (const [method, params] of requests)
            await client.request(method, params, 'file:///policies/nowhere.policy');
        expect(client.log).toEqual([]);
        client.stop();
    });

    test('answers about positions that are not there', async () => {
        const client = await TestClient.start();
        await client.open(sample);
        const position = { line: 9999, character: 9999 };
        for (const method of ['hover', 'definition', 'completion', 'documentHighlight'])
            await client.request(`textDocument/${method}`, { position });
        await client.request('textDocument/selectionRange', { positions: [position] });
        expect(client.log).toEqual([]);
        client.stop();
    });

    test('keeps its text the same as the editor’s through many edits', async () => {
        const client = await TestClient.start();
        await client.open(sample);
        let seed = 7;
        const random = (below: number): number => {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            return seed % below;
        };
        for (let i = 0; i < 200; i++) {
            const start = random(client.text().length + 1);
            const end = Math.min(start + random(30), client.text().length);
            await client.type(
                start,
                end,
                ['', 'is ', '\n', '"', 'decide x : number\n    is 1\n', '  '][random(6)] ?? '',
            );
        }
        await client.diagnostics();
        const edited = await said(client);
        const fresh = await TestClient.start();
        await fresh.open(client.text());
        expect(edited).toEqual(await said(fresh));
        expect(client.log).toEqual([]);
        client.stop();
        fresh.stop();
    });

    test('reads unsaved texts', async () => {
        const client = await TestClient.start();
        await client.open('use "x.policy"\n\ndecide x : number\n    is y\n', 'untitled:Untitled-1');
        expect((await client.diagnostics('untitled:Untitled-1')).map(({ code }) => code)).toEqual(['PW012', 'PW009']);
        client.stop();
    });

    test('knows a file by all spellings of its URI, and answers in the editor’s', async () => {
        const asEditor = 'file:///c%3A/My%20policies/a.policy';
        const client = await TestClient.start({
            disk: { 'file:///c:/My%20policies/b.policy': 'rate r : number\n    from 1 May 2025: 1\n' },
        });
        await client.open(
            'use "b.policy"\n\ndecide x : number\n    is r + s\n\nrate s : number\n    from 1 May 2025: 1\n',
            asEditor,
        );
        expect(await client.diagnostics(asEditor)).toMatchObject([{ code: 'PW014' }, { code: 'PW009' }]);
        const [link] = await client.request<{ targetUri: string }[]>(
            'textDocument/definition',
            { position: { line: 3, character: 11 } },
            'file:///C:/My%20policies/a.policy',
        );
        expect(link?.targetUri).toBe(asEditor);
        client.stop();
    });

    test('goes on after an error inside a request, and says what happened', async () => {
        const client = await TestClient.start();
        await client.open(sample);
        expect(
            await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: null }),
        ).toBeNull();
        expect(client.log.join('\n')).toContain('hover failed');
        expect(await client.request('textDocument/hover', { position: { line: 0, character: 2 } })).not.toBeNull();
        client.stop();
    });
});

async function said(client: TestClient): Promise<string[]> {
    return (await client.diagnostics()).map(
        ({ code, message, range }) =>
            `${range.start.line}:${range.start.character} ${code} ${typeof message === 'string' ? message : message.value}`,
    );
}
