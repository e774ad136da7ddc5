import type { OpenRun } from '../evaluate/open-run.ts';
import type { Expectation } from '../model/policy-model.ts';
import { shown } from './check-condition.ts';
import type { ExpectationResult } from './results.ts';
import { pathText } from './to-facts.ts';

/** The decision is not known, and every fact named is among those that it awaits; it may await others besides. */
export function checkNeeds(
    expectation: Extract<Expectation, { kind: 'needs' }>,
    run: OpenRun,
): Pick<ExpectationResult, 'actual' | 'status'> {
    const outcome = run.evaluate(expectation.path);
    const actual = shown(outcome);
    if (outcome.kind === 'failure' || outcome.kind === 'invalid') {
        return { actual, status: 'error' };
    }
    if (outcome.kind !== 'needs') {
        return { actual, status: 'failed' };
    }
    const awaited = new Set(outcome.needs.map(need => need.name));
    return { actual, status: expectation.needs.every(path => awaited.has(pathText(path))) ? 'passed' : 'failed' };
}
