import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../language-server/src/model/facts.ts';
import { answer, formula, value } from './support.ts';

const facts = ['a : yes or no, if any', 'b : yes or no, if any'];
const na = { notApplicable: true };
type State = 'yes' | 'no' | 'awaited' | 'unknown' | 'n/a';
const json: Record<State, FactValue | undefined> = {
    yes: true,
    no: false,
    awaited: undefined,
    unknown: null,
    'n/a': na,
};

function run(expression: string, a: State, b: State): unknown {
    const compiled = formula('yes or no', facts, [`is ${expression}`]);
    const given = Object.fromEntries(
        [
            ['a', json[a]],
            ['b', json[b]],
        ].filter(([, v]) => v !== undefined),
    );
    const found = value(compiled, 'result', given);
    return found === true
        ? 'yes'
        : found === false
          ? 'no'
          : found === 'not applicable'
            ? 'n/a'
            : (found as { needs: string[] }).needs.join(' ');
}

describe('Kleene logic with reasons', () => {
    test.each<[State, State, string, string]>([
        ['yes', 'yes', 'yes', 'yes'],
        ['yes', 'no', 'no', 'yes'],
        ['no', 'no', 'no', 'no'],
        ['awaited', 'no', 'no', 'a'],
        ['no', 'awaited', 'no', 'b'],
        ['awaited', 'yes', 'a', 'yes'],
        ['yes', 'awaited', 'b', 'yes'],
        ['awaited', 'awaited', 'a b', 'a b'],
        ['unknown', 'no', 'no', 'a'],
        ['unknown', 'yes', 'a', 'yes'],
        ['unknown', 'awaited', 'a b', 'a b'],
        ['n/a', 'yes', 'n/a', 'yes'],
        ['n/a', 'no', 'no', 'n/a'],
        ['n/a', 'awaited', 'b', 'b'],
        ['awaited', 'n/a', 'a', 'a'],
        ['n/a', 'n/a', 'n/a', 'n/a'],
    ])('%s, %s: and %s, or %s', (a, b, and, or) => {
        expect(run('a and b', a, b)).toBe(and);
        expect(run('a or b', a, b)).toBe(or);
    });

    test.each<[State, string]>([
        ['yes', 'no'],
        ['no', 'yes'],
        ['awaited', 'a'],
        ['unknown', 'a'],
        ['n/a', 'n/a'],
    ])('not %s is %s', (a, expected) => {
        expect(run('not a', a, 'yes')).toBe(expected);
    });

    test('facts are awaited in the order in which evaluation first needs them', () => {
        const compiled = formula('yes or no', ['b : yes or no', 'a : yes or no'], ['is a and b and a']);
        expect(value(compiled, 'result', {})).toEqual({ needs: ['a', 'b'] });
    });

    test('what the person does not know is told apart from what was not asked', () => {
        const compiled = formula('yes or no', facts, ['is a and b']);
        expect(answer(compiled, 'result', { a: null })).toEqual({ status: 'needs', needs: ['a', 'b'], unknown: ['a'] });
    });

    test('a judgement is awaited from whoever makes it, and is a fact once made', () => {
        const rest = 'judgement fair : yes or no\n    made by     the panel, within 5 working days\n';
        const compiled = formula('yes or no', facts, ['is a and fair'], rest);
        expect(answer(compiled, 'result', { a: true })).toEqual({
            status: 'needs',
            needs: ['fair'],
            awaits: ['fair (panel)'],
        });
        expect(value(compiled, 'result', { a: true, fair: true })).toBe(true);
    });
});

describe('what does not apply', () => {
    test('it goes through arithmetic and comparisons', () => {
        const sum = formula('money, if any', ['x : money, if any', 'y : money'], ['is x + y']);
        expect(value(sum, 'result', { x: na, y: 1 })).toBe('not applicable');
        expect(value(sum, 'result', { x: na })).toBe('not applicable');
        expect(value(sum, 'result', { y: 1 })).toEqual({ needs: ['x'] });
        const compared = formula('yes or no', ['x : money, if any'], ['is x is more than £1']);
        expect(value(compared, 'result', { x: na })).toBe('not applicable');
    });

    test('a case whose condition does not apply is an error that says what to ask first', () => {
        const compiled = formula(
            'yes or no',
            ['x : money, if any'],
            ['is yes when x is more than £1', 'is no otherwise'],
        );
        expect(value(compiled, 'result', { x: na })).toEqual({
            error:
                'Whether “x is more than £1” holds cannot be said, because it speaks of something that does not apply. ' +
                'Ask first whether it applies, with “there is”.',
        });
        const asked = formula(
            'yes or no',
            ['x : money, if any'],
            ['is yes when there is x and x is more than £1', 'is no otherwise'],
        );
        expect(value(asked, 'result', { x: na })).toBe(false);
    });

    test('“, if any” leaves it out of a total, “, or X if none” stands in', () => {
        const total = formula(
            'money',
            ['x : money', 'y : money, if any'],
            ['is total of', '    - x', '    - y, if any'],
        );
        expect(value(total, 'result', { x: 2, y: na })).toBe('2.00');
        expect(value(total, 'result', { x: 2, y: 3 })).toBe('5.00');
        expect(value(total, 'result', { x: 2 })).toEqual({ needs: ['y'] });
        const instead = formula('money', ['y : money, if any'], ['is y, or £7 if none']);
        expect(value(instead, 'result', { y: na })).toBe('7.00');
        expect(value(instead, 'result', { y: null })).toEqual({ needs: ['y'] });
    });

    test('there is asks whether it applies, never whether it is known', () => {
        const compiled = formula('yes or no', ['x : money, if any', 'y : money'], ['is there is an x']);
        expect(value(compiled, 'result', { x: 1 })).toBe(true);
        expect(value(compiled, 'result', { x: na })).toBe(false);
        expect(value(compiled, 'result', { x: { applicable: true } })).toBe(true);
        expect(value(compiled, 'result', {})).toEqual({ needs: ['x'] });
        const always = formula('yes or no', ['y : money'], ['is there is a y']);
        expect(value(always, 'result', {})).toBe(true);
    });
});

describe('an answer that cannot change any more', () => {
    const rule = ['is no when a', 'is b when not a'];
    test('is given before everything is known', () => {
        const compiled = formula('money', ['a : yes or no', 'x : money'], ['is £5 when a', 'is £5 otherwise']);
        expect(value(compiled, 'result', {})).toBe('5.00');
    });

    test('awaits the conditions first, then what the possible results need', () => {
        const compiled = formula('yes or no', ['a : yes or no', 'b : yes or no'], rule);
        expect(value(compiled, 'result', {})).toEqual({ needs: ['a', 'b'] });
        expect(value(compiled, 'result', { a: true })).toBe(false);
    });

    test('an error is not reported while something before it is awaited', () => {
        const compiled = formula('yes or no', ['a : yes or no', 'x : number'], ['is a and 1 / x is more than 2']);
        expect(value(compiled, 'result', { x: 0 })).toEqual({ needs: ['a'] });
        expect(value(compiled, 'result', { a: false, x: 0 })).toBe(false);
        expect(value(compiled, 'result', { a: true, x: 0 })).toEqual({ error: 'Division by zero: 1 / x.' });
    });
});
