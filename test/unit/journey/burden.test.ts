import { describe, expect, test } from 'vitest';
import { elapsed, isWithin } from '../../../language-server/src/journey/days.ts';
import {
    budgetProblems,
    burdenOf,
    journeyDelta,
    type Length,
    whatWouldChange,
    whyAsked,
    worstCase,
} from '../../../language-server/src/journey/index.ts';
import type { Facts } from '../../../language-server/src/model/facts.ts';
import { planOf, policy, walk } from './support.ts';

const text = (budget: string, more = '') => `policy Warm homes
    owner       Council
    decides for each household

body Council

body HMRC

intent
    outcome warm: "warm homes"
    budget      ${budget}

each person has
    age now : whole number
        ask         "How old is {name}?"
    ill : yes or no
        ask         "Is {name} ill?"
        proof       "a doctor's letter", or "a hospital letter"

each household has
    people : list of person, each a member
        ask         "Who lives with you?"
    income : money per year
        held by     HMRC, as "tax"
    rent : money per month
        ask         "What is your rent?"
        proof       "a tenancy agreement"
${more}
decide entitled : yes or no
    is yes when there is a member where (age now is at least 66 or ill)
    is no otherwise

decide help : money
    is £0 when not entitled
    is £200 when rent is at least £500 per month
    is £100 otherwise

journey Claim
    step Who
        for         anybody, online or by phone
        asks        each member's age now, each member's ill
    step Money
        for         anybody, online
        asks        rent
    step Decide
        by          Council, within 5 working days
        decides     entitled, help
        goes to Refused when entitled is no
    step Pay
        by          HMRC, within 2 weeks
        pays        help
    ending Refused
        tells       "No help."
`;

const compiled = policy(text('at most 3 questions, 2 documents, 5 working days'));
const facts: Facts = {
    on: '2025-06-02',
    people: [
        { name: 'Ann', 'age now': 40, ill: true },
        { name: 'Bob', 'age now': 70 },
    ],
    rent: '500',
};

describe('the burden', () => {
    test('counts what the person does', () => {
        const burden = burdenOf(walk(compiled, facts), planOf(compiled), '2025-06-02');
        expect(burden).toEqual({
            steps: 4,
            // Who, Ann's age, Ann ill; Bob cannot matter any more; the rent.
            questions: 4,
            pages: 3,
            documents: 2,
            organisations: 2,
            workingDays: 15,
            calendarDays: 21,
            channels: ['online', 'by phone'],
            askedTwice: [],
            askedThoughHeld: [],
            fromRegisters: [],
            documentNames: [["a doctor's letter", 'a hospital letter'], ['a tenancy agreement']],
            organisationNames: ['Council', 'HMRC'],
        });
    });

    test('texts are measured by whoever can', () => {
        const measured = burdenOf(walk(compiled, facts), planOf(compiled), undefined, texts => texts.length);
        expect(measured.readingAge).toBe(4);
    });

    test.each<[Length[], string, { workingDays: number; calendarDays: number }]>([
        [[], '2025-06-02', { workingDays: 0, calendarDays: 0 }],
        [[{ value: '5', unit: 'working day' }], '2025-06-02', { workingDays: 5, calendarDays: 7 }],
        [[{ value: '1', unit: 'working day' }], '2025-06-06', { workingDays: 1, calendarDays: 3 }],
        [[{ value: '2', unit: 'week' }], '2025-06-02', { workingDays: 10, calendarDays: 14 }],
        [[{ value: '1', unit: 'month' }], '2025-01-31', { workingDays: 20, calendarDays: 28 }],
        [
            [
                { value: '1', unit: 'working day' },
                { value: '5', unit: 'working day' },
            ],
            '2025-06-02',
            { workingDays: 6, calendarDays: 8 },
        ],
    ])('%j from %s', (lengths, on, expected) => {
        expect(elapsed(lengths, on)).toEqual(expected);
    });

    test.each<[Length, boolean]>([
        [{ value: '6', unit: 'working day' }, true],
        [{ value: '5', unit: 'working day' }, false],
        [{ value: '8', unit: 'day' }, true],
        [{ value: '1', unit: 'week' }, false],
    ])('6 working days are within %j: %j', (limit, expected) => {
        expect(isWithin([{ value: '6', unit: 'working day' }], limit, '2025-06-02')).toBe(expected);
    });
});

describe('the worst case', () => {
    const worst = worstCase(planOf(compiled), compiled, '2025-06-02');

    test('is a way that somebody can really go', () => {
        expect(burdenOf(walk(compiled, worst.facts), planOf(compiled), '2025-06-02')).toEqual(worst.burden);
        expect(worst.walk.next).toHaveProperty('ending');
        expect(walk(compiled, worst.facts)).toEqual(worst.walk);
    });

    test('asks all that one member can be asked', () => {
        expect(worst.burden).toMatchObject({ questions: 4, documents: 2 });
    });
});

