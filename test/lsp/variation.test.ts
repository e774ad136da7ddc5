import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LocationLink, SemanticTokens, WorkspaceEdit } from 'vscode-languageserver';
import { type PersonaResults, RUN_PERSONAS_REQUEST } from '../../extension/src/protocol.ts';
import { positionAt, TestClient, uri } from './client.ts';

const base = `policy Fee
    in force from 1 April 2025
    decides for each applicant

each applicant has
    savings : money

rate limit : money
    from 1 April 2025: £6,000

decide fee : money
    is £0 when savings is at most limit
    is £45 otherwise
`;
const variation = `variation Fairer
    varies      "base.policy"
    replace rate limit
        from 1 April 2025: £10,000

persona Ann
    on          1 June 2025
    given
        savings is £6,100
    expect
        fee is £0
`;

const other = 'file:///policies/base.policy';
const at = (text: string, needle: string) => ({ position: positionAt(text, text.indexOf(needle) + 1) });

describe('a variation in the editor', () => {
    let client: TestClient;
    beforeEach(async () => {
        client = await TestClient.start({ disk: { [other]: base } });
        await client.open(variation);
    });
    afterEach(() => client.stop());

    test('has nothing to complain about, and follows the other file', async () => {
        expect(await client.diagnostics()).toEqual([]);
        await client.open(base.replace('rate limit', 'rate most').replace('most limit', 'most most'), other);
        const [gone] = await client.diagnostics(uri, found => found.length > 0);
        expect(gone?.message).toBe('The policy that is varied has no ‘limit’.');
    });

    test('goes to what stands in the other file', async () => {
        const links = await client.request<LocationLink[]>('textDocument/definition', at(variation, 'savings is'));
        expect(links).toMatchObject([{ targetUri: other, targetRange: { start: { line: 5, character: 4 } } }]);
    });

    test('colours only its own text', async () => {
        const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {});
        const lines = data.filter((_, index) => index % 5 === 0).reduce((sum, each) => sum + each, 0);
        expect(lines).toBeLessThan(variation.split('\n').length);
        expect(data.length).toBeGreaterThan(0);
    });

    test('a fact of the other file is renamed in both', async () => {
        const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
            ...at(variation, 'savings is'),
            newName: 'capital',
        });
        expect(Object.keys(edit.changes ?? {}).sort()).toEqual([other, uri].sort());
    });

    test('what it replaces is renamed in both', async () => {
        const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
            ...at(variation, 'limit'),
            newName: 'most',
        });
        const changed = (file: string): number | undefined => edit.changes?.[file]?.length;
        expect([changed(uri), changed(other)]).toEqual([1, 2]);
    });

    test('its personas are tried by its own rules', async () => {
        const { results } = await client.connection.sendRequest<PersonaResults>(RUN_PERSONAS_REQUEST, { uri });
        expect(results.map(({ status }) => status)).toEqual(['passed']);
    });
});
