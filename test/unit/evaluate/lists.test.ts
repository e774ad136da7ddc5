import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import type { Facts, FactValue, MemberAnswers } from '../../../language-server/src/model/facts.ts';
import { answer, policy, value } from './support.ts';

const FAMILY = `policy Family
    source      "Test"
    decides for each family

conventions
    born on 29 February     birthday on 1 March

each person has
    date of birth : date
    in education : yes or no
    income : money per month, if any
    school : one of primary, secondary

each family has
    claimant : person
    partner : person, if any
    children : list of person, each a child
    towns : list of town, each a town

each town has
    name of the town : text
    streets : list of street, each a street

each street has
    length : number
`;

function family(rules: string): ReturnType<typeof policy> {
    return policy(`${FAMILY}\n${rules}`, 'PW3');
}

const facts: Facts = {
    on: '2025-06-01',
    claimant: { 'date of birth': '1990-01-01', income: '100' },
    partner: { notApplicable: true },
    children: [
        { name: 'Ann', 'date of birth': '2010-06-01', 'in education': true, school: 'secondary', income: '10' },
        {
            name: 'Ben',
            'date of birth': '2015-06-02',
            'in education': false,
            school: 'primary',
            income: { notApplicable: true },
        },
        { name: 'Cay', 'date of birth': '2015-06-02', 'in education': true, school: 'primary', income: '5' },
    ],
};

describe('lists', () => {
    const compiled = family(`define pupil
    about a person
    when  age is under 16 and in education

decide number of pupils : whole number
    is how many children where pupil

decide any pupil : yes or no
    is there is a child where age is at least 16

decide all young : yes or no
    is each child's age is at most 15

decide total income : money per month
    is total of own income for each child

decide income of pupils : money per month
    is total of income for each child where in education

decide own income for each child : money per month
    is income, or £0 if none

decide oldest : date
    is earliest of date of birth for each child

decide allowance for each child : money per month
    is £10 when school is primary
    is £20 otherwise

decide all allowances : money per month
    is total of allowance for each child

decide partner's share : money per month
    is £1 when there is no partner
    is partner's income otherwise

decide greater of two : money per month
    is highest of
        - claimant's income
        - total income
`);
    test.each([
        ['number of pupils', '2'],
        ['any pupil', false],
        ['all young', true],
        ['total income', '15.00'],
        ['income of pupils', '15.00'],
        ['oldest', '2010-06-01'],
        ['all allowances', '40.00'],
        ["partner's share", '1.00'],
        ['greater of two', '100.00'],
    ])('%s is %s', (decision, expected) => {
        expect(value(compiled, decision, facts)).toBe(expected);
    });

    test('a decision for each member answers for each', () => {
        expect(value(compiled, 'allowance', facts)).toEqual({ Ann: '20.00', Ben: '10.00', Cay: '10.00' });
    });

    test('an empty list: none, nothing, all, and no highest', () => {
        const empty = { ...facts, children: [] };
        expect(value(compiled, 'number of pupils', empty)).toBe('0');
        expect(value(compiled, 'total income', empty)).toBe('0.00');
        expect(answer(compiled, 'total income', empty).unit).toBe('£ per month');
        expect(value(compiled, 'all young', empty)).toBe(true);
        expect(value(compiled, 'oldest', empty)).toBe('not applicable');
    });

    test('what is awaited of whom', () => {
        expect(value(compiled, 'number of pupils', { on: '2025-06-01' })).toEqual({ needs: ['children'] });
        const unnamed: FactValue = { 'date of birth': '2015-06-02' };
        const some: Facts = { on: '2025-06-01', children: [{ name: 'Ann' }, unnamed] };
        expect(value(compiled, 'number of pupils', some)).toEqual({
            needs: ["Ann's date of birth", "Ann's in education", "child 2's in education"],
        });
        expect(value(compiled, "partner's share", { partner: {} })).toEqual({ needs: ["partner's income"] });
        expect(value(compiled, "partner's share", {})).toEqual({ needs: ['partner'] });
        expect(value(compiled, 'greater of two', { children: [] })).toEqual({ needs: ["claimant's income"] });
    });
});

