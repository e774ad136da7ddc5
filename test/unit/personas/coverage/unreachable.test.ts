import { describe, expect, test } from 'vitest';
import { coveragePoints, impossiblesOf } from '../../../../language-server/src/personas/coverage/index.ts';
import { policy } from '../../evaluate/support.ts';

/** What nobody can reach, in words. */
function impossible(rules: string, kinds = /./): string[] {
    const { program } = policy(`policy Test
    in force from 6 April 2020
    decides for each applicant

conventions
    born on 29 February birthday on 1 March

each person has
    earnings : money, at least £0
    hours : whole number, 0 to 168
    pets : list of pet, each a pet

each pet has
    legs : whole number, 0 to 8

each applicant has
    adults : list of person, each an adult
    visits : whole number, 0 to 10
    savings : money, at least £0
    date of birth : date
    region : one of north, south
${rules}`);
    const impossibles = impossiblesOf(program);
    return coveragePoints(program)
        .filter(point => kinds.test(point.kind) && impossibles.has(point))
        .map(({ description }) => description);
}

const flag = (condition: string): string => `
decide flag : yes or no
    is yes when ${condition}
    is no otherwise
`;

describe('sides of limits that nobody can stand on', () => {
    test.each([
        ['visits is at least 1', []],
        ['visits is at least 0', ['visits is at least 0: just below 0']],
        ['visits is more than 0', ['visits is more than 0: below 0']],
        ['visits is at most 10', ['visits is at most 10: just above 10']],
        ['savings is more than £0', ['savings is more than £0: below £0']],
        ['savings is more than £6,000', []],
        ['age is at least 0', ['age is at least 0: just below 0']],
        [
            'date of decision is before 6 April 2020',
            ['date of decision is before 6 April 2020: the day before 6 April 2020'],
        ],
        // What is asked before leaves only those who came so far.
        ['visits is at least 3 and less than 4', ['visits is less than 4: just below 4'].slice(1)],
        ['visits is at least 3 and visits is less than 3', ['visits is less than 3: just below 3']],
        [
            'visits is more than 5 or visits is more than 6',
            ['visits is more than 6: exactly 6', 'visits is more than 6: just above 6'],
        ],
        ['there is an adult where earnings is more than £0', ['earnings is more than £0: below £0']],
        ["each adult's earnings is at least £0", ['earnings is at least £0: below £0']],
        ['(how many adults where hours is at least 0) is more than 1', ['hours is at least 0: just below 0']],
        ['there is no adult where hours is at most 168', ['hours is at most 168: just above 168']],
        [
            'there is an adult where hours is at least 16 and hours is at least 16',
            ['hours is at least 16: just below 16'],
        ],
        [
            'visits is more than 5 and there is an adult where visits is more than 5 and hours is more than 0',
            ['hours is more than 0: below 0'],
        ],
        ["there is an adult where there is an adult where hours is more than this adult's hours", []],
        [
            'there is an adult where there is a pet where legs is at least 0 and legs is more than hours',
            ['legs is at least 0: just below 0'],
        ],
        // Of two who work together, what both may be rules nothing out.
        ['there is an adult where hours is more than visits', []],
        [
            'visits - visits is at least 1',
            ['visits - visits is at least 1: exactly 1', 'visits - visits is at least 1: above 1'],
        ],
    ])('%s', (condition, points) => {
        expect(impossible(flag(condition), /^threshold$/)).toEqual(points);
    });

    test('in first that applies, the cases before are left behind', () => {
        expect(
            impossible(
                `
decide fee : money
    first that applies
        is £1 when visits is under 3
        is £2 when visits is under 6
        is £3 otherwise
`,
                /^threshold$/,
            ),
        ).toEqual([]);
        expect(
            impossible(
                `
decide fee : money
    first that applies
        is £1 when visits is under 6
        is £2 when visits is under 4
        is £3 otherwise
`,
                /^threshold$/,
            ),
        ).toEqual(['visits is under 4: just below 4', 'visits is under 4: exactly 4']);
    });
});

describe('cases, rows and exceptions that nobody can come to', () => {
    test.each([
        [
            `
decide fee : money
    first that applies
        is £1 when visits is under 6
        is £2 when visits is under 4
        is £3 otherwise
`,
            ['fee is £2 when visits is under 4'],
        ],
        [
            `
decide fee : money
    is £1 when visits is at most 10
    is £2 otherwise
`,
            ['fee is £2 otherwise'],
        ],
        [
            `
decide fee : money
    is £1
    except many when visits is more than 10
        is £2
`,
            ['fee: the exception “many” applies', 'fee is £2'],
        ],
        [
            `
decide fee : money
    is £1
    except any when visits is at least 0
        is £2
`,
            ['fee is £1', 'fee: the exception “any” does not apply'],
        ],
        [
            `
decide fee : money, by table
    | visits     | fee |
    | up to 10   | £1  |
    | 11 or over | £2  |
`,
            ['fee: the row “visits from 11: £2”'],
        ],
        [
            `
decide fee : money
    is £1 when region is north
    is £2 when region is south
`,
            [],
        ],
        // What cannot be seen into counts as possible.
        [
            `
decide fee : money
    is £1 when how many days in (date of birth through date of decision) is more than 0
    is £2 otherwise
`,
            [],
        ],
    ])('%s', (rules, points) => {
        expect(impossible(rules, /^(case|row|exception)/)).toEqual(points);
    });
});
