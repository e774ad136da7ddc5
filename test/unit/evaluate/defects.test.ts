import { describe, expect, test } from 'vitest';
import type { RunOptions } from '../../../language-server/src/evaluate/index.ts';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import type { Facts } from '../../../language-server/src/model/facts.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { plainAnswer } from './support.ts';

const HEAD = `policy T
    decides for each claimant

conventions
    working days            quiet

calendar quiet
    holiday     25 December 2025

each claimant has
    y : yes or no
    z : yes or no
    d : date
    e : date
    n : number
    k : number
    m : money
    b : days
    people : list of person, each a member

each person has
    income : number

`;

/** What every engine answers, each the same bytes. */
function answers(text: string, facts: Facts, options: RunOptions = {}): Record<string, unknown> {
    const checked = checkPolicy(loadText(text.startsWith('policy') ? text : HEAD + text).model);
    const engines = [{ engine: 'reference' }, { generateCode: true }, { generateCode: false }] as const;
    const results = engines.map(engine => compilePolicy(checked, engine).run(facts, options));
    const [first, ...others] = results.map(result => JSON.stringify(result));
    for (const other of others) {
        expect(other).toBe(first);
    }
    expect(results[0]?.problems).toBeUndefined();
    const decisions = Object.entries(results[0]?.decisions ?? {});
    return Object.fromEntries(decisions.map(([name, found]) => [name, plainAnswer(found)]));
}

const decide = (type: string, ...lines: string[]): string => `decide r : ${type}\n    ${lines.join('\n    ')}\n`;
const on = '2025-06-01';
const error = (text: string) => ({ error: expect.stringContaining(text) });
const needs = (...names: string[]) => ({ needs: names });

describe('units of results', () => {
    const limit = decide('days', 'is 2 weeks when y', 'is 2 days otherwise');
    const alike = decide('days', 'is 1 week when y', 'is 7 days otherwise');
    const first = decide('days', 'first that applies', '    is 2 weeks when y', '    is 2 days otherwise');
    const twice = decide('days', 'is 1 day', 'except p when y', '    is 2 weeks', 'except q when z', '    is 2 days');
    const agree = decide('days', 'is 1 day', 'except p when y', '    is 1 week', 'except q when z', '    is 7 days');
    const families = decide('months', 'is 1 month when y', 'is 1 year otherwise');
    test.each<[string, string, Facts, unknown]>([
        ['2 weeks are not 2 days', limit, {}, needs('y')],
        ['in order', first, {}, needs('y')],
        ['1 week is 7 days', alike, {}, '7'],
        ['months and years', families, {}, needs('y')],
        ['exceptions disagree', twice, { y: true, z: true }, error('disagree')],
        ['exceptions agree', agree, { y: true, z: true }, '7'],
    ])('%s', (_, text, facts, expected) => {
        expect(answers(text, { on, ...facts }).r).toEqual(expected);
    });
});

describe('as if', () => {
    test('tells values apart exactly', () => {
        const text = `decide triple : number\n    is n * 3\n\ndecide a : number\n    is triple as if n is 0.33333334\n\ndecide b2 : number\n    is triple as if n is 0.33333335\n`;
        expect(answers(text, { on, n: 1 })).toMatchObject({ a: '1.00000002', b2: '1.00000005' });
    });
});

