import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../language-server/src/model/facts.ts';
import { answer, formula, policy, value } from './support.ts';

const FACTS = [
    'flag : yes or no',
    'amount : money per week',
    'part : percent',
    'count : whole number, 0 to 168',
    'size : number, more than 0 and at most 7',
    'day : date',
    '    valid when day is on or before date of decision, "It must be in the past."',
    'stay : period',
    'kind : one of door, window',
    'kinds : any of kind',
    'words : text',
    'years away : years, if any',
    'people : list of guest, each a guest',
];
const compiled = formula('yes or no', FACTS, ['is flag'], 'each guest has\n    age : whole number\n');

function problems(facts: Record<string, FactValue>): string[] {
    return (compiled.run(facts).problems ?? []).map(({ fact, message }) => `${fact}: ${message}`);
}

describe('facts in JSON', () => {
    test('of every form', () => {
        const guests: FactValue[] = [{ name: 'Ann', age: 3 }, {}];
        const facts = {
            flag: true,
            amount: '12.50',
            part: 5,
            count: '7',
            size: 0.5,
            day: '2024-02-29',
            stay: { from: '2025-01-01', to: '2025-01-01' },
            kind: 'door',
            kinds: ['door', 'window'],
            words: 'any',
            'years away': { notApplicable: true },
            people: guests,
            on: '2025-01-01',
        };
        expect(problems(facts)).toEqual([]);
        expect(value(compiled, 'result', facts)).toBe(true);
    });

    test.each<[string, FactValue, string]>([
        ['flag', 'yes', 'Expected true or false, found "yes".'],
        ['amount', '12,50', 'Expected an amount in £ per week, such as "12.50", found "12,50".'],
        ['amount', 1e300, 'Expected a number small enough to be exact, or a decimal in quotes, found 1e+300.'],
        ['part', '5%', 'Expected a number of percents, such as 5 for 5%, found "5%".'],
        ['count', 1.5, 'Expected a whole number, found 1.5.'],
        ['day', '29/02/2024', 'Expected a date such as "2025-04-06", found "29/02/2024".'],
        ['day', '2023-02-29', 'Expected a date such as "2025-04-06", found "2023-02-29".'],
        [
            'stay',
            { from: '2025-01-02', to: '2025-01-01' },
            'Expected a period such as {"from": "2025-04-06", "to": "2026-04-05"}, found {"from":"2025-01-02","to":"2025-01-01"}.',
        ],
        ['kind', 'roof', 'Expected one of “door” or “window”, found "roof".'],
        ['kinds', 'door', 'Expected a list of “door” or “window”, found "door".'],
        ['years away', 'two', 'Expected a number of years, found "two".'],
        ['flag', { notApplicable: true }, 'It always applies, so it cannot be “not applicable”.'],
        ['people', { age: 3 }, 'Expected a list with an object for each guest, found {"age":3}.'],
    ])('%s: %j', (name, given, message) => {
        expect(problems({ [name]: given })).toEqual([`${name}: ${message}`]);
    });

    test('a name that the policy does not know, with the nearest that it does', () => {
        expect(problems({ flagg: true })).toEqual([
            'flagg: The policy has no fact named “flagg”. Did you mean “flag”?',
        ]);
        expect(problems({ people: [{ name: 'Ann', aged: 3 }] })).toEqual([
            "Ann's aged: “Ann” has no fact named “aged”. Did you mean “age”?",
        ]);
        expect(compiled.run({}, { decide: ['resul'] }).problems).toEqual([
            { fact: 'resul', message: 'There is no decision named “resul”. Did you mean “result”?' },
        ]);
        expect(compiled.run({ on: 'today' }).problems).toHaveLength(1);
        expect(compiled.run({}, { at: 'today' }).problems).toHaveLength(1);
    });

    test('nothing is decided while a fact cannot be read', () => {
        expect(compiled.run({ flag: 'yes' }).decisions).toEqual({});
    });
});

describe('limits and validity', () => {
    const limited = formula('number', FACTS, ['is count * 1'], 'each guest has\n    age : whole number\n');
    const other = formula(
        'yes or no',
        FACTS,
        ['is day is before date of decision'],
        'each guest has\n    age : whole number\n',
    );
    test('an input outside its limits', () => {
        expect(answer(limited, 'result', { count: 169 })).toEqual({
            status: 'invalid',
            error: 'It must be at least 0 and at most 168.',
            fact: 'count',
        });
        expect(limited.run({ count: 169 }).invalid).toEqual([
            { fact: 'count', message: 'It must be at least 0 and at most 168.' },
        ]);
        expect(value(limited, 'result', { count: 168 })).toBe('168');
        expect(limited.run({ size: 0 }).invalid).toHaveLength(1);
    });

    test('an input against “valid when”, with the message of the policy', () => {
        expect(answer(other, 'result', { day: '2025-01-02', on: '2025-01-01' })).toEqual({
            status: 'invalid',
            error: 'It must be in the past.',
            fact: 'day',
        });
        expect(value(other, 'result', { day: '2025-01-01', on: '2025-01-01' })).toBe(false);
        expect(value(other, 'result', { day: '2025-01-01' })).toEqual({ needs: ['date of decision'] });
    });
});

describe('assumptions', () => {
    const assumed = policy(
        `policy P
    source      "Test"
    decides for each family

each family has
    children : list of person, each a child

each person has
    age : whole number

decide share for each child : money
    is £1 * age

decide total share : money
    is total of share for each child

decide double : money
    is total share * 2
`,
        'PW3',
    );
    const children = [
        { name: 'Ann', age: 1 },
        { name: 'Ben', age: 2 },
    ];
    test('fix a decision, which then overrides its own rule', () => {
        expect(value(assumed, 'double', { children })).toBe('6.00');
        expect(value(assumed, 'double', { assume: { 'total share': '20' } })).toBe('40.00');
        expect(value(assumed, 'double', { children, assume: { "Ann's share": 10 } })).toBe('24.00');
        expect(value(assumed, 'total share', { assume: { 'total share': null } })).toEqual({ needs: ['total share'] });
    });

    test('of what the policy does not decide are refused', () => {
        expect(assumed.run({ assume: { doubl: 1 } }).problems?.[0]?.message).toContain('Did you mean “double”?');
        expect(assumed.run({ children, assume: { share: 1 } }).problems?.[0]?.message).toContain('say for whom');
        expect(assumed.run({ children, assume: { "Cay's share": 1 } }).problems?.[0]?.message).toContain('“Cay”');
    });
});

describe('determinism', () => {
    test('the same facts give the same bytes, in whatever order they are written', () => {
        const one = { on: '2025-01-01', flag: true, count: 169, size: 9, day: '2026-01-01', zz: 1, yy: 2 };
        const other = Object.fromEntries(Object.entries(one).toReversed());
        const bytes = JSON.stringify(compiled.run(one, { trace: true }));
        expect(JSON.stringify(compiled.run(one, { trace: true }))).toBe(bytes);
        expect(JSON.stringify(compiled.run(other, { trace: true }))).toBe(bytes);
        const rest = Object.fromEntries(Object.entries(one).filter(([name]) => name.length > 2 || name === 'on'));
        const invalid = JSON.stringify(compiled.run(rest, { trace: true }));
        expect(
            JSON.stringify(compiled.run(Object.fromEntries(Object.entries(rest).toReversed()), { trace: true })),
        ).toBe(invalid);
    });
});
