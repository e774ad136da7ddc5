import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../../language-server/src/analyse/wording/index.ts';

const table: [text: string, sentences: string[]][] = [
    [
        'The claim, e.g. by Mr. Smith under s. 12, is £4.50. It is due.',
        ['The claim, e.g. by Mr. Smith under s. 12, is £4.50.', 'It is due.'],
    ],
    ['See No. 5. No. It is not.', ['See No. 5.', 'No.', 'It is not.']],
    ['(a) First. (iv) Second. 4.2 Third.', ['(a) First.', '(iv) Second.', '4.2 Third.']],
    ['The U.S. Congress met. It left.', ['The U.S. Congress met.', 'It left.']],
    ['Ask Dr. A. Jones about part A. The rest is open.', ['Ask Dr. A. Jones about part A.', 'The rest is open.']],
    [
        'Keep copies, i.e. the originals, etc. Do not send them.',
        ['Keep copies, i.e. the originals, etc.', 'Do not send them.'],
    ],
    [
        'As in reg. 7, para. 3, the fee is due. Claims. 5 people came.',
        ['As in reg. 7, para. 3, the fee is due.', 'Claims.', '5 people came.'],
    ],
    ['What counts? Income. “Nothing else!” He left.', ['What counts?', 'Income.', '“Nothing else!”', 'He left.']],
    ['See 42 U.S.C. 1396 et seq. for details.', ['See 42 U.S.C. 1396 et seq. for details.']],
    [
        '# Who can claim\n\nYou can claim if:\n- you live here\n- you are 65\n\nLast line\ngoes on.',
        ['# Who can claim', 'You can claim if:', '- you live here', '- you are 65', 'Last line\ngoes on.'],
    ],
    ['Pay by 5 p.m. on Friday.', ['Pay by 5 p.m. on Friday.']],
    ['…', []],
];

describe('sentences', () => {
    test.each(table)('%s', (text, sentences) => {
        const found = sentencesOf(text);
        expect(found.map(sentence => sentence.text)).toEqual(sentences);
        for (const sentence of found) {
            expect(text.slice(sentence.start, sentence.start + sentence.text.length)).toBe(sentence.text);
            expect(sentence.plain).toHaveLength(sentence.text.length);
        }
    });
});
