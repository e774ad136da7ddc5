/** Where what is expected of several differs from what came out: one line for each of them. */
import type { OpenRun } from '../evaluate/open-run.ts';
import type { Expression } from '../model/policy-model.ts';
import { printTests } from './print-expectation.ts';
import { shown } from './shown.ts';

/** What is the same stands in both. */
export interface Difference {
    expected: string[];
    actual: string[];
}

/** Of a condition that does not hold: `each conviction's relief is dismissal`. Undefined where it is about one thing. */
export function differenceOf(every: Expression, run: OpenRun): Difference | undefined {
    if (every.kind !== 'every' || every.condition.kind !== 'comparison') return undefined;
    const { condition } = every;
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
