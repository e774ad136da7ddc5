import { describe, expect, test } from 'vitest';
import {
    affectedBy,
    expectationTestId,
    mismatches,
    personaTestId,
    policyLabel,
} from '../../../extension/src/features/personas/test-tree.ts';
import type { ExpectationOutcome, PersonaOutcome } from '../../../extension/src/protocol.ts';

const outcome = (expectations: ExpectationOutcome[], problems: string[] = []): PersonaOutcome => ({
    id: 'persona:Ada',
    status: 'failed',
    expectations,
    problems,
    duration: 1,
});
const expectation = (status: ExpectationOutcome['status']): ExpectationOutcome => ({
    what: 'fee',
    expected: '£1',
    actual: '£2',
    status,
    line: 7,
});

describe('the tree of personas', () => {
    test('a change concerns its own file and the policies that use it', () => {
        const lists = new Map([
            ['a', { personas: [], uses: ['shared'] }],
            ['b', { personas: [], uses: [] }],
            ['shared', { personas: [] }],
        ]);
        expect([...affectedBy('shared', lists)]).toEqual(['shared', 'a']);
        expect([...affectedBy('b', lists)]).toEqual(['b']);
    });

    test('ids go down from the file', () => {
        expect(expectationTestId('file:///a.policy', 'persona:Ada', 2)).toBe(
            `${personaTestId('file:///a.policy', 'persona:Ada')}#2`,
        );
    });

    test.each([
        [{ policy: 'Fee', personas: [] }, 'Fee'],
        [{ personas: [] }, 'fee.policy'],
    ])('the name of the policy, else of the file: %j', (list, label) => {
        expect(policyLabel(list, 'fee.policy')).toBe(label);
    });
});

describe('what went wrong', () => {
    test('of several values what differs stands on lines of its own', () => {
        const several = {
            ...expectation('failed'),
            difference: { expected: ['Bo: £1', 'Cy: £1'], actual: ['Bo: £1', 'Cy: £2'] },
        };
        expect(mismatches(outcome([several]))).toMatchObject([
            { expected: 'fee:\n    Bo: £1\n    Cy: £1', actual: 'fee:\n    Bo: £1\n    Cy: £2' },
        ]);
    });

    test('an expectation that does not hold, with both sides to compare', () => {
        expect(mismatches(outcome([expectation('passed'), expectation('failed')]))).toEqual([
            { text: 'fee: expected £1, but it is £2', expected: '£1', actual: '£2', line: 7, index: 1 },
        ]);
    });

    test('no answer has no other side', () => {
        expect(mismatches(outcome([expectation('error')]))).toEqual([{ text: 'fee: £2', line: 7, index: 0 }]);
    });

    test('a persona that could not be tried has only its problems', () => {
        expect(mismatches(outcome([expectation('error')], ['savings: too much']))).toEqual([
            { text: 'savings: too much' },
        ]);
    });
});
