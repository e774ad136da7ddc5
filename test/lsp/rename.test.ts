import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits, positionAt, TestClient, unindented, uri, withCursor } from './client.ts';
import { sample } from './sample.ts';

describe('rename', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start();
    });
    afterAll(() => client.stop());

    test.each([
        {
            what: 'a definition, in prose as in a statute',
            name: 'eligible child',
            before: `
                define <|>qualifying child
                    means       "a child"
                    when        yes

                decide good : yes or no
                    is qualifying child

                intent
                    problem     "Qualifying child costs for a qualifying child."
            `,
            after: `
                define eligible child
                    means       "a child"
                    when        yes

                decide good : yes or no
                    is eligible child

                intent
                    problem     "Eligible child costs for a eligible child."
            `,
        },
        {
            what: 'with backticks where the name needs them',
            name: 'rent and charges',
            before: `
                rate rent : number
                    from 1 May 2025: 1

                decide cost : number
                    is the <|>rent + 1
            `,
            after: `
                rate \`rent and charges\` : number
                    from 1 May 2025: 1

                decide cost : number
                    is the \`rent and charges\` + 1
            `,
        },
        {
            what: 'an option',
            name: 'Great Britain',
            before: `
                each family has
                    residence : one of
                        UK
                        abroad

                decide here : yes or no
                    is yes when residence is <|>UK
                    is no otherwise
            `,
            after: `
                each family has
                    residence : one of
                        Great Britain
                        abroad

                decide here : yes or no
                    is yes when residence is Great Britain
                    is no otherwise
            `,
        },
        {
            what: 'a local name, only where it holds',
            name: 'slices',
            before: `
                decide a : number
                    is steps + 1
                    where <|>steps is 2

                decide b : number
                    is steps + 1
                    where steps is 3
            `,
            after: `
                decide a : number
                    is slices + 1
                    where slices is 2

                decide b : number
                    is steps + 1
                    where steps is 3
            `,
        },
        {
            what: 'an ending, without backticks: its name runs to the line’s end',
            name: 'Refused and closed',
            before: `
                journey Claim
                    step Decide
                        goes to <|>Refused
                    ending Refused

                persona Amira
                    expect
                        reaches Refused
            `,
            after: `
                journey Claim
                    step Decide
                        goes to Refused and closed
                    ending Refused and closed

                persona Amira
                    expect
                        reaches Refused and closed
            `,
        },
        {
            what: 'a name with an apostrophe of its own',
            name: 'Attendance Allowance',
            before: `
                each person has
                    Carer's <|>Allowance : money per week

                decide award : money per week
                    is Carer's Allowance
            `,
            after: `
                each person has
                    Attendance Allowance : money per week

                decide award : money per week
                    is Attendance Allowance
            `,
        },
    ])('$what', async ({ name, before, after }) => {
        const { text, position } = withCursor(before);
        await client.open(text);
        const edit = await client.request<WorkspaceEdit>('textDocument/rename', { position, newName: name });
        expect(applyEdits(text, edit.changes?.[uri] ?? [])).toBe(unindented(after));
    });

    test('in all files that use the name', async () => {
        const shared = 'file:///policies/shared.policy';
        const user = 'file:///policies/user.policy';
        await client.open('rate child rate : number\n    from 1 May 2025: 1\n', shared);
        await client.open('use "shared.policy"\n\ndecide award : number\n    is child rate\n', user);
        const edit = await client.request<WorkspaceEdit>(
            'textDocument/rename',
            { position: { line: 3, character: 9 }, newName: 'rate for children' },
            user,
        );
        expect(Object.keys(edit.changes ?? {})).toEqual([shared, user]);
    });

    test.each([
        { name: ' ', says: 'A name cannot be empty.' },
        { name: '5 apples', says: 'must begin with a letter' },
        { name: 'a: b', says: 'it contains ‘:’' },
        { name: 'next child', says: 'stands for a member of a list' },
        { name: 'yes', says: 'already has a meaning' },
        { name: 'x'.repeat(201), says: 'at most 200 characters' },
        { name: 'entitled', says: 'There is already a decision called ‘entitled’, on line' },
    ])('refuses $name', async ({ name, says }) => {
        await client.open(sample);
        const position = positionAt(sample, sample.indexOf('qualifying child\n'));
        await expect(client.request('textDocument/rename', { position, newName: name })).rejects.toThrow(says);
    });

    test('says what will be renamed', async () => {
        await client.open(sample);
        const position = positionAt(sample, sample.indexOf('qualifying child costs') + 3);
        const prepared = await client.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', {
            position,
        });
        expect(prepared.placeholder).toBe('qualifying child');
        expect(prepared.range.end.character - prepared.range.start.character).toBe('qualifying child'.length);
    });

    test.each([
        { on: 'age is under', says: 'built into the language' },
        { on: 'date of birth : date', says: 'Ages and birthdays go by' },
        { on: ' is under 16', says: 'no name here' },
    ])('cannot rename $on', async ({ on, says }) => {
        await client.open(sample);
        const position = positionAt(sample, sample.indexOf(on) + 2);
        await expect(client.request('textDocument/prepareRename', { position })).rejects.toThrow(says);
    });
});
