import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import { isPlain, lengthOf, PERCENT } from '../../../language-server/src/evaluate/values/unit.ts';
import type { Outcome } from '../../../language-server/src/evaluate/values/value.ts';
import type { Decision } from '../../../language-server/src/model/policy-model.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import type { ValueType } from '../../../language-server/src/types/value-type.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { formula, value } from './support.ts';

const facts = { on: '2025-06-01', start: '2025-01-15', end: '2025-04-20' };

describe('a count is a plain number', () => {
    const period = ['start : date', 'end : date'];
    const months = ['where full months is how many months in (start through end), rounded down to a whole number'];
    test.each<[type: string, rule: string, expected: unknown]>([
        ['date', 'is start + 1 month * full months', '2025-04-15'],
        ['date', 'is start + full months * 1 month', '2025-04-15'],
        ['months', 'is full months * 2 months', '6'],
        ['number', 'is full months * full months', '9'],
        ['number', 'is full months + 1', '4'],
        ['money', 'is £10 per month * full months', '30.00'],
        ['money per month', 'is £90 / full months', '30.00'],
        ['number', 'is 2 weeks / 1 day', '14'],
        ['months', 'is 1 year 2 months * full months', '42'],
        ['number', 'is £10 per month * full months / £5 per month', '6'],
    ])('%s: %s', (type, rule, expected) => {
        const compiled = formula(type, [...period], [rule, ...(rule.includes('full months') ? months : [])]);
        expect(value(compiled, 'result', facts)).toBe(expected);
    });
});

describe('lengths of time that have a period', () => {
    test.each<[type: string, rule: string, expected: unknown]>([
        ['hours', 'is 40 hours per week * 5.6 weeks', '224'],
        ['days', 'is 5.6 weeks * 5 days per week', '28'],
        ['hours per day', 'is 40 hours per week / 5 days per week', '8'],
        ['weeks', 'is 28 days / 5 days per week', '5.6'],
        // A name may begin with a unit: no period is meant.
        ['number', 'is 28 days / days worked', '4'],
    ])('%s: %s', (type, rule, expected) => {
        expect(value(formula(type, ['days worked : days'], [rule]), 'result', { 'days worked': '7' })).toBe(expected);
    });
});

const OPERANDS = [
    '2',
    'how many months in (start through end)',
    'how many days in (start through end)',
    'how many Mondays in (start through end)',
    'claimant’s age',
    '5%',
    '£10',
    '£0',
    '£10 per day',
    '£10 per month',
    '3 days',
    '2 weeks',
    '2 months',
    '1 year',
    '1 year 2 months',
    '8 hours',
    '37 hours per week',
    '10 working days',
    'start',
];

/** Not here: a date and working days need a calendar's file, and no date moves by hours. */
const APART = /start.*(?:working|hours)|(?:working|hours).*start\)$/;

/** Every pair of operands with every operator. */
function calculations(): string[] {
    const all = ['+', '-', '*', '/'].flatMap(op =>
        OPERANDS.flatMap(a => OPERANDS.filter(b => op !== '/' || b !== '£0').map(b => `(${a}) ${op} (${b})`)),
    );
    return all.filter(each => !APART.test(each.replaceAll('(start through end)', '')));
}

function fits(outcome: Outcome, type: ValueType): boolean {
    switch (type.kind) {
        case 'number':
            return outcome.kind === 'number' && isPlain(outcome.unit);
        case 'percent':
            return outcome.kind === 'number' && outcome.unit === PERCENT;
        case 'money':
            return outcome.kind === 'number' && outcome.unit.currency === type.currency;
        case 'duration':
            return (
                outcome.kind === 'duration' ||
                (outcome.kind === 'number' &&
                    (lengthOf(outcome.unit) === type.unit ||
                        type.per !== undefined ||
                        lengthOf(outcome.unit) !== undefined))
            );
        default:
            return outcome.kind === type.kind;
    }
}

describe('what the checker lets be calculated', () => {
    const all = calculations();
    const text = [
        'policy Test',
        '    in force from 1 January 2000',
        '    decides for each case',
        '',
        'conventions',
        '    missing day of a month  last day of that month',
        '    born on 29 February     birthday on 1 March',
        '',
        'each person has',
        '    date of birth : date',
        '',
        'each case has',
        '    claimant : person',
        '    start : date',
        '    end : date',
        '',
        'decide result : whole number',
        '    is 1',
        ...all.map((each, i) => `    where local ${i} is ${each}`),
    ].join('\n');

    test('the evaluator calculates, and gives what the checker says', () => {
        const checked = checkPolicy(loadText(text).model);
        const errorLines = new Set(
            checked.findings.filter(f => f.severity === 'error').map(finding => finding.range.start.line),
        );
        const compiled = compilePolicy({ model: checked.model, types: checked.types });
        const run = compiled.open({ ...facts, claimant: { 'date of birth': '1990-03-01' } });
        const decision = compiled.program.decisions[0] as Decision;
        const wrong: string[] = [];
        let compared = 0;
        for (const local of decision.versions[0]?.body.locals ?? []) {
            const type = checked.types.typeOf(local.value);
            if (!local.name.text.startsWith('local ') || errorLines.has(local.range.start.line)) {
                continue;
            }
            compared++;
            const outcome = run.evaluate(local.value);
            if (!fits(outcome, type)) {
                wrong.push(
                    `${all[Number(local.name.text.slice(6))]}: ${JSON.stringify(type)} ${JSON.stringify(outcome)}`,
                );
            }
        }
        expect(wrong).toEqual([]);
        expect(compared).toBeGreaterThan(150);
    });
});
