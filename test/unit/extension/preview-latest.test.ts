import { describe, expect, test } from 'vitest';
import { Latest } from '../../../extension/src/features/preview/latest.ts';

/** Questions and answers by hand. */
function latest() {
    const asked: string[] = [];
    const taken: string[] = [];
    const failed: string[] = [];
    const answers: { give: (text: string) => void; fail: (text: string) => void }[] = [];
    const newest = new Latest<string, string>(
        question => {
            asked.push(question);
            return new Promise((give, fail) => answers.push({ give, fail }));
        },
        (answer, question) => taken.push(`${question}: ${answer}`),
        error => failed.push(String(error)),
    );
    const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve));
    return { newest, asked, taken, failed, answers, settle };
}

describe('what is asked again and again', () => {
    test('is asked once at a time, and the answers are taken in turn', async () => {
        const { newest, asked, taken, answers, settle } = latest();
        void newest.want('a');
        answers[0]?.give('1');
        await settle();
        void newest.want('b');
        answers[1]?.give('2');
        await settle();
        expect({ asked, taken }).toEqual({ asked: ['a', 'b'], taken: ['a: 1', 'b: 2'] });
    });

    test('while an answer is under way is asked as it was last, and the answer that is out of date is dropped', async () => {
        const { newest, asked, taken, answers, settle } = latest();
        void newest.want('a');
        void newest.want('b');
        void newest.want('c');
        answers[0]?.give('1');
        await settle();
        expect({ asked, taken }).toEqual({ asked: ['a', 'c'], taken: [] });
        answers[1]?.give('3');
        await settle();
        expect(taken).toEqual(['c: 3']);
    });

    test('goes on after a failure, which is told', async () => {
        const { newest, taken, failed, answers, settle } = latest();
        void newest.want('a');
        answers[0]?.fail('gone');
        await settle();
        void newest.want('b');
        answers[1]?.give('2');
        await settle();
        expect({ taken, failed }).toEqual({ taken: ['b: 2'], failed: ['gone'] });
    });
});