describe('numbers and lengths of time', () => {
    const favour = (award: string, where: string) =>
        `decide deduction : money\n    is £1 / 3, rounded in the person's favour to the penny\n\ndecide award : money\n    is ${award}\n    where taken is ${where}\n\njourney J\n    step Pay\n        pays award\n`;
    test.each<[string, string, string, Facts, unknown]>([
        [
            'a divisor of a divisor',
            'r',
            decide('money', 'is m / (n / k), rounded down to the penny'),
            { m: 5, n: 3, k: 0 },
            error('Division by zero'),
        ],
        [
            'a quotient of a quotient',
            'r',
            decide('money', 'is m / (n / k), rounded down to the penny'),
            { m: 5, n: -3, k: 2 },
            '-3.33',
        ],
        ['what is subtracted by a local name', 'deduction', favour('£10 - taken', 'deduction'), {}, '0.33'],
        ['what is added by a local name', 'deduction', favour('£10 + taken', 'deduction'), {}, '0.34'],
        ['twice subtracted', 'deduction', favour('£10 - taken', '£5 - deduction'), {}, '0.34'],
        [
            'times a number of either sign',
            'deduction',
            favour('£10 - taken', 'deduction * n'),
            {},
            error('say “up” or “down”'),
        ],
        [
            'times a negative number',
            'deduction',
            favour('£10 - taken', 'deduction * (0 - 2)'),
            {},
            error('say “up” or “down”'),
        ],
        ['times a positive number', 'deduction', favour('£10 - taken', 'deduction * 2'), {}, '0.33'],
        [
            'inside its own formula',
            'award',
            favour('£10 - taken', "£1 / 3, rounded in the person's favour to the penny"),
            {},
            '9.67',
        ],
        ['to a whole week', 'r', decide('days', 'is b, rounded up to a whole week'), { b: 10 }, '14'],
        ['to a whole year', 'r', decide('years', 'is 18 months, rounded up to a whole year'), {}, '2'],
        ['to a whole day', 'r', decide('days', 'is 1.5 weeks, rounded up to a whole day'), {}, '11'],
        [
            'days to a whole month',
            'r',
            decide('days', 'is b, rounded up to a whole month'),
            { b: 10 },
            error('whole month'),
        ],
        ['several units in one', 'r', decide('months', 'is 1 year 6 months'), {}, '18'],
        [
            'their total',
            'r',
            `decide a : months\n    is 1 year 6 months\n\n${decide('months', 'is total of (a, 1 month)')}`,
            {},
            '19',
        ],
    ])('%s', (_, name, text, facts, expected) => {
        expect(answers(text, { on, ...facts })[name]).toEqual(expected);
    });
});

test('rounding to a multiple of nothing, which only a model can say', () => {
    const { model } = loadText(HEAD + decide('number', 'is n, rounded up to a multiple of 5'));
    const broken = JSON.parse(JSON.stringify(checkPolicy(model).model).replace('"to":"5"', '"to":"0"'));
    for (const engine of [{ engine: 'reference' }, { generateCode: true }, { generateCode: false }] as const) {
        const { decisions } = compilePolicy({ model: broken }, engine).run({ on, n: 10 });
        expect(plainAnswer(decisions.r)).toEqual(error('more than 0'));
    }
});

describe('dates', () => {
    const within = decide('yes or no', 'is yes when 1 January 2025 is within d through e', 'is no otherwise');
    const overlap = decide(
        'yes or no',
        'is yes when 1 January 2025 is within overlap of (d through e, d through e)',
        'is no otherwise',
    );
    const working = decide('date', 'is d + 0 working days');
    const empty = decide(
        'period',
        'is overlap of (1 January 2025 through 2 January 2025, 5 January 2025 through 6 January 2025)',
    );
    test.each<[string, string, Facts, unknown]>([
        ['0 working days from a Thursday that is a holiday', working, { d: '2025-12-25' }, '2025-12-26'],
        ['0 working days from a Sunday', working, { d: '2025-12-21' }, '2025-12-22'],
        ['0 working days outside the calendar', working, { d: '2020-12-21' }, error('does not cover')],
        ['a period without days', empty, {}, 'not applicable'],
        ['before the first day, the last not known', within, { d: '2025-01-02' }, false],
        ['after the last day, the first not known', within, { e: '2024-01-02' }, false],
        ['after the first day, the last not known', within, { d: '2024-01-02' }, needs('e')],
        ['within an overlap that is not known', overlap, { d: '2025-01-02' }, needs('e')],
    ])('%s', (_, text, facts, expected) => {
        expect(answers(text, { on, ...facts }).r).toEqual(expected);
    });
});

