import { describe, expect, test } from 'vitest';
import { mutantsOf } from '../../../../language-server/src/personas/mutation/mutants-of.ts';
import { readPolicy, said } from './support.ts';

function mutants(rules: string): string[] {
    const { checked } = readPolicy(`policy Fee
    decides for each applicant

conventions
    born on 29 February     birthday on 1 March
    missing day of a month  last day of that month

each person has
    date of birth : date

each applicant has
    savings : money
    age now : whole number
    born : date
    joined : date
    left : date
    member : yes or no
    disabled : yes or no
    place : one of town, country, sea
    children : list of person, each a child

${rules}
`);
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    return mutantsOf(checked.model, checked.types).map(said);
}

describe('what is changed in a rule', () => {
    test.each<[what: string, rules: string, changes: readonly string[]]>([
        [
            'a limit, taken in or left out, and moved by the smallest unit to the other side',
            'decide fee : money\n    is £0 when savings is at most £6,000\n    is £45 otherwise',
            [
                'boundary: savings is at most £6,000 → savings is less than £6,000',
                'threshold: savings is at most £6,000 → savings is at most £6,000.01',
                'case left out: is £0 when savings is at most £6,000 → left out',
                'case left out: is £45 otherwise → left out',
                'amount: £45 → £45.01',
            ],
        ],
        [
            'words for ages and dates',
            'decide ok : yes or no\n    is yes when age now is under 18 and born is on or after 6 April 2000\n    is no otherwise',
            [
                'boundary: age now is under 18 → age now is at most 18',
                'threshold: age now is under 18 → age now is under 17',
                'boundary: born is on or after 6 April 2000 → born is after 6 April 2000',
                'threshold: born is on or after 6 April 2000 → born is on or after 5 April 2000',
                'and or: age now is under 18 and born is on or after 6 April 2000 → age now is under 18 or born is on or after 6 April 2000',
                'part left out: age now is under 18 → left out',
            ],
        ],
        [
            'conditions that say yes, no, one of',
            'decide ok : yes or no\n    is yes when place is not sea and place is one of (town, country) and there is a child where age is at least 5\n    is no otherwise',
            [
                'negated: place is not sea → place is sea',
                'negated: place is one of (town, country) → place is not one of (town, country)',
                'part left out: town → left out',
                'negated: there is a child where age is at least 5 → there is no child where age is at least 5',
            ],
        ],
        [
            'exceptions, and which comes first',
            'decide fee : money\n    is £45\n    except poor when savings is £0\n        is £0\n    except member when member\n        is £5\n    except poor before member',
            [
                'exception left out: except poor when savings is £0 → left out',
                'exception left out: except member when member → left out',
                'order swapped: except poor before member → except member before poor',
            ],
        ],
        [
            'the order of cases',
            'decide fee : money\n    first that applies\n        is £0 when member\n        is £5 when disabled\n        is £45 otherwise',
            [
                'order swapped: first is £0 when member, then is £5 when disabled → first is £5 when disabled, then is £0 when member',
            ],
        ],
        [
            'the days on which rates change, both ends together',
            'rate fee : money\n    from 1 April 2024: £20.50\n    from 1 April 2025: £21',
            [
                'date: from 1 April 2024 → from 2 April 2024',
                'date: from 1 April 2025 → from 2 April 2025',
                'date: from 1 April 2025 → from 31 March 2025',
                'amount: £20.50 → £20.51',
                'amount: £21 → £21.01',
            ],
        ],
        [
            'rounding, its way and its amount, and limits of a result',
            'decide fee : money\n    is 10% * savings, rounded down to the penny, but not more than £50',
            [
                'rounding: 10% * savings, rounded down to the penny → 10% * savings, rounded up to the penny',
                'rounding: 10% * savings, rounded down to the penny → 10% * savings, rounded down to a whole pound',
                'limit left out: 10% * savings, rounded down to the penny, but not more than £50 → 10% * savings, rounded down to the penny',
                'amount: 10% → 11%',
                'amount: £50 → £50.01',
            ],
        ],
        [
            'tables: their cells, rows and results',
            'decide fee : money, by table\n    | age now  | fee |\n    | up to 17 | £1  |\n    | 18 to 64 | £5  |\n    | over 64  | £2  |',
            [
                'boundary: up to 17 → under 17',
                'threshold: up to 17 → up to 18',
                'boundary: 18 to 64 → 19 to 64',
                'boundary: 18 to 64 → 18 to 63',
                'boundary: over 64 → from 64',
                'threshold: over 64 → over 65',
                'row left out: 18 to 64 | £5 → left out',
                'results swapped: £1, £5 → £5, £1',
            ],
        ],
        [
            'sums, the ends of periods, the highest',
            'decide days : whole number\n    is how many days in (joined through left - 1 day)\n\ndecide most : money\n    is highest of (savings + £10, £100)',
            [
                'plus minus: savings + £10 → savings - £10',
                'plus minus: left - 1 day → left + 1 day',
                'date: joined through left - 1 day → joined + 1 day through left - 1 day',
                'highest lowest: highest of (savings + £10, £100) → lowest of (savings + £10, £100)',
                'part left out: £100 → left out',
            ],
        ],
    ])('%s', (_, rules, changes) => {
        expect(mutants(rules)).toEqual(expect.arrayContaining([...changes]));
    });

    test('nothing is changed in what is no rule', () => {
        expect(mutants('intent\n    outcome fairness: "at least 5"\n        measure fairness, at least 5%')).toEqual(
            [],
        );
    });

    test('every change stands at its own place, in the order of the text', () => {
        const { checked } = readPolicy(
            'policy Fee\n\neach applicant has\n    savings : money\n\ndecide fee : money\n    is £0 when savings is at most £6,000\n    is £45 otherwise\n',
        );
        const lines = mutantsOf(checked.model, checked.types).map(({ range }) => range.start.line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(new Set(lines)).toEqual(new Set([6, 7]));
    });

    test('the policy itself stays as it was', () => {
        const { checked } = readPolicy('policy Fee\n\ndecide fee : money\n    is £45\n');
        const before = JSON.stringify(checked.model);
        mutantsOf(checked.model, checked.types);
        expect(JSON.stringify(checked.model)).toBe(before);
    });
});
