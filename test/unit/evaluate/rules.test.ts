import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../language-server/src/model/facts.ts';
import { answer, formula, policy, value } from './support.ts';

describe('cases', () => {
    const rule = ['is £1 when x is at most 10', 'is £2 when x is at least 10'];
    test('none that holds, and two that hold, are errors that show where', () => {
        const compiled = formula('money', ['x : number'], rule);
        expect(value(compiled, 'result', { x: 3 })).toBe('1.00');
        const two = answer(compiled, 'result', { x: 10 });
        expect(two.error).toBe(
            'Two cases of “result” hold at once: “is £1 when x is at most 10” and “is £2 when x is at least 10”.',
        );
        expect(two.places?.map(place => place.start.line)).toEqual([8, 9]);
        const gap = formula('money', ['x : number'], ['is £1 when x is under 10', 'is £2 when x is more than 10']);
        expect(value(gap, 'result', { x: 10 })).toEqual({ error: 'No case of “result” holds.' });
    });

    test('first that applies takes the first', () => {
        const compiled = formula('money', ['x : number'], ['first that applies', ...rule.map(line => `    ${line}`)]);
        expect(value(compiled, 'result', { x: 10 })).toBe('1.00');
    });

    test('groups count only where their condition holds, and otherwise closes its group', () => {
        const compiled = formula(
            'one of small, large, none',
            ['x : number', 'y : yes or no'],
            [
                'first that applies',
                '    when y',
                '        is large when x is more than 10',
                '        is small otherwise',
                '    is none otherwise',
            ],
        );
        expect(value(compiled, 'result', { x: 11, y: true })).toBe('large');
        expect(value(compiled, 'result', { x: 1, y: true })).toBe('small');
        expect(value(compiled, 'result', { y: false })).toBe('none');
    });

    test('because shows what is reached through another thing, of the member that is decided for', () => {
        const compiled = policy(
            `policy Relief
    decides for each person

each person has
    convictions : list of conviction, each a conviction
    county : county

each county has
    age threshold : whole number, if any
    years : years

each conviction has
    crime : text

decide dismissed for each conviction : yes or no
    is yes when there is an age threshold because "{name}, {crime}: {age threshold}, {county's years}, {next limit}, {county}"
    is no otherwise because "{age threshold}"
    where next limit is age threshold + 1
`,
        );
        const convictions = [{ name: 'A', crime: 'theft' }];
        const because = (county: FactValue) =>
            (
                compiled.run({ county, convictions }).decisions.dismissed as {
                    values: readonly { because?: string }[];
                }
            ).values[0]?.because;
        expect(because({ 'age threshold': 50, years: 3 })).toBe('A, theft: 50, 3 years, 51, county');
        expect(because({ 'age threshold': 50 })).toBe('A, theft: 50, not known yet, 51, county');
        expect(because({ 'age threshold': { notApplicable: true } })).toBe('does not apply');
    });

    test('because says why, with values in place of names', () => {
        const compiled = formula(
            'yes or no',
            ['weeks : whole number'],
            [
                'is no when weeks is more than 8 because "you were away for {weeks} weeks, and {nobody} minds"',
                'is yes otherwise',
            ],
        );
        expect(answer(compiled, 'result', { weeks: 9 }).because).toBe('you were away for 9 weeks, and {nobody} minds');
        expect(answer(compiled, 'result', { weeks: 8 })).toEqual({ status: 'known', value: true });
    });

    test('local names follow the formula', () => {
        const compiled = formula(
            'money',
            ['capital : money'],
            [
                'is £0 when capital is at most £6,000',
                'is £4.35 * steps otherwise',
                'where steps is (capital - £6,000) / £250, rounded up to a whole number',
            ],
        );
        expect(value(compiled, 'result', { capital: '6000' })).toBe('0.00');
        expect(value(compiled, 'result', { capital: '6000.01' })).toBe('4.35');
        expect(value(compiled, 'result', { capital: '6250.01' })).toBe('8.70');
    });
});

