/** Where what is expected of several differs from what came out: one line for each of them. */
import type { OpenRun } from '../evaluate/open-run.ts';
import { formatOutcome } from '../evaluate/trace/format-value.ts';
import { memberPath } from '../evaluate/values/member.ts';
import type { Outcome } from '../evaluate/values/value.ts';
import type { Comparison, Every, Expression } from '../model/policy-model.ts';
import { printTests } from './print-expectation.ts';
import { shown } from './shown.ts';

/** What is the same stands in both. */
export interface Difference {
    expected: string[];
    actual: string[];
}

/** Of a condition that does not hold; undefined where there is one value and nothing inside it. */
export function differenceOf(condition: Expression, run: OpenRun): Difference | undefined {
    switch (condition.kind) {
        case 'every':
            return ofMembers(condition, run);
        case 'comparison':
            return ofLists(condition, run);
        default:
            return undefined;
    }
}

/** `each conviction's relief is dismissal`: those of whom it does not hold. */
function ofMembers(every: Every, run: OpenRun): Difference | undefined {
    const { condition } = every;
    if (condition.kind !== 'comparison') return undefined;
    const values = run.evaluateForEach(every, condition.left);
    const holds = run.evaluateForEach(every, condition);
    if (values === undefined || holds === undefined) return undefined;
    const wanted = printTests(condition);
    const actual = values.map(({ name, outcome }) => `${name}: ${shown(outcome)}`);
    const expected = values.map(({ name }, index) => {
        const { outcome } = holds[index] ?? {};
        return outcome?.kind === 'yes or no' && outcome.value ? (actual[index] as string) : `${name}: ${wanted}`;
    });
    return { expected, actual };
}

/** A list, or several options, compared with others: what is missing and what should not be there. */
function ofLists({ left, tests }: Comparison, run: OpenRun): Difference | undefined {
    const [test, another] = tests;
    if (test?.op !== '=' || another !== undefined) return undefined;
    const actual = partsOf(run.evaluate(left));
    const wanted = test.values ?? (test.right === undefined ? [] : [test.right]);
    const parts = wanted.map(e => run.evaluate(e));
    const expected = parts.flatMap(outcome => partsOf(outcome) ?? [formatOutcome(outcome)]);
    return actual === undefined ? undefined : { expected, actual };
}

function partsOf(outcome: Outcome): string[] | undefined {
    switch (outcome.kind) {
        case 'list':
            return outcome.members.map(memberPath);
        case 'options':
            return [...outcome.values];
        default:
            return undefined;
    }
}

/** The lines in which the two differ: `-` is expected and not there, `+` the other way round. */
export function changedLines({ expected, actual }: Difference): { sign: '-' | '+'; text: string }[] {
    const missing = without(expected, actual).map(text => ({ sign: '-' as const, text }));
    const more = without(actual, expected).map(text => ({ sign: '+' as const, text }));
    return [...missing, ...more];
}

function without(lines: readonly string[], others: readonly string[]): string[] {
    const left = [...others];
    return lines.filter(line => {
        const at = left.indexOf(line);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
    });
}
