import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits, TestClient, uri } from './client.ts';
import { sample } from './sample.ts';

const pensionAge = path.join(import.meta.dirname, '../../samples/state-pension-age/state-pension-age.policy');

// Names that need backticks, everywhere: whatever is renamed, the policy means the same as before.
test.each([
    { what: 'the small policy of these tests', at: uri, text: sample },
    { what: 'State Pension age', at: pathToFileURL(pensionAge).href, text: readFileSync(pensionAge, 'utf8') },
])('every name can be renamed: $what', async ({ at, text }) => {
    const client = await TestClient.start({ onDisk: true });
    await client.open(text, at);
    const before = await messages(client, at);
    const broken: string[] = [];
    for (const { line, character, name } of await names(client, at, text)) {
        const position = { line, character: character + 1 };
        const newName = `rent and ${name.replace(/[^\p{L}]/gu, ' ').trim()}`;
        const edit = await rename(client, at, position, newName);
        const edits = edit?.changes?.[at];
        if (!edits || Object.keys(edit.changes ?? {}).length > 1) continue;
        const renamed = applyEdits(text, edits);
        await client.open(renamed, at);
        const after = await messages(client, at);
        if (after.length > before.length)
            broken.push(`${name} → ${newName}: ${after.find(message => !before.includes(message))}`);
        await client.open(text, at);
    }
    expect(broken).toEqual([]);
    client.stop();
});

async function messages(client: TestClient, at: string): Promise<string[]> {
    return (await client.diagnostics(at)).map(
        ({ message, range }) => `${range.start.line + 1}: ${JSON.stringify(message)}`,
    );
}

/** Built-in names are refused. */
async function rename(
    client: TestClient,
    at: string,
    position: object,
    newName: string,
): Promise<WorkspaceEdit | undefined> {
    try {
        return await client.request<WorkspaceEdit>('textDocument/rename', { position, newName }, at);
    } catch {
        return undefined;
    }
}

/** One place of each name that is coloured. */
async function names(
    client: TestClient,
    at: string,
    text: string,
): Promise<{ line: number; character: number; name: string }[]> {
    const { data } = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', {}, at);
    const lines = text.split('\n');
    const found = new Map<string, { line: number; character: number; name: string }>();
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
        const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
        character = down > 0 ? right : character + right;
        line += down;
        const name = (lines[line] ?? '').slice(character, character + length);
        if (!found.has(name)) found.set(name, { line, character, name });
    }
    return [...found.values()];
}
