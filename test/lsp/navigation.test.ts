import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentHighlight, Location, LocationLink } from 'vscode-languageserver';
import { positionAt, TestClient } from './client.ts';
import { sample } from './sample.ts';

const shared = 'file:///policies/shared.policy';
const sharedText = 'rate child rate : number\n    from 1 May 2025: 1\n';
const users = ['file:///policies/a.policy', 'file:///policies/b.policy'];
const userText = 'use "shared.policy"\n\ndecide award : number\n    is child rate\n';

describe('going to', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start({ disk: { [shared]: sharedText } });
        await client.open(sample);
        for (const user of users) await client.open(userText, user);
    });
    afterAll(() => client.stop());

    test.each([
        { from: 'is eldest child r|ate', to: 'eldest child rate :' },
        { from: 'usual residence is U|K', to: 'UK          "' },
        { from: 'number of qualifying ch|ildren is at least', to: 'number of qualifying children : whole' },
        { from: 'rate * st|eps', to: 'steps is number' },
        { from: 'Raising a qualifying ch|ild', to: 'qualifying child\n    about' },
        { from: 'serves      help with c|osts', to: 'help with costs: ' },
        { from: 'reaches Ref|used', to: 'Refused\n        tells' },
        { from: 'owner       HM|RC', to: 'HMRC\n    named' },
        { from: "claim|ant's date", to: 'claimant : person' },
        { from: 'about       a per|son', to: 'person has' },
        { from: 'decides     ent|itled', to: 'entitled : yes' },
    ])('the declaration: $from', async ({ from, to }) => {
        const [link] = await client.request<LocationLink[]>('textDocument/definition', at(from));
        expect(link?.targetSelectionRange.start).toEqual(positionAt(sample, sample.indexOf(to)));
        const { start, end } = link?.originSelectionRange ?? {};
        expect(start && end && sample.split('\n')[start.line]?.slice(start.character, end.character)).not.toMatch(
            /^\s|\s$/,
        );
    });

    test('the declaration in another file, and the file itself', async () => {
        const position = { line: 3, character: 9 };
        expect(await client.request('textDocument/definition', { position }, users[0])).toMatchObject([
            { targetUri: shared, targetRange: { start: { line: 0, character: 5 } } },
        ]);
        const path = { line: 0, character: 8 };
        expect(await client.request('textDocument/definition', { position: path }, users[0])).toMatchObject([
            { targetUri: shared },
        ]);
    });

    test.each([
        { from: 'usual res|idence is UK', to: 'usual residence : one of' },
        { from: "claim|ant's date", to: 'person has' },
        { from: 'usual residence is U|K', to: 'usual residence : one of' },
    ])('the kind of value: $from', async ({ from, to }) => {
        const [link] = await client.request<LocationLink[]>('textDocument/typeDefinition', at(from));
        expect(link?.targetRange.start).toEqual(positionAt(sample, sample.indexOf(to)));
    });

    test('every use, in prose and in other files', async () => {
        const found = await client.request<Location[]>('textDocument/references', {
            ...at('define qualifying ch|ild'),
            context: { includeDeclaration: true },
        });
        expect(found.map(({ range }) => lineOf(range.start.line))).toEqual([
            'problem     "Raising a qualifying child costs money."',
            'define qualifying child',
            'is how many children where qualifying child',
            'tells       "You have no qualifying child."',
        ]);
        const elsewhere = await client.request<Location[]>(
            'textDocument/references',
            { position: { line: 3, character: 9 }, context: { includeDeclaration: true } },
            users[0],
        );
        expect(elsewhere.map(({ uri }) => uri)).toEqual([shared, ...users]);
        const without = await client.request<Location[]>(
            'textDocument/references',
            { position: { line: 3, character: 9 }, context: { includeDeclaration: false } },
            users[0],
        );
        expect(without.map(({ uri }) => uri)).toEqual(users);
    });

    test('the other places in the file', async () => {
        const found = await client.request<DocumentHighlight[]>(
            'textDocument/documentHighlight',
            at('define qualifying ch|ild'),
        );
        expect(found.map(({ kind }) => kind)).toEqual([1, 3, 2, 1]);
    });

    test('nowhere from where no name stands', async () => {
        const position = { line: 1, character: 0 };
        expect(await client.request('textDocument/definition', { position })).toEqual([]);
        expect(
            await client.request('textDocument/references', { position, context: { includeDeclaration: true } }),
        ).toEqual([]);
    });
});

function at(marked: string): { position: { line: number; character: number } } {
    const offset = sample.indexOf(marked.replace('|', ''));
    if (offset < 0) throw new Error(`‘${marked}’ is not in the sample`);
    return { position: positionAt(sample, offset + marked.indexOf('|')) };
}

function lineOf(line: number): string {
    return (sample.split('\n')[line] ?? '').trim();
}