describe('the budget', () => {
    const over = (budget: string, people: { name: string; facts: Facts; places: string[] }[]) =>
        budgetProblems(policy(text(budget)), people).map(
            ({ item, figure, person }) => `${item.of} ${figure} ${person ?? 'worst'}`,
        );
    const person = { name: 'Ann', facts, places: [] };

    test.each([
        ['at most 4 questions', []],
        ['at most 3 questions', ['questions 4 Ann']],
        ['at most 1 document', ['document 2 Ann']],
        ['at most 14 working days', ['working days 15 Ann']],
        ['at most 9 questions, 9 documents, 1 organisation', ['organisation 2 Ann']],
    ])('%s', (budget, expected) => {
        expect(over(budget, [person])).toEqual(expected);
    });

    test('is checked without personas too', () => {
        expect(over('at most 3 questions', [])).toEqual(['questions 4 worst']);
    });
});

describe('why', () => {
    const plan = planOf(compiled);
    const given: Facts = { on: '2025-06-02', people: [{ name: 'Ann', 'age now': 40 }] };

    test('a question is asked: each result was run', () => {
        const why = whyAsked(plan, compiled, given);
        expect(why?.neededFor).toEqual(['entitled', 'help']);
        expect(why?.results.map(({ answers, leadsTo }) => [answers, leadsTo])).toEqual([
            [['Yes'], { question: 'rent' }],
            [['No'], { ending: 'Refused' }],
        ]);
        for (const { value, leadsTo } of why?.results ?? []) {
            const { next } = walk(compiled, { ...given, people: [{ name: 'Ann', 'age now': 40, ill: value }] });
            expect('ending' in next ? { ending: next.ending.name } : { question: next.question.fact }).toEqual(leadsTo);
        }
    });

    describe('of what an ending tells, where it is certain which', () => {
        const printing = policy(`policy Printing
    decides for each order

each order has
    in colour : yes or no
        ask         "In colour?"
    pages : number
        ask         "How many pages?"

decide price : number
    is 5 * pages  when in colour
    is pages      otherwise

journey Order
    step Say what to print
        for         anybody, online or by phone
        asks        in colour, pages
    step Work it out
        decides     price
        goes to Coloured when in colour
        goes to Plain
    ending Coloured
        tells       "It costs {price}."
    ending Plain
        tells       "It costs {price}."
`);
        const order = planOf(printing);

        test('it is said what cannot be worked out', () => {
            expect(whyAsked(order, printing, { on: '2025-06-02', 'in colour': true })?.neededFor).toEqual(['price']);
        });

        test('one more is a change that people understand', () => {
            const given: Facts = { on: '2025-06-02', 'in colour': true, pages: '30' };
            const [, pages] = whatWouldChange(order, printing, given).map(({ sentence }) => sentence);
            expect(pages).toBe('If the answer to “How many pages?” were “31”, price would be 155.');
        });
    });

    test('nothing is asked where the way has ended', () => {
        expect(whyAsked(plan, compiled, facts)).toBeUndefined();
    });

    test('what would change it: each change was run', () => {
        const changes = whatWouldChange(plan, compiled, facts);
        expect(changes.map(({ fact, to, leadsTo, decided }) => [fact, to, leadsTo, decided.help])).toEqual([
            ['rent', '£499.99 per month', { ending: 'Pay' }, '£100.00'],
        ]);
        for (const { value, leadsTo } of changes) {
            const { next } = walk(compiled, { ...facts, rent: value });
            expect('ending' in next ? { ending: next.ending.name } : undefined).toEqual(leadsTo);
        }
    });
});

test('the difference between two versions', () => {
    const automatic = policy(
        text('at most 9 questions')
            .replace(
                '        ask         "What is your rent?"\n        proof       "a tenancy agreement"',
                '        held by     HMRC, as "rent register"',
            )
            .replace('    step Money\n        for         anybody, online\n        asks        rent\n', ''),
    );
    const person = { name: 'Ann', facts, places: [] };
    const delta = journeyDelta({ compiled: automatic, people: [person] }, { compiled, people: [person] });
    expect(delta.steps).toEqual({ before: 4, after: 3, added: [], removed: ['Money'] });
    expect(delta.people).toMatchObject([
        { person: 'Ann', change: { steps: -1, questions: -1, documents: -1, workingDays: 0 } },
    ]);
    expect(delta.worst.change.questions).toBe(-1);
});