describe('cases and exceptions', () => {
    const group = decide('number', 'when y', '    is 1 when z', 'is 4 otherwise');
    const inner = decide(
        'number',
        'when n is 1',
        '    when y',
        '        is 1 when z',
        '    is 2 otherwise',
        'is 4 otherwise',
    );
    const early = decide('number', 'is 0 otherwise', 'is 1 when y');
    const circle = decide(
        'number',
        'is 0',
        'except p when y',
        '    is 1',
        'except q when z',
        '    is 2',
        'except p before q',
        'except q before p',
    );
    const chain = decide(
        'number',
        'is 0',
        'except p when y',
        '    is 1',
        'except q when n is 1',
        '    is 2',
        'except s when z',
        '    is 3',
        'except p before q',
        'except q before s',
    );
    test.each<[string, string, Facts, unknown]>([
        ['a group that does not cover', group, { y: true, z: false }, '4'],
        ['a group that holds', group, { y: true, z: true }, '1'],
        ['a group that is awaited', group, { y: true }, needs('z')],
        ['a group inside', inner, { n: 1, y: true, z: false }, '2'],
        ['a group inside that holds', inner, { n: 1, y: true, z: true }, '1'],
        ['outside of both', inner, { n: 2 }, '4'],
        ['otherwise first', early, { y: true }, '1'],
        ['otherwise first, nothing else', early, { y: false }, '0'],
        ['exceptions in a circle', circle, { y: true, z: true }, error('“p” comes before “q”')],
        ['before is transitive', chain, { y: true, n: 2, z: true }, '1'],
        ['beaten exceptions are not awaited', chain, { y: true }, '1'],
        ['others are', chain, { z: true }, needs('y', 'n')],
    ])('%s', (_, text, facts, expected) => {
        expect(answers(text, { on, ...facts }).r).toEqual(expected);
    });
});

describe('the time in force', () => {
    const text = (dated: string) =>
        `policy T\n    in force from 1 January 2025\n    decides for each claimant\n${dated}\neach claimant has\n    d : date\n\ndecide r : number\n    is 1\n`;
    test.each<[string, Facts, unknown]>([
        ['    dated by d\n', { on }, needs('d')],
        ['    dated by d\n', { on, d: '2025-01-01' }, '1'],
        ['', {}, needs('date of decision')],
    ])('%j with %j', (dated, facts, expected) => {
        expect(answers(text(dated), facts).r).toEqual(expected);
    });
});

describe('rules that lead deep', () => {
    const long = 5000;
    const chain = Array.from({ length: long }, (_, i) => `decide d${i} : number\n    is d${i + 1} + 1\n`);
    const text = `${HEAD}${chain.join('\n')}\ndecide d${long} : number\n    is n\n`;

    test('a chain of decisions', () => {
        expect(answers(text, { on, n: 1 }, { decide: ['d0'] })).toEqual({ d0: `${long + 1}` });
        const compiled = compilePolicy(checkPolicy(loadText(text).model), { engine: 'reference' });
        expect(JSON.stringify(compiled.run({ on, n: 1 }, { decide: ['d0'], trace: true }))).toContain('"value":"5001"');
        expect(compiled.inputs()[0]?.inputs.map(input => input.name)).toEqual(['n']);
    }, 60_000);

    test('a circle of many decisions', () => {
        const circle = `${HEAD}${chain.slice(0, 600).join('\n')}\ndecide d600 : number\n    is d0\n`;
        const { model } = checkPolicy(loadText(circle).model);
        for (const engine of [{ engine: 'reference' }, { generateCode: true }] as const) {
            const result = compilePolicy({ model }, engine).run({ on }, { decide: ['d0'] });
            expect(plainAnswer(result.decisions.d0)).toEqual(error('too many rules'));
        }
    });

    test('a long list of members who each look at the one before', () => {
        const rank = `rank place for each person\n    among people where income is at least 0\n    by income, lowest first\n    ties in the order named\n\ndecide so far for each person : number\n    is previous person's so far + 1 when place is more than 1\n    is 1 otherwise\n\ndecide r : number\n    is highest of so far for each person\n`;
        const people = Array.from({ length: long }, (_, i) => ({ income: long - i }));
        expect(answers(HEAD + rank, { on, people }, { decide: ['r'] })).toEqual({ r: `${long}` });
    }, 60_000);
});
