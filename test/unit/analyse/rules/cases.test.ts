import { describe, expect, test } from 'vitest';
import { said } from './findings.ts';

/** The smallest policies that show each code, and the codes that are said. */
const table: [what: string, sections: string, codes: string][] = [
    [
        'both at once',
        'decide fee : money\n    is £0 when savings is under £5 and savings is more than £10\n    is £5 otherwise',
        'PW322',
    ],
    [
        'through a definition',
        'define poor\n    when        savings is under £5\n\ndecide fee : money\n    is £0 when poor and savings is more than £10\n    is £5 otherwise',
        'PW322',
    ],
    [
        'through a decision',
        'decide band : one of low, high\n    is low when savings is under £5\n    is high otherwise\n\ndecide fee : money\n    is £0 when band is low and savings is at least £5\n    is £5 otherwise',
        'PW322',
    ],
    [
        'nobody left for otherwise',
        'decide fee : money\n    is £0 when married\n    is £1 when not married\n    is £5 otherwise',
        'PW322',
    ],
    [
        'an exception that never applies',
        'decide fee : money\n    is £0\n    except nobody when married and residence is UK and residence is abroad\n        is £5',
        'PW322',
    ],
    [
        'somebody left for otherwise',
        'decide fee : money\n    is £0 when residence is UK\n    is £1 when residence is abroad\n    is £5 otherwise',
        '',
    ],
    [
        'below zero is not likely, but possible',
        'decide fee : money\n    is £0 when savings is under £0\n    is £5 otherwise',
        '',
    ],
    [
        'a wider case first',
        'decide fee : money\n    first that applies\n        is £1 when visits is under 8\n        is £2 when visits is under 3\n        is £5 otherwise',
        'PW323',
    ],
    [
        'several wider cases together',
        'decide fee : money\n    first that applies\n        is £1 when residence is UK\n        is £2 when residence is abroad\n        is £3 when residence is not island\n        is £5 otherwise',
        'PW323',
    ],
    [
        'a narrower case first',
        'decide fee : money\n    first that applies\n        is £1 when visits is under 3\n        is £2 when visits is under 8\n        is £5 otherwise',
        '',
    ],
    [
        'an exception that another comes before',
        'decide fee : money\n    is £0\n    except visitors when visits is more than 3\n        is £5\n    except frequent when visits is more than 5\n        is £9\n    except visitors before frequent',
        'PW323',
    ],
    [
        'one case in another',
        'decide fee : money\n    is £1 when visits is under 8\n    is £1 when visits is under 3\n    is £5 when visits is at least 8',
        'PW324',
    ],
    [
        'one case in another that says something else',
        'decide fee : money\n    is £1 when visits is under 8\n    is £2 when visits is under 3\n    is £5 when visits is at least 8',
        'PW321',
    ],
    [
        'two cases side by side',
        'decide fee : money\n    is £1 when visits is under 3\n    is £1 when visits is at least 3 and under 8\n    is £5 when visits is at least 8',
        'PW325',
    ],
    [
        'two rows that differ in one point',
        'decide fee : money, by table\n    | married | residence | fee |\n    | yes     | UK        | £0  |\n    | yes     | not UK    | £0  |\n    | no      | -         | £5  |',
        'PW325',
    ],
    [
        'reasons that differ',
        'decide fee : money\n    is £1 when visits is under 3 because "few"\n    is £1 when visits is at least 3 and under 8 because "some"\n    is £5 when visits is at least 8',
        '',
    ],
    [
        'apart from one another',
        'decide fee : money\n    is £1 when visits is under 3\n    is £5 when visits is at least 3 and under 8\n    is £1 when visits is at least 8',
        '',
    ],
    [
        'always so by the limits of a fact',
        'decide fee : money\n    is £0 when married and visits is at most 10\n    is £5 otherwise',
        'PW326',
    ],
    [
        'never so by the limits of a fact',
        'decide fee : money\n    is £0 when married or visits is more than 10\n    is £5 otherwise',
        'PW326',
    ],
    [
        'always so in a version',
        'decide fee : money\n    until 5 April 2024\n        is £0\n    from 6 April 2024\n        is £1 when married and date of decision is after 1 January 2023\n        is £2 otherwise',
        'PW326',
    ],
    [
        'in a definition',
        'define grown\n    when        age is at least 0 and married\n\ndecide fee : money\n    is £0 when grown\n    is £5 otherwise',
        'PW326',
    ],
    [
        'an age below zero',
        'decide fee : money\n    is £0 when married and age is at least 0\n    is £5 otherwise',
        'PW326',
    ],
    [
        'an age that is left out',
        'decide fee : money\n    is £0 when age is under 16\n    is £5 when age is more than 16',
        'PW327',
    ],
    [
        'an age that is counted twice',
        'decide fee : money\n    is £0 when age is at most 16\n    is £5 when age is at least 16',
        'PW327',
    ],
    [
        'a whole number between two',
        'decide fee : money\n    is £0 when visits is at most 4\n    is £5 when visits is at least 6',
        'PW327',
    ],
    [
        'a day',
        'decide fee : money\n    is £0 when date of birth is before 6 April 1960\n    is £5 when date of birth is after 6 April 1960',
        'PW327',
    ],
    [
        'an amount, in a table',
        'decide fee : money, by table\n    | savings        | fee |\n    | under £100     | £0  |\n    | more than £100 | £5  |',
        'PW327',
    ],
    [
        'so many days after another day',
        'decide fee : money\n    is £0 when applied on is before left on + 14 days\n    is £5 when applied on is after left on + 14 days',
        'PW327',
    ],
    [
        'a month after another day',
        'decide fee : money\n    is £0 when applied on is before left on + 1 month\n    is £5 when applied on is after left on + 1 month',
        'PW327',
    ],
    [
        'a birthday',
        'decide fee : money\n    is £0 when date of decision is before 18th birthday\n    is £5 when date of decision is after 18th birthday',
        'PW327',
    ],
    [
        'an age that falls to otherwise',
        'decide fee : money\n    is £0 when age is under 16\n    is £5 when age is more than 16\n    is £9 otherwise',
        'PW327',
    ],
    [
        'an age that falls to otherwise, in order and in a group',
        'decide fee : money\n    first that applies\n        when married\n            is £0 when age is under 16\n            is £5 when age is more than 16\n        is £9 otherwise',
        'PW327',
    ],
    [
        'an age that a case of its own decides for',
        'decide fee : money\n    is £0 when age is under 16\n    is £5 when age is more than 16\n    is £7 when age = 16\n    is £9 otherwise',
        'PW322',
    ],
    [
        'what several facts work together in',
        'decide fee : money\n    is £0 when savings * visits is more than £500 and savings is under £5\n    is £5 when savings * visits is at most £500 or savings is at least £5.01',
        'PW339',
    ],
];

describe('the cases of a rule', () => {
    test.each(table)('%s', (_, sections, codes) => {
        const found = said(sections).map(message => message.slice(0, 5));
        expect([...new Set(found)].join(' '), said(sections).join('\n')).toBe(codes);
    });

    test('an exact value is named, with the person who has it', () => {
        expect(said('decide fee : money\n    is £0 when age is under 16\n    is £5 when age is more than 16')).toEqual([
            'PW327 On 1 June 2025, an applicant born on 1 June 2009 fits neither case of ‘fee’: ‘age’ of exactly 16 is left out between them. On which side does it belong?',
        ]);
    });
});
