import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { applyEdits, TestClient, unindented, uri } from './client.ts';

describe('quick fixes', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start();
    });
    afterAll(() => client.stop());

    test.each([
        {
            title: 'Write ‘policy’',
            before: 'polcy Child Benefit\n',
            after: 'policy Child Benefit\n',
        },
        {
            title: 'Change to ‘child rate’',
            before: `
                rate child rate : number
                    from 1 May 2025: 1

                decide award : number
                    is child rat
            `,
            after: `
                rate child rate : number
                    from 1 May 2025: 1

                decide award : number
                    is child rate
            `,
        },
        {
            title: 'Put the name in backticks',
            before: 'rate rent and charges : number\n    from 1 May 2025: 1\n',
            after: 'rate `rent and charges` : number\n    from 1 May 2025: 1\n',
        },
    ])('$title', async ({ title, before, after }) => {
        const text = unindented(before);
        await client.open(text);
        const action = (await actions()).find(each => each.title === title);
        expect(applyEdits(text, action?.edit?.changes?.[uri] ?? [])).toBe(unindented(after));
    });

    test('name the diagnostic that they mend, and the only one is preferred', async () => {
        await client.open('polcy Child Benefit\n');
        const diagnostics = await client.diagnostics();
        expect(await actions(diagnostics)).toMatchObject([{ kind: 'quickfix', isPreferred: true, diagnostics }]);
    });

    test('of several, none is preferred', async () => {
        await client.open(
            unindented(`
            each person has
                income : money

            decide rich : yes or no
                is yes when income is over £100
                is no otherwise
        `),
        );
        const found = (await actions()).filter(({ kind }) => kind === 'quickfix');
        expect(found.length).toBeGreaterThan(1);
        expect(found.every(({ isPreferred }) => isPreferred === false)).toBe(true);
    });

    test('are not offered where other kinds of action are asked for', async () => {
        await client.open('polcy Child Benefit\n');
        expect(await actions([], ['refactor'])).toEqual([]);
    });

    async function actions(diagnostics: Diagnostic[] = [], only?: string[]): Promise<CodeAction[]> {
        const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
        return client.request('textDocument/codeAction', {
            range,
            context: { diagnostics, ...(only ? { only } : {}) },
        });
    }
});

describe('quick fixes in an editor that can select', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start({
            capabilities: { workspace: { workspaceEdit: { snippetEditSupport: true } } },
        });
    });
    afterAll(() => client.stop());

    test('a person is added in whole lines, with what must be judged selected', async () => {
        const text = unindented(`
            policy Grant
                in force    from 1 May 2025
                decides for each applicant

            each applicant has
                income : money

            decide grant : money
                is £100 when income is at most £1,000
                is £0 when income is more than £2,000
        `);
        await client.open(text);
        await client.diagnostics(uri, all => all.some(({ code }) => code === 'PW320' || code === 'PW327'));
        const everywhere = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
        const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
            range: everywhere,
            context: { diagnostics: [] },
        });
        const action = actions.find(({ title }) => title === 'Add as persona test');
        expect(action?.edit?.documentChanges).toMatchObject([
            {
                edits: [
                    {
                        range: { start: { line: 10, character: 0 }, end: { line: 10, character: 0 } },
                        snippet: { value: expect.stringMatching(/^\npersona [\s\S]*\n {8}grant is \$\{1:£\d+\}\n$/) },
                    },
                ],
            },
        ]);
    });
});
