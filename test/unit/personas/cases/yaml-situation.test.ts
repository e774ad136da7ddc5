import { describe, expect, test } from 'vitest';
import { reckoned } from '../../../../language-server/src/personas/cases/reckoned.ts';
import { firstDayOf, isByPeriod, Situation } from '../../../../language-server/src/personas/cases/yaml-situation.ts';

const family = {
    persons: { Ana: { age: 40 }, Bo: { age: 12, award: 5 }, Cy: { age: 16 } },
    household: { parents: ['Ana'], children: ['Bo', 'Cy'], rent: { '2017-01': 400 } },
};

describe('a test of another engine', () => {
    test.each([
        ['the only person', { salary: 1200 }, 'salary', [[1, 1200]]],
        [
            'of everybody',
            family,
            'persons.age',
            [
                [1, 40],
                [2, 12],
                [3, 16],
            ],
        ],
        [
            'of a role',
            family,
            'children.age',
            [
                [1, 12],
                [2, 16],
            ],
        ],
        [
            'of somebody in a role who has none',
            family,
            'children.award',
            [
                [1, 5],
                [2, undefined],
            ],
        ],
        ['of a group', family, 'rent', [[1, { '2017-01': 400 }]]],
        ['of a role that nobody has', family, 'guests.age', []],
        ['of a variable that nobody has', family, 'salary', []],
    ])('gives the value %s', (_, input, heading, values) => {
        expect(new Situation(input).values(heading).map(({ number, value }) => [number, value])).toEqual(values);
    });

    test.each([
        [
            'in the order of the persons',
            { award: [0, 5, 7] },
            'children.award',
            [
                [1, 5],
                [2, 7],
            ],
        ],
        [
            'by name',
            { persons: { Cy: { award: 7 } } },
            'children.award',
            [
                [1, undefined],
                [2, 7],
            ],
        ],
        ['of the one there is', { tax: 12 }, 'tax', [[1, 12]]],
    ])('expects values %s', (_, output, heading, values) => {
        const found = new Situation(family).values(heading, output);
        expect(found.map(({ number, value }) => [number, value])).toEqual(values);
    });

    test.each([
        ['2017', '2017-01-01'],
        ['2017-04', '2017-04-01'],
        ['month:2017-04', '2017-04-01'],
        ['2017-04-06', '2017-04-06'],
        ['ETERNITY', undefined],
    ])('%s begins on %s', (period, day) => {
        expect(firstDayOf(period)).toBe(day);
        expect(isByPeriod({ [period]: 1 })).toBe(true);
    });

    test.each([
        ['600 * 2 - 200 / 12', '1183.333333333333'],
        ['(1_000 + 2) * -3', '-3006'],
        ['5_129.80', '5129.8'],
        ['1 / 0', undefined],
        ['salary * 2', undefined],
        ['2 *', undefined],
    ])('%s comes to %s', (text, value) => {
        expect(reckoned(text)).toBe(value);
    });
});
