import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import type { Facts } from '../../../language-server/src/model/facts.ts';
import { policy } from './support.ts';

const WORK = `policy Work
    source      "Test"
    decides for each job

each job has
    first day : date
    last day : date
    work days : any of weekday
    nights : yes or no
    works nights : yes or no, over time

decide work days a week : whole number
    is how many work days

decide days at work : whole number
    is how many days in (first day through last day) where weekday is one of work days

decide days off : whole number
    is how many days in (first day through last day) where not (weekday is one of work days or (weekday is Sunday and nights))

decide days from the tenth : whole number
    is how many days in (first day through last day) where weekday is one of work days and this day is after first day + 9 days

decide days by night : whole number
    is how many days in (first day through last day) where weekday is one of work days and works nights
`;

const facts: Facts = {
    on: '2025-06-01',
    'first day': '2025-01-01',
    'last day': '2025-03-05',
    'work days': ['Monday', 'Saturday'],
    nights: true,
    'works nights': [{ from: '2025-01-01', value: true }],
};

describe('days that are chosen', () => {
    const compiled = policy(WORK, 'PW3');
    const { model, expressionTypes } = compiled.program;
    const types = expressionTypes && { types: expressionTypes };
    const exact = compilePolicy({ model, ...types }, { engine: 'reference' });

    test('are counted by compiled code', () => {
        expect([...compiled.notCovered().keys()]).toEqual(['days by night']);
    });

    test.each<[string, Facts]>([
        ['all is known', facts],
        ['a week and less', { ...facts, 'last day': '2025-01-07' }],
        ['eight days', { ...facts, 'last day': '2025-01-08' }],
        ['no day is chosen', { ...facts, 'work days': [] }],
        ['no day at all', { ...facts, 'last day': '2024-12-31' }],
        ['the days are not known', { on: facts.on as string, 'first day': '2025-01-01', 'last day': '2025-03-05' }],
        ['only Sundays count', { ...facts, nights: { unknown: true } as never }],
    ])('come to the same however they are counted: %s', (_, given) => {
        const results = exact.run(given, {}).decisions;
        expect(compiled.run(given).decisions).toEqual(results);
        // With a trace each day is asked on its own.
        for (const [name, traced] of Object.entries(exact.run(given, { trace: true }).decisions)) {
            const { trace: _trace, ...answer } = traced as { trace?: unknown };
            expect(answer, name).toEqual(results[name]);
        }
    });

    test('are so many', () => {
        const { decisions } = exact.run(facts);
        const known = Object.entries(decisions).map(([name, answer]) => [name, 'value' in answer && answer.value]);
        expect(Object.fromEntries(known)).toEqual({
            'work days a week': '2',
            'days at work': '18',
            'days off': '37',
            'days from the tenth': '16',
            'days by night': '18',
        });
    });
});
