import { describe, expect, test } from 'vitest';
import { changedLines, runPersonas } from '../../../language-server/src/personas/index.ts';
import { policy } from '../evaluate/support.ts';

const POLICY = `policy Family
    decides for each family

each person has
    age in years : whole number

each family has
    children : list of person, each a child
    income : money
    rent : money

decide help for each child : money
    is £10 when age in years is under 16
    is £0 otherwise

decide enough : yes or no
    is yes when income is at least £10
    is no otherwise

persona Ann
    on          1 June 2025
    given
        children
            Bo: age in years is 3
            Cy: age in years is 17
            Di: age in years is 18
`;

function differenceOf(expectation: string): unknown {
    const [result] = runPersonas(policy(`${POLICY}    expect\n        ${expectation}\n`));
    const [first] = result?.expectations ?? [];
    return first?.difference ?? [first?.status, first?.actual];
}

describe('the difference between what is expected of several and what came out', () => {
    test.each([
        [
            "each child's help is £10",
            {
                expected: ['Bo: £10.00', 'Cy: £10', 'Di: £10'],
                actual: ['Bo: £10.00', 'Cy: £0.00', 'Di: £0.00'],
            },
        ],
        ["Bo's help is £11", ['failed', '£10.00']],
        ["Bo's help is £10", ['passed', '£10.00']],
        ['enough needs rent, income', { expected: ['income', 'rent'], actual: ['income'] }],
    ])('%s', (expectation, expected) => {
        expect(differenceOf(expectation)).toEqual(expected);
    });

    test('in lines that are missing and lines that should not be there', () => {
        expect(changedLines({ expected: ['a', 'b', 'b'], actual: ['b', 'c', 'a'] })).toEqual([
            { sign: '-', text: 'b' },
            { sign: '+', text: 'c' },
        ]);
    });
});
