import { expect, test } from 'vitest';
import { readAnswers } from '../../../language-server/src/render/browser/read-answers.ts';
import type { QuestionView } from '../../../language-server/src/render/preview-data.ts';

const question = (more: Partial<QuestionView>): QuestionView => ({
    fact: 'it',
    name: 'it',
    text: { text: 'It?' },
    worded: true,
    from: 'person',
    heldBy: [],
    proofs: [],
    form: 'text',
    key: ['it'],
    ...more,
});

type Typed = Record<string, string | string[]>;

function read(more: Partial<QuestionView>, typed: Typed, facts = {}) {
    const all = (name: string): string[] => [typed[name] ?? []].flat();
    return readAnswers([question(more)], { get: name => all(name)[0], all }, facts);
}

test.each<[string, Partial<QuestionView>, Typed, unknown]>([
    ['yes', { form: 'yes or no' }, { q0: 'yes' }, true],
    ['no', { form: 'yes or no' }, { q0: 'no' }, false],
    ['an option', { form: 'one of' }, { q0: 'UK' }, 'UK'],
    ['what does not apply', { form: 'one of', optional: true }, { q0: 'does not apply' }, { notApplicable: true }],
    ['several options', { form: 'any of' }, { q0: ['a', 'b'] }, ['a', 'b']],
    ['no option', { form: 'any of' }, {}, []],
    ['money', { form: 'number', unit: '£' }, { q0: '£1,234.50' }, '1234.50'],
    ['a number', { form: 'number' }, { q0: '12' }, 12],
    ['a number left out', { form: 'number', optional: true }, { q0: '' }, { notApplicable: true }],
    ['a date', { form: 'date' }, { 'q0-day': '3', 'q0-month': '5', 'q0-year': '1994' }, '1994-05-03'],
    ['29 February', { form: 'date' }, { 'q0-day': '29', 'q0-month': '2', 'q0-year': '2024' }, '2024-02-29'],
    ['a year', { form: 'year' }, { q0: '2025' }, 2025],
    ['text', { form: 'text' }, { q0: ' EH1 ' }, 'EH1'],
    ['names', { form: 'list' }, { q0: 'Zayn\n\nNoor\n' }, [{ name: 'Zayn' }, { name: 'Noor' }]],
    ['somebody who is not there', { form: 'there or not' }, { q0: 'not there' }, { notApplicable: true }],
])('%s', (_, more, typed, expected) => {
    expect(read(more, typed)).toEqual({ facts: { it: expected }, mistakes: [] });
});

test.each<[string, Partial<QuestionView>, Typed]>([
    ['nothing chosen', { form: 'yes or no' }, {}],
    ['no number', { form: 'number' }, { q0: 'many' }],
    ['half a child', { form: 'number', whole: true }, { q0: '1.5' }],
    ['30 February', { form: 'date' }, { 'q0-day': '30', 'q0-month': '2', 'q0-year': '2024' }],
    ['29 February of another year', { form: 'date' }, { 'q0-day': '29', 'q0-month': '2', 'q0-year': '2023' }],
    ['nothing typed', { form: 'text' }, { q0: '  ' }],
])('%s is a mistake', (_, more, typed) => {
    const { facts, mistakes } = read(more, typed, { other: 1 });
    expect(facts).toEqual({ other: 1 });
    expect(mistakes).toEqual([{ question: 0, kind: expect.any(String) }]);
});

test('members who stay keep what is known about them', () => {
    const answer = [{ name: 'Zayn', 'date of birth': '2010-01-01' }];
    const { facts } = read({ form: 'list', answer }, { q0: 'Noor\nZayn' });
    expect(facts).toEqual({ it: [{ name: 'Noor' }, { name: 'Zayn', 'date of birth': '2010-01-01' }] });
});

test('an answer that stays leaves the facts as they are', () => {
    const facts = { it: true };
    expect(read({ form: 'yes or no', answer: true }, { q0: 'yes' }, facts).facts).toBe(facts);
});

test('an answer goes where its question says', () => {
    const facts = { children: [{ name: 'Zayn' }, { name: 'Noor' }] };
    const { facts: changed } = read({ form: 'yes or no', key: ['children', 1, 'it'] }, { q0: 'no' }, facts);
    expect(changed).toEqual({ children: [{ name: 'Zayn' }, { name: 'Noor', it: false }] });
});
