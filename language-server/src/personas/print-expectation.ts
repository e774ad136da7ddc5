import { printExpression } from '../evaluate/trace/print-expression.ts';
import { personaMessages } from '../messages/evaluate.ts';
import type { Comparison, Deadline, Expectation, Expression } from '../model/policy-model.ts';
import { pathText } from './to-facts.ts';

/** An expectation in two parts: `weekly award`, `£43.30`. */
export function printExpectation(expectation: Expectation): { what: string; expected: string } {
    switch (expectation.kind) {
        case 'condition': {
            const { what, expected } = printCondition(expectation.condition);
            const { because } = expectation;
            return {
                what,
                expected: because === undefined ? expected : personaMessages.because(expected, `“${because.text}”`),
            };
        }
        case 'needs':
            return {
                what: pathText(expectation.path),
                expected: personaMessages.needs(expectation.needs.map(pathText)),
            };
        case 'asked':
            return { what: 'asked', expected: `${expectation.limit} ${expectation.count} ${expectation.of}` };
        case 'asked for':
            return {
                what: pathText(expectation.path),
                expected: expectation.negated ? 'never asked for' : 'asked for',
            };
        case 'reaches':
            return { what: 'reaches', expected: expectation.place.text };
        case 'within':
            return { what: 'within', expected: printDeadline(expectation.deadline) };
    }
}

function printCondition(condition: Expression): { what: string; expected: string } {
    if (condition.kind === 'comparison') {
        return { what: printExpression(condition.left), expected: printTests(condition) };
    }
    if (condition.kind === 'every' && condition.condition.kind === 'comparison') {
        const { what, expected } = printCondition(condition.condition);
        return { what: `each ${condition.over.element.text}'s ${what}`, expected };
    }
    return { what: printExpression(condition), expected: 'yes' };
}

/** The tests without the `is` or `=` in front: `£43.30`, `at least £100`. */
export function printTests(condition: Comparison): string {
    const full = printExpression(condition);
    const left = printExpression({ ...condition, tests: [] }).trimEnd();
    return full
        .slice(left.length)
        .trim()
        .replace(/^(is|=)\s+/, '');
}

function printDeadline(deadline: Deadline): string {
    return `${deadline.value} ${deadline.unit}${deadline.value === '1' ? '' : 's'}`;
}