describe('exceptions', () => {
    const facts = ['a : yes or no', 'b : yes or no', 'c : yes or no'];
    test('override their base, and exceptions of exceptions override them', () => {
        const compiled = formula('money', facts, [
            'is £1',
            'except first when a',
            '    is £2',
            '    except second when b',
            '        is £3',
        ]);
        expect(value(compiled, 'result', { a: false, b: true })).toBe('1.00');
        expect(value(compiled, 'result', { a: true, b: false })).toBe('2.00');
        expect(value(compiled, 'result', { a: true, b: true })).toBe('3.00');
    });

    const two = ['is £1', 'except first when a', '    is £2', 'except second when b', '    is £3'];
    test('two that hold and disagree are an error, unless one comes before', () => {
        const compiled = formula('money', facts, two);
        const found = answer(compiled, 'result', { a: true, b: true });
        expect(found.error).toBe(
            'Two exceptions to “result” hold and disagree: “first” and “second”. Say which comes first.',
        );
        expect(found.places?.map(place => place.start.line)).toEqual([11, 13]);
        const ordered = formula('money', facts, [...two, 'except second before first']);
        expect(value(ordered, 'result', { a: true, b: true })).toBe('3.00');
    });

    test('two that hold and agree are fine', () => {
        const compiled = formula('money', facts, [
            'is £1',
            'except first when a',
            '    is £2',
            'except second when b',
            '    is £2',
        ]);
        expect(value(compiled, 'result', { a: true, b: true })).toBe('2.00');
    });

    test('an exception that is not decided yet makes the answer wait, unless it makes no difference', () => {
        const compiled = formula('money', [...facts, 'x : money'], ['is x', 'except first when a', '    is £2']);
        expect(value(compiled, 'result', {})).toEqual({ needs: ['x', 'a'] });
        expect(value(compiled, 'result', { x: 1 })).toEqual({ needs: ['a'] });
        expect(value(compiled, 'result', { x: 2 })).toBe('2.00');
        expect(value(compiled, 'result', { a: true })).toBe('2.00');
    });
});

describe('rates and versions', () => {
    const rates = [
        'rate amount : money per week',
        '    from 8 April 2024: £25.60',
        '    from 7 April 2025 until 5 April 2026: £26.05',
        '    source "the Regulations"',
    ].join('\n');
    test('the date of decision chooses; nothing falls through to an old version', () => {
        const compiled = formula('money per week', ['x : money'], ['is amount'], rates);
        expect(value(compiled, 'result', { on: '2025-04-06' })).toBe('25.60');
        expect(value(compiled, 'result', { on: '2025-04-07' })).toBe('26.05');
        expect(value(compiled, 'result', { on: '2025-04-07' }, { at: '2024-04-08' })).toBe('25.60');
        const ended =
            '“amount” has no value on 6 April 2026: it is in force from 8 April 2024 until 6 April 2025 and from 7 April 2025 until 5 April 2026.';
        expect(value(compiled, 'result', { on: '2026-04-06' })).toEqual({ error: ended });
        expect(value(compiled, 'result', { on: '2024-04-07' })).toHaveProperty('error');
        expect(value(compiled, 'result', {})).toEqual({ needs: ['date of decision'] });
    });

    test('as at reads them on another day', () => {
        const compiled = formula('money per week', ['d : date'], ['is amount as at d'], rates);
        expect(value(compiled, 'result', { on: '2020-01-01', d: '2025-05-01' })).toBe('26.05');
        expect(value(compiled, 'result', { d: '2024-05-01' })).toBe('25.60');
    });

    test('versions of decisions; a decision with its own date reads rates on it', () => {
        const compiled = formula(
            'money per week',
            ['d : date'],
            ['until 6 April 2025', '    is amount * 2', 'from 7 April 2025', '    is amount', 'dated by d'],
            rates,
        );
        expect(value(compiled, 'result', { d: '2025-04-06' })).toBe('51.20');
        expect(value(compiled, 'result', { d: '2025-04-07' })).toBe('26.05');
    });

    test('a table by option', () => {
        const table = [
            'rate allowance : money per month',
            '    by kind',
            '    | from         | single  | couple   |',
            '    | 1 April 2024 | £311.68 | £489.23  |',
            '    | 1 April 2025 | £316.98 | no limit |',
        ].join('\n');
        const compiled = formula(
            'money per month',
            ['kind : one of single, couple'],
            ['is allowance, but not more than £400'],
            table,
        );
        expect(value(compiled, 'result', { on: '2025-03-31', kind: 'couple' })).toBe('400.00');
        expect(value(compiled, 'result', { on: '2025-04-01', kind: 'single' })).toBe('316.98');
        expect(value(compiled, 'result', { on: '2025-04-01', kind: 'couple' })).toBe('400.00');
        expect(value(compiled, 'result', { on: '2025-04-01' })).toEqual({ needs: ['kind'] });
    });

    test('the policy decides nothing before or after it is in force', () => {
        const compiled = policy(
            'policy P\n    in force from 1 January 2020 until 31 December 2020\n    decides for each case\n\neach case has\n    x : number\n\ndecide y : number\n    is x\n',
        );
        expect(value(compiled, 'y', { on: '2021-01-01', x: 1 })).toEqual({
            error: 'The policy is not in force on 1 January 2021: it is in force from 1 January 2020 until 31 December 2020.',
        });
        expect(value(compiled, 'y', { on: '2020-12-31', x: 1 })).toBe('1');
        expect(value(compiled, 'y', { x: 1 })).toEqual({ needs: ['date of decision'] });
    });

    test('codes are added and removed by date', () => {
        const codes =
            'codes listed : text\n    from 1 January 2017: "a", "b"\n    from 1 January 2019: adds "c"\n    from 1 January 2020: removes "a"\n';
        const compiled = formula('yes or no', ['x : text'], ['is x is one of listed'], codes);
        expect(value(compiled, 'result', { x: 'c', on: '2018-12-31' })).toBe(false);
        expect(value(compiled, 'result', { x: 'c', on: '2019-01-01' })).toBe(true);
        expect(value(compiled, 'result', { x: 'a', on: '2019-12-31' })).toBe(true);
        expect(value(compiled, 'result', { x: 'a', on: '2020-01-01' })).toBe(false);
    });
});

