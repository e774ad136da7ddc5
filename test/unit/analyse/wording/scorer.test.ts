import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordingRules, wordingTextRules } from '../../../../language-server/src/analyse/wording/catalogue.ts';
import { type MarkedSentence, score } from '../../../ambiguity/score.ts';

const folder = path.resolve(import.meta.dirname, '../../../ambiguity');
const read = (file: string): MarkedSentence[] => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

describe('the score of marked sentences', () => {
    test('right, wrong, disputed and missed', () => {
        const mark = (category: string, span: string) => ({ category, span });
        const { overall, missed } = score([
            {
                id: 'right',
                text: 'Send a form and/or a letter.',
                marks: [mark('and-or', 'and/or a letter')],
                disputed: [],
            },
            { id: 'wrong', text: 'Reply promptly to us.', marks: [], disputed: [] },
            { id: 'disputed', text: 'Reply promptly.', marks: [], disputed: [mark('immediacy-vague', 'promptly')] },
            { id: 'missed', text: 'They live here.', marks: [mark('pronoun-unclear', 'They')], disputed: [] },
        ]);
        expect(overall).toEqual({ right: 1, told: 2, found: 1, marks: 2, precision: 50, recall: 50 });
        expect(missed.map(({ id }) => id)).toEqual(['missed']);
    });

    test.each(['own-sentences.json', 'own-sentences-second.json'])('%s: at least 85 and 85', file => {
        const { precision, recall } = score(read(file)).overall;
        expect(precision).toBeGreaterThanOrEqual(85);
        expect(recall).toBeGreaterThanOrEqual(85);
    });

    test('every category belongs to a code that there is', () => {
        const codes = new Set([...wordingRules, ...wordingTextRules].map(({ code }) => code));
        const map = JSON.parse(readFileSync(path.join(folder, 'categories.json'), 'utf8')) as Record<string, string>;
        expect(Object.keys(map).filter(code => !codes.has(code))).toEqual([]);
    });

    test('leaving out rules whose words are missing changes nothing', async () => {
        const { sentencesOf } = await import('../../../../language-server/src/analyse/wording/index.ts');
        for (const { text } of [...read('own-sentences.json'), ...read('own-sentences-second.json')]) {
            for (const sentence of sentencesOf(text)) {
                for (const rule of wordingRules) {
                    const asks = [...rule.find(sentence)].length > 0;
                    const isRun = rule.needs === undefined || rule.needs.some(word => sentence.vocabulary.has(word));
                    expect(!asks || isRun, `${rule.code}: ${sentence.text}`).toBe(true);
                }
            }
        }
    });
});
