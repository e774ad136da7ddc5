import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { positionAt, TestClient, uri } from './client.ts';
import { sample } from './sample.ts';

describe('hover', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start();
        await client.open(sample);
    });
    afterAll(() => client.stop());

    test.each([
        {
            on: 'in approved edu|cation : yes',
            says: [
                'fact of person',
                'yes or no',
                'Is \\{name\\} staying in approved education?',
                'For example A levels',
            ],
        },
        { on: 'date of b|irth : date', says: ['a date', 'Held by HMRC, as “birth registration”'] },
        {
            on: 'is eldest child r|ate',
            says: [
                '*rate* · money per week',
                '| from | value |',
                '| 8 April 2024 | **£25\\.60 per week** |',
                'Source: Child Benefit',
            ],
        },
        {
            on: 'where qualifying ch|ild',
            says: [
                'definition about person',
                '> a person who is under 16',
                'age is under 16 or in approved education',
                '[SSCBA 1992, section 142](https://www.legislation.gov.uk/ukpga/1992/4)',
            ],
        },
        { on: 'usual residence is U|K', says: ['option of ‘usual residence’', 'The United Kingdom'] },
        {
            on: 'weekly aw|ard is £26',
            says: ['*decision* · money per week', 'where steps is number of qualifying children'],
        },
        { on: 'rate * st|eps', says: ['where steps is number of qualifying children', 'local name'] },
        { on: 'a|ge is under', says: ['built in', 'Age in whole years'] },
        { on: 'goes to Ref|used', says: ['ending Refused'] },
        { on: 'each a ch|ild', says: ['word for one person'] },
        { on: 'owner       HM|RC', says: ['HM Revenue and Customs'] },
    ])('tells what a name is: $on', async ({ on, says }) => {
        const text = await hover(on);
        for (const part of says) expect(text).toContain(part);
    });

    test('knows the defined terms of prose', async () => {
        expect(await hover('Raising a qualifying ch|ild')).toContain('> a person who is under 16');
    });

    test('covers the whole name', async () => {
        const answer = await ask('where qualifying ch|ild');
        const { start, end } = answer?.range ?? {};
        expect(end && start && end.character - start.character).toBe('qualifying child'.length);
    });

    test.each([
        { on: '7 Ap|ril 2025', says: '**Monday**, 7 April 2025' },
        { on: 'held b|y', says: 'Who has this fact already' },
        { on: 'fr|om 7 April', says: 'The value from this day on, until the next' },
        { on: 'o|therwise', says: 'The case for everything' },
        { on: 'is at le|ast 1', says: 'the bound itself is included' },
        { on: 'al|l of', says: 'Every line below must hold' },
        { on: 'how ma|ny children', says: 'How many members' },
        { on: 'is how many children wh|ere', says: 'Only the members' },
    ])('explains dates and words: $on', async ({ on, says }) => {
        expect(await hover(on)).toContain(says);
    });

    test('says in which file something else is declared', async () => {
        const shared = 'file:///policies/shared.policy';
        await client.open('rate child rate : number\n    from 1 May 2025: 1\n', shared);
        const user = 'file:///policies/user.policy';
        await client.open('use "shared.policy"\n\ndecide award : number\n    is child rate\n', user);
        const answer = await client.request<Hover>('textDocument/hover', { position: { line: 3, character: 9 } }, user);
        expect((answer.contents as MarkupContent).value).toContain('Declared in shared\\.policy, line 1');
    });

    test('says what another file means by the same term', async () => {
        const people = 'each person has\n    height : number\n';
        const tall = (limit: number): string =>
            `define tall\n    about       a person\n    means       "a person of more than ${limit}"\n    when        height is more than ${limit}\n`;
        await client.open(`${people}\n${tall(190)}`, 'file:///policies/sports.policy');
        const user = 'file:///policies/doors.policy';
        await client.open(`use "sports.policy"\n\n${tall(180)}`, user);
        const answer = await client.request<Hover>('textDocument/hover', { position: { line: 2, character: 9 } }, user);
        expect((answer.contents as MarkupContent).value).toContain(
            'condition: ‘height is more than 180’ here, ‘height is more than 190’ in sports\\.policy',
        );
    });

    test('shows prose as prose, never as mark-up', async () => {
        const at = 'file:///policies/markup.policy';
        await client.open(
            'define term\n    means       "<img src=x> [a](command:evil) **b**"\n    when        yes\n',
            at,
        );
        const answer = await client.request<Hover>('textDocument/hover', { position: { line: 0, character: 9 } }, at);
        expect((answer.contents as MarkupContent).value).toContain(
            '\\<img src=x\\> \\[a\\]\\(command:evil\\) \\*\\*b\\*\\*',
        );
    });

    async function ask(marked: string): Promise<Hover | null> {
        const at = sample.indexOf(marked.replace('|', ''));
        if (at < 0) throw new Error(`‘${marked}’ is not in the sample`);
        return client.request('textDocument/hover', { position: positionAt(sample, at + marked.indexOf('|')) }, uri);
    }

    async function hover(marked: string): Promise<string> {
        return ((await ask(marked))?.contents as MarkupContent | undefined)?.value ?? '';
    }
});
