import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
    PREVIEW_CLOSED,
    PREVIEW_MORE,
    PREVIEW_REQUEST,
    type PreviewAnswer,
    type PreviewMore,
} from '../../extension/src/protocol.ts';
import type { PreviewData } from '../../language-server/src/render/preview-data.ts';
import { TestClient, uri } from './client.ts';

const text = `policy Fee
    decides for each applicant
    languages   English, Welsh

intent
    budget      at most 1 question

each applicant has
    savings : money
        ask         "How much have you saved?"
        in Welsh    "Faint ydych wedi ei gynilo?"
    works : yes or no
        ask         "Do you work?"

decide fee : money
    is £0 when savings is at most £6,000
    is £45 when works and savings is more than £6,000
    is £20 otherwise

decide pays : yes or no
    is yes when fee is more than £0
    is no otherwise

journey Apply
    step Ask
        asks        savings, works
        decides     fee
        goes to Free when pays is no
    ending Pay
        tells       "You pay {fee}."
    ending Free
        tells       "You pay nothing."

persona Ann
    on          1 June 2025
    given
        savings is £7,000
        works is yes
    expect
        fee is £45
`;

interface Answer extends Omit<PreviewAnswer, 'data'> {
    data: PreviewData;
}

describe('the preview of a journey', () => {
    let client: TestClient;
    let more: PreviewMore[];
    beforeEach(async () => {
        client = await TestClient.start();
        more = [];
        client.connection.onNotification(PREVIEW_MORE, (each: PreviewMore) => {
            more.push(each);
        });
        await client.open(text);
    });
    afterEach(async () => {
        await client.connection.sendNotification(PREVIEW_CLOSED, { uri });
        client.stop();
    });

    const ask = (walk = {}): Promise<Answer> =>
        client.connection.sendRequest<Answer>(PREVIEW_REQUEST, { uri, ...walk });
    const retype = (from: string, to: string): Promise<void> => {
        const start = client.text().indexOf(from);
        return client.type(start, start + from.length, to);
    };
    const questions = ({ data }: Answer): string[] =>
        data.walk.pages.flatMap(page => page.questions.map(question => question.text.text));
    const lineOf = (needle: string): number =>
        client.text().slice(0, client.text().indexOf(needle)).split('\n').length - 1;
    const completed = async (id: number): Promise<Answer> => {
        for (;;) {
            const last = more.findLast(each => each.id === id && each.answer.status === undefined);
            if (last) return last.answer as Answer;
            await new Promise(resolve => setTimeout(resolve, 10));
        }
    };

    test('asks the reader one thing after the other, and refuses an answer like the service would', async () => {
        expect(questions(await ask())).toEqual(['How much have you saved?']);
        expect(questions(await ask({ answers: { savings: 7000 } }))).toEqual([
            'How much have you saved?',
            'Do you work?',
        ]);
        const { data } = await ask({ answers: { savings: 100 } });
        expect(data.walk.ending).toMatchObject({ name: 'Free', tells: [{ text: 'You pay nothing.' }] });
    });

    test('shows the way of a persona, in the language that was chosen', async () => {
        const { data } = await ask({ persona: 'Ann', language: 'Welsh' });
        expect(data.request).toEqual({ journey: 'Apply', persona: 'Ann', language: 'Welsh' });
        expect(questions({ data })).toEqual(['Faint ydych wedi ei gynilo?', 'Do you work?']);
        expect(data.walk.ending?.name).toBe('Pay');
    });

    test('follows the text, with the answers given', async () => {
        await ask({ answers: { savings: 7000 } });
        await retype('Do you work?', 'Are you in work?');
        expect(questions(await ask({ answers: { savings: 7000 } }))).toEqual([
            'How much have you saved?',
            'Are you in work?',
        ]);
    });

    test('says where everything stands, as the editor writes it', async () => {
        const { data } = await ask();
        expect(data.walk.pages[0]?.questions[0]?.place).toMatchObject({
            uri,
            range: { start: { line: lineOf('savings : money') } },
        });
        expect(data.walk.pages[0]?.stepPlace).toMatchObject({ uri, range: { start: { line: lineOf('step Ask') } } });
    });

    describe('while a text is half typed', () => {
        test('shows how it stood before, and says so quietly', async () => {
            await ask();
            await retype('is £45 when works', 'is £45 when (');
            const answer = await ask({ answers: { savings: 7000 } });
            expect(answer.note).toBe(
                `The text has an error in line ${lineOf('is £45') + 1}; this is how it stood before.`,
            );
            expect(questions(answer)).toEqual(['How much have you saved?', 'Do you work?']);
        });

        test('leads to where things are now', async () => {
            await ask();
            await retype('decide fee', '-- one\n-- two\nwhat\ndecide fee');
            const { data } = await ask();
            expect(data.walk.pages[0]?.stepPlace?.range.start.line).toBe(lineOf('step Ask'));
            expect(data.walk.pages[0]?.questions[0]?.place?.range.start.line).toBe(lineOf('savings : money'));
        });

        test('goes on as soon as it can be read again', async () => {
            await ask();
            await retype('is £45 when works', 'is £45 when (');
            await ask();
            await retype('is £45 when (', 'is £46 when works');
            const answer = await ask({ answers: { savings: 7000, works: true } });
            expect(answer.note).toBeUndefined();
            expect(answer.data.walk.ending?.tells).toEqual([{ text: 'You pay £46.00.' }]);
        });

        test('from the start shows what can be read', async () => {
            await retype('is £45 when works', 'is £45 when (');
            const answer = await ask();
            expect(answer.note).toBe(
                `The text has an error in line ${lineOf('is £45') + 1}; this is shown as far as it can be read.`,
            );
            expect(answer.data.policy.name).toBe('Fee');
        });
    });

    test('tells later what takes longer: the worst case, and what would change the ending', async () => {
        const first = await ask({ persona: 'Ann', id: 1 });
        expect(first).toMatchObject({ status: 'Working out the rest', data: { walk: { ending: { changes: [] } } } });
        expect(first.data.burden.rows.map(({ person, chosen }) => [person, chosen])).toEqual([['Ann', true]]);

        const { data } = await completed(1);
        expect(data.burden.rows.map(({ person, chosen }) => [person, chosen])).toEqual([
            ['Ann', true],
            [undefined, false],
        ]);
        expect(data.burden.rows[0]?.over).toEqual([{ of: expect.stringContaining('question'), by: 1 }]);
        expect(data.walk.ending?.changes.map(({ fact }) => fact)).toEqual(['savings', 'works']);
    });

    test('gives up what is out of date', async () => {
        await ask({ persona: 'Ann', id: 1 });
        await retype('is £45 when works', 'is £55 when works');
        await ask({ persona: 'Ann', id: 2 });
        const { data } = await completed(2);
        expect(data.walk.ending?.tells).toEqual([{ text: 'You pay £55.00.' }]);
        expect(more.filter(({ id }) => id === 1)).toEqual([]);
    });

    test('of a file that is not there is none', async () => {
        const other = 'file:///policies/none.policy';
        expect(await client.connection.sendRequest(PREVIEW_REQUEST, { uri: other })).toEqual({
            note: 'There is no policy to show.',
        });
    });

    test('takes whatever it is asked', async () => {
        const odd = await ask({
            persona: 'Nobody',
            journey: 7,
            language: 'Latin',
            answers: { nonsense: { deep: [] } },
        });
        expect(odd.data.request).toEqual({ journey: 'Apply', language: 'English' });
    });
});
