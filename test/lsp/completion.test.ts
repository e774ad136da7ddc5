import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver';
import { applyEdits, positionAt, TestClient, uri } from './client.ts';
import { sample } from './sample.ts';

const typed = 1;
const triggered = 2;

/** As the extension sends them. */
const snippets = [
    {
        prefix: 'decide',
        description: 'A decision',
        body: 'decide ${1:award} : ${2:money}\n    is ${3:£0} otherwise\n$0',
    },
    { prefix: 'decide by table', description: 'By table', body: 'decide ${1:x} : ${2:yes or no}, by table\n$0' },
    {
        prefix: 'decide from',
        description: 'By dates',
        body: 'decide ${1:x} : ${2:money}\n    from ${3:1 May 2026}\n$0',
    },
    {
        prefix: 'fact',
        description: 'A fact',
        body: '${1:age} : ${2:whole number}\n    ask         "${3:How old?}"\n$0',
    },
    { prefix: 'step', description: 'A step', body: 'step ${1:Decide}\n$0' },
];

const order = ({ sortText, label }: CompletionItem): string => sortText ?? label;

describe('completion', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start({ initializationOptions: { snippets } });
    });
    afterAll(() => client.stop());

    describe('at the start of a line', () => {
        test.each([
            {
                where: 'the left edge',
                text: '<|>',
                has: ['policy', 'decide', 'personas from file'],
                hasNot: ['is', 'held by'],
            },
            {
                where: 'a decision',
                text: 'decide x : number\n    <|>',
                has: ['is', 'first that applies', 'except', 'source'],
                hasNot: ['decide', 'held by'],
            },
            {
                where: 'a fact',
                text: 'each person has\n    age : number\n        <|>',
                has: ['held by', 'ask', 'valid when'],
                hasNot: ['is', 'decide'],
            },
            { where: 'a persona', text: 'persona A\n    <|>', has: ['given', 'expect', 'story'], hasNot: ['is'] },
            {
                where: 'half a word',
                text: 'decide x : number\n    fir<|>',
                has: ['first that applies'],
                hasNot: ['is', 'source'],
            },
        ])('the words of $where', async ({ text, has, hasNot }) => {
            const labels = await labelsAt(text);
            expect(labels).toEqual(expect.arrayContaining(has));
            expect(labels.filter(label => hasNot.includes(label))).toEqual([]);
        });

        test.each([
            ['evidence ', ['snapshot', 'signed off by', 'statute example']],
            ['evidence s', ['snapshot', 'signed off by', 'statute example']],
            ['given ', ['from', 'until']],
            ['expect each ', ['each month', 'each week']],
        ])('what may stand behind ‘%s’', async (line, has) => {
            expect(await labelsAt(`persona A\n    ${line}<|>`)).toEqual(expect.arrayContaining(has));
        });

        test('with the rest of the line as a snippet, or with a snippet that the editor has itself', async () => {
            const items = await itemsAt('<|>');
            expect(find(items, 'rate')).toMatchObject({
                insertTextFormat: 2,
                textEdit: { newText: expect.stringMatching(/^rate \$\{1:name\} : /) },
            });
            expect(items.filter(({ label }) => label === 'decide')).toMatchObject([
                { insertTextFormat: 2, textEdit: { newText: snippets[0]?.body } },
            ]);
        });

        test.each([
            { where: 'the left edge', text: '<|>', has: ['decide by table'], hasNot: ['fact', 'step'] },
            { where: 'what is known of people', text: 'each person has\n    <|>', has: ['fact'], hasNot: ['step'] },
            { where: 'a journey', text: 'journey Claim\n    <|>', has: ['step'], hasNot: ['fact', 'decide'] },
            { where: 'a line', text: 'policy Grant\n    in force    from<|>', has: [], hasNot: ['decide from'] },
            { where: 'the middle of one', text: 'decide x : one of <|>', has: [], hasNot: ['decide by table'] },
        ])('offers the snippets of the editor where they fit: $where', async ({ text, has, hasNot }) => {
            const labels = await labelsAt(text);
            expect(labels).toEqual(expect.arrayContaining(has));
            expect(labels.filter(label => hasNot.includes(label))).toEqual([]);
        });

        test.each([
            ['intent', 'intent'],
            ['persona A\n    given', 'given'],
            ['decide x : money', 'money'],
        ])('after all of a line leaves it as it is: %s', async (text, label) => {
            const item = find(await itemsAt(`${text}<|>`), label);
            expect(item?.textEdit?.newText).toBe(label);
            expect(item?.insertTextFormat).toBeUndefined();
        });

        test.each([
            'each person has\n    born : date',
            'decide x : money',
            'decide x : money per week',
            'decide x : number\n    is 3 when age is under £20,000 per year',
            'decide x : number\n    is 3 when age is at least 80',
            'decide x : number\n    is 3 when age is 80 and',
            'decide x : number\n    is 3 when not',
            'decide x : number\n    is 3 when',
        ])('adds nothing to a word that no space ends: %s', async text => {
            const end = (text.split('\n').at(-1) ?? '').length;
            const starts = (await itemsAt(`${text}<|>`)).map(({ textEdit }) => (textEdit as TextEdit).range.start);
            expect(starts.filter(({ character }) => character === end)).toEqual([]);
        });

        test('in the order in which a policy is written', async () => {
            const items = await itemsAt('<|>');
            const labels = items.sort((a, b) => order(a).localeCompare(order(b))).map(({ label }) => label);
            expect(labels[0]).toBe('policy');
            expect(labels.at(-1)).toBe('accept');
        });

        test('the facts that a persona has not been given yet, with what they may be', async () => {
            const items = await itemsAt(
                sample.replace('        usual residence is UK\n    expect', '        <|>\n    expect'),
            );
            const labels = items.map(({ label }) => label);
            expect(labels).toContain('usual residence');
            expect(labels).not.toContain('children');
            expect(find(items, 'usual residence')?.textEdit?.newText).toBe('usual residence is ${1|UK,abroad|}');
            expect(find(items, "claimant's in approved education")?.textEdit?.newText).toContain('is ${1|yes,no|}');
            expect(labels).not.toContain("claimant's date of birth");
        });

        test('nothing while a space only moves the line to the right', async () => {
            expect(await labelsAt('decide x : number\n  <|>', triggered)).toEqual([]);
        });
    });

    describe('of names', () => {
        test('offers what is in scope, with its type', async () => {
            const items = await itemsAt(`${sample}\ndecide x : number\n    is <|>`);
            expect(find(items, 'weekly award')?.detail).toBe('money per week · decision');
            expect(find(items, 'date of birth')?.detail).toBe('a date · fact of person');
            expect(items.map(({ label }) => label)).not.toContain('x');
        });

        test.each([
            {
                text: 'is yes when number of qu<|>',
                label: 'number of qualifying children',
                after: 'is yes when number of qualifying children',
            },
            { text: 'is yes when the usual r<|>', label: 'usual residence', after: 'is yes when the usual residence' },
            {
                text: "is yes when claimant's date o<|>",
                label: 'date of birth',
                after: "is yes when claimant's date of birth",
            },
            {
                text: 'is yes when usual residence is a<|>',
                label: 'abroad',
                after: 'is yes when usual residence is abroad',
            },
            {
                text: 'is yes when number of qualifying children is at l<|>',
                label: 'is at least',
                after: 'is yes when number of qualifying children is at least ',
            },
            {
                text: 'is yes when number of qualifying children i<|>',
                label: 'is more than',
                after: 'is yes when number of qualifying children is more than ',
            },
        ])('replaces what is half typed: $text', async ({ text, label, after }) => {
            const before = `${sample}\ndecide x : yes or no\n    ${text}`;
            const item = find(await itemsAt(before), label);
            const bare = before.replace('<|>', '');
            expect(
                applyEdits(bare, [item?.textEdit as TextEdit])
                    .split('\n')
                    .at(-1)
                    ?.trimStart(),
            ).toBe(after);
        });

        test.each([
            {
                text: "is yes when claimant's <|>",
                first: ['date of birth', 'in approved education', 'qualifying child', 'age'],
            },
            { text: 'is yes when usual residence is <|>', first: ['UK', 'abroad'] },
            { text: 'is yes when usual residence is one of (UK, <|>', first: ['UK', 'abroad'] },
            { text: 'is <|>', first: ['no', 'yes'] },
        ])('puts what is expected first: $text', async ({ text, first }) => {
            const labels = await labelsAt(`${sample}\ndecide x : yes or no\n    ${text}`);
            expect(labels.slice(0, first.length).sort()).toEqual([...first].sort());
        });

        test.each([
            { line: '    owner       HMRC', instead: '    owner       <|>', labels: ['HMRC'] },
            { line: '    serves      help with costs', instead: '    serves      he<|>', labels: ['help with costs'] },
            { line: 'goes to Refused when entitled is no', instead: 'goes to <|>', labels: ['Decide', 'Refused'] },
            { line: 'in approved education is yes', instead: '<|>', labels: ['in approved education'] },
        ])('offers only what the line wants: $instead', async ({ line, instead, labels }) => {
            expect((await labelsAt(sample.replace(line, instead))).sort()).toEqual(labels);
        });

        test('offers types after a colon, entities after ‘list of’, words after ‘for each’', async () => {
            expect(await labelsAt('decide x : m<|>')).toEqual(
                expect.arrayContaining(['money', 'money per week', 'yes or no']),
            );
            expect(await labelsAt(`${sample}\neach club has\n    members : list of <|>`)).toEqual(
                expect.arrayContaining(['person', 'family']),
            );
            expect(await labelsAt(`${sample}\ndecide x for each <|>`)).toContain('child');
        });

        test('offers the options of a column in a cell of a table', async () => {
            const labels = await labelsAt(
                `${sample}\ndecide relief : one of big, small, by table\n    | usual residence | relief |\n    | <|>`,
            );
            expect(labels.slice(0, 2)).toEqual(['UK', 'abroad']);
        });

        test('offers comparisons that fit the type after a name', async () => {
            const labels = await labelsAt(
                `${sample}\ndecide x : yes or no\n    is yes when claimant's date of birth <|>`,
                triggered,
            );
            expect(labels).toEqual(expect.arrayContaining(['is before', 'is on or after', 'and']));
            expect(labels).not.toContain('is at least');
        });

        test('puts names in backticks that need them', async () => {
            const items = await itemsAt(
                'rate `rent and charges` : number\n    from 1 May 2025: 1\n\ndecide x : number\n    is <|>',
            );
            expect(find(items, 'rent and charges')?.textEdit?.newText).toBe('`rent and charges`');
        });
    });

    test.each(['problem     "some<|> text"', 'problem     "some<|>', '-- decide<|>'])(
        'offers nothing in prose and comments: %s',
        async line => {
            expect(await labelsAt(`intent\n    ${line}`)).toEqual([]);
        },
    );

    async function itemsAt(marked: string, triggerKind = typed): Promise<CompletionItem[]> {
        const text = marked.replace('<|>', '');
        await client.open(text);
        const position = positionAt(text, marked.indexOf('<|>'));
        const list = await client.request<CompletionList>(
            'textDocument/completion',
            { position, context: { triggerKind } },
            uri,
        );
        return list.items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    }

    async function labelsAt(marked: string, triggerKind = typed): Promise<string[]> {
        return (await itemsAt(marked, triggerKind)).map(({ label }) => label);
    }

    function find(items: CompletionItem[], label: string): (CompletionItem & { textEdit?: TextEdit }) | undefined {
        return items.find(item => item.label === label) as (CompletionItem & { textEdit?: TextEdit }) | undefined;
    }
});
