import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { applyEdits, TestClient, unindented } from './client.ts';

const options = { tabSize: 4, insertSpaces: true };

describe('formatting', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start();
    });
    afterAll(() => client.stop());

    const untidy = unindented(`
        policy   X
          owner HMRC


        decide a :   number
              is 1
    `);

    test('gives a policy its one layout', async () => {
        const tidy = await formatted(untidy);
        expect(tidy).toBe(
            unindented(`
                policy X
                    owner       HMRC

                decide a : number
                    is 1
            `),
        );
        expect(await formatted(tidy)).toBe(tidy);
    });

    test('of a selection changes only the sections that it touches', async () => {
        await client.open(untidy);
        const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 3 } };
        const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', { range, options });
        const lines = applyEdits(untidy, edits).split('\n');
        expect(lines.slice(0, 2)).toEqual(untidy.split('\n').slice(0, 2));
        expect(lines.slice(4)).toEqual(['decide a : number', '    is 1', '']);
    });

    test('leaves alone what it cannot read', async () => {
        const broken = 'decide a :: number\n      is (\n';
        expect(await formatted(broken)).toBe(broken);
    });

    async function formatted(text: string): Promise<string> {
        await client.open(text);
        return applyEdits(text, await client.request<TextEdit[]>('textDocument/formatting', { options }));
    }
});