describe('each child, as at another day', () => {
    const compiled = policy(
        `policy Family
    source      "Test"
    decides for each family

conventions
    born on 29 February     birthday on 1 March

each person has
    date of birth : date
    joined : date
    in care : yes or no, over time
    earned : money
    sex : one of female, male

each family has
    children : list of person, each a child
    entry : date
    rent income : money

decide allowance for each child : money
    is £1 when sex is female
    is £2 otherwise

decide young at entry : yes or no
    is each child's age as at entry is under 5

decide young on joining : yes or no
    is each child's age as at (joined + 1 day) is at least 3 and less than 5

decide in care at entry : yes or no
    is each child's in care as at entry

decide none in care at entry : yes or no
    is each child's in care as at entry is no

decide more as a girl : yes or no
    is each child's allowance as if sex is female is under £2

decide poor : yes or no
    is each child's earned + rent income is at most £10
`,
        'PW304',
    );
    const child = { 'date of birth': '2015-06-02', joined: '2019-01-01', earned: '4', sex: 'male' };
    const facts: Facts = {
        on: '2025-06-01',
        entry: '2020-06-01',
        'rent income': '6',
        children: [
            { ...child, name: 'Ann', 'in care': [{ from: '2010-01-01', value: true }] },
            { ...child, name: 'Ben', 'in care': [{ from: '2010-01-01', value: true }] },
        ],
    };
    const dayLater: Facts = { ...facts, entry: '2020-06-02' };
    const others = (ben: Record<string, FactValue>): Facts => ({
        ...facts,
        children: [(facts.children as FactValue[])[0] as FactValue, { ...child, name: 'Ben', ...ben } as FactValue],
    });
    const careEnds = [
        { from: '2010-01-01', value: true },
        { from: '2020-06-02', value: false },
    ];
    test.each<[string, Facts, unknown]>([
        ['young at entry', facts, true],
        ['young at entry', dayLater, false],
        ['young at entry', { ...facts, children: [] }, true],
        ['young at entry', { on: '2025-06-01', children: facts.children as FactValue }, { needs: ['entry'] }],
        ['young on joining', facts, true],
        ['young on joining', others({ joined: '2020-06-01' }), false],
        ['in care at entry', facts, true],
        ['in care at entry', { ...others({ 'in care': careEnds }), entry: '2020-06-02' }, false],
        // Of each, as without another day: not of all together.
        ['none in care at entry', { ...others({ 'in care': careEnds }), entry: '2020-06-02' }, false],
        ['none in care at entry', facts, false],
        ['more as a girl', facts, true],
        ['poor', facts, true],
        ['poor', others({ earned: '4.01' }), false],
    ])('%s (%#)', (decision, given, expected) => {
        expect(value(compiled, decision, given)).toEqual(expected);
        const { model, expressionTypes } = compiled.program;
        const exact = compilePolicy(
            { model, ...(expressionTypes && { types: expressionTypes }) },
            { engine: 'reference' },
        );
        expect(value(exact, decision, given)).toEqual(expected);
    });
});

describe('ranks', () => {
    const ranked = (ties: string) =>
        family(`rank birth order for each child
    among children where in education
    by    date of birth, earliest first
${ties}
decide first born : date
    is eldest's date of birth
    where eldest is the child where birth order = 1

decide gap for each child : number
    is 0 when there is no previous child
    is 1 otherwise

decide order for each child : whole number, if any
    is birth order

decide place for each child : whole number
    is 0 when there is no birth order
    is birth order otherwise

decide chain for each child : whole number
    is 1 when there is no previous child
    is previous child's chain + 1 otherwise
`);
    const compiled = ranked('    ties  in the order named\n');
    test('by date, those who tie in the order named; one who is not ranked has no place', () => {
        expect(value(compiled, 'order', facts)).toEqual({ Ann: '1', Ben: 'not applicable', Cay: '2' });
        const swapped = { ...facts, children: (facts.children as never[]).toReversed() };
        expect(value(compiled, 'order', swapped)).toEqual({ Cay: '2', Ben: 'not applicable', Ann: '1' });
        const all = {
            ...facts,
            children: (facts.children as object[]).map(child => ({ ...child, 'in education': true })),
        } as Facts;
        expect(value(compiled, 'order', all)).toEqual({ Ann: '1', Ben: '2', Cay: '3' });
        expect(value(compiled, 'chain', all)).toEqual({ Ann: '1', Ben: '2', Cay: '3' });
    });

    test('whether somebody has a place is answered by compiled code too', () => {
        expect([...compiled.notCovered().keys()]).not.toContain('place');
        expect(value(compiled, 'place', facts)).toEqual({ Ann: '1', Ben: '0', Cay: '2' });
    });

    test('a tie that nobody broke is an error', () => {
        const all = {
            ...facts,
            children: (facts.children as object[]).map(child => ({ ...child, 'in education': true })),
        } as Facts;
        expect(value(ranked(''), 'order', all)).toMatchObject({
            Ann: { error: 'Ben and Cay tie for “birth order”, and the policy does not say who comes first.' },
        });
    });
});