describe('scales', () => {
    const bands = (charges: string) =>
        `scale duty : money\n    on x\n    charges ${charges}\n    | up to £125,000 | 0% |\n    | up to £250,000 | 2% |\n    | above          | 5% |\n`;
    test.each([
        ['125000', '0.00', '0.00'],
        ['125000.50', '0.01', '2500.01'],
        ['250000', '2500.00', '5000.00'],
        ['300000', '5000.00', '15000.00'],
    ])('£%s: each slice %s, the whole amount %s', (x, slices, whole) => {
        const rule = ['is duty'];
        expect(value(formula('money', ['x : money'], rule, bands('each slice')), 'result', { x })).toBe(slices);
        expect(value(formula('money', ['x : money'], rule, bands('the whole amount')), 'result', { x })).toBe(whole);
    });
});

describe('decision tables', () => {
    const table = [
        '| section      | age         | result    |',
        '| one          | -           | dismissal |',
        '| two, three   | under 21    | dismissal |',
        '| two, three   | 21 or over  | reduction |',
        '| not one      | over 90     | none      |',
    ];
    test('“not” excludes everything that its cell lists', () => {
        const rows = ['| section | result |', '| one, two | small |', '| not one, two | none |'];
        const excluding = formula('one of small, none', ['section : one of one, two, three'], rows);
        expect(value(excluding, 'result', { section: 'two' })).toBe('small');
        expect(value(excluding, 'result', { section: 'three' })).toBe('none');
    });

    const compiled = formula(
        'one of dismissal, reduction, none',
        ['section : one of one, two, three', 'age : whole number'],
        table,
    );
    test('exactly one row holds', () => {
        expect(value(compiled, 'result', { section: 'one' })).toBe('dismissal');
        expect(value(compiled, 'result', { section: 'two', age: 20 })).toBe('dismissal');
        expect(value(compiled, 'result', { section: 'three', age: 21 })).toBe('reduction');
        const two = answer(compiled, 'result', { section: 'three', age: 91 });
        expect(two.error).toBe('Two rows of the table of “result” hold at once: rows 3 and 4.');
        expect(two.places).toHaveLength(2);
        expect(value(compiled, 'result', { section: 'two' })).toEqual({ needs: ['age'] });
    });
});

describe('what was wrong with the policy is said, not guessed', () => {
    test('a cycle, beginning with the name that sorts first', () => {
        const rest = 'decide b : number\n    is a + 1\n\ndecide a : number\n    is b + x\n';
        const compiled = formula('number', ['x : number'], ['is b'], rest);
        expect(value(compiled, 'result', { x: 1 })).toEqual({ error: 'The rules go round in a circle: a → b → a.' });
    });

    test('a name that means nothing', () => {
        const compiled = formula('number', ['x : number'], ['is nothing']);
        expect(value(compiled, 'result', { x: 1 })).toEqual({
            error: '“nothing” means nothing that the policy declares.',
        });
    });
});