describe('lists inside lists', () => {
    const compiled = family(`decide long for each street : yes or no
    is length is more than 5

decide long streets for each town : whole number
    is how many streets where long

decide all long streets : whole number
    is total of long streets for each town
`);
    const towns = {
        towns: [
            { name: 'X', 'name of the town': 'X', streets: [{ length: 1 }, { length: 6 }] },
            { name: 'Y', 'name of the town': 'Y', streets: [{ length: 7 }, { length: 8 }] },
        ],
    };
    test('names lead inward and outward', () => {
        expect(value(compiled, 'long', towns)).toEqual({
            "X's street 1": false,
            "X's street 2": true,
            "Y's street 1": true,
            "Y's street 2": true,
        });
        expect(value(compiled, 'long streets', towns)).toEqual({ X: '1', Y: '2' });
        expect(value(compiled, 'all long streets', towns)).toBe('3');
    });
});

describe('roles', () => {
    const compiled = policy(
        `policy Roles
    source      "Test"
    decides for each unit

each unit has
    adults : list of person, each an adult
        claimant
        partner, if any

each person has
    income : money

decide total : money
    is total of income for each adult

decide couple : yes or no
    is there is a partner

decide claimant's own : money
    is claimant's income
`,
        'PW3',
    );
    test('stand in their list, under their own names', () => {
        expect(value(compiled, 'total', { claimant: { income: 1 }, partner: { income: 2 } })).toBe('3.00');
        expect(value(compiled, 'total', { claimant: { income: 1 }, partner: { notApplicable: true } })).toBe('1.00');
        expect(
            value(compiled, 'total', {
                adults: [
                    { name: 'claimant', income: 1 },
                    { name: 'partner', income: 2 },
                ],
            }),
        ).toBe('3.00');
        expect(value(compiled, 'total', { claimant: { income: 1 } })).toEqual({ needs: ['partner'] });
        expect(value(compiled, 'total', { partner: { notApplicable: true } })).toEqual({
            needs: ["claimant's income"],
        });
        expect(value(compiled, 'couple', { partner: {} })).toBe(true);
        expect(value(compiled, "claimant's own", {})).toEqual({ needs: ["claimant's income"] });
    });
});

describe('options', () => {
    const compiled = policy(
        `policy Kinds
    source      "Test"
    decides for each claim

each claim has
    items : list of item, each an item

each item has
    kind : one of door, window
    cost : money

rate cap : money
    by kind
    | from           | door | window   |
    | 1 January 2000 | £5   | no limit |

decide credit for each kind : money
    is total of cost for each item where kind is this kind, but not more than cap

decide whole credit : money
    is total of credit for each kind
`,
        'PW3',
    );
    test('a decision for each option', () => {
        const items = {
            on: '2020-01-01',
            items: [
                { kind: 'door', cost: 4 },
                { kind: 'door', cost: 4 },
                { kind: 'window', cost: 9 },
            ],
        };
        expect(value(compiled, 'credit', items)).toEqual({ door: '5.00', window: '9.00' });
        expect(value(compiled, 'whole credit', items)).toBe('14.00');
    });
});

describe('each child, inside a decision for each child', () => {
    const compiled = family(`define pupil
    about       a child
    when        school is secondary

decide alone for each child : yes or no
    is yes when each child is a pupil
    is no otherwise
`);

    test('speaks of every one of them, not of the child that is decided for', () => {
        expect(value(compiled, 'alone', facts)).toEqual({ Ann: false, Ben: false, Cay: false });
    });

    test('is explained as it is written', () => {
        const { trace } = (compiled.run(facts, { decide: ['alone'], trace: true }).decisions.alone as MemberAnswers)
            .values[0] as MemberAnswers['values'][number];
        expect(JSON.stringify(trace)).not.toContain('this child');
    });
});
