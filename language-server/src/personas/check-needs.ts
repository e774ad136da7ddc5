import type { OpenRun } from '../evaluate/open-run.ts';
import type { Expectation } from '../model/policy-model.ts';
import type { ExpectationResult } from './results.ts';
import { shown } from './shown.ts';
import { pathText } from './to-facts.ts';

/** The decision is not known, and every fact named is among those that it awaits; it may await others besides. */
export function checkNeeds(
    expectation: Extract<Expectation, { kind: 'needs' }>,
    run: OpenRun,
): Pick<ExpectationResult, 'actual' | 'status' | 'difference'> {
    const outcome = run.evaluate(expectation.path);
    const actual = shown(outcome);
    if (outcome.kind === 'failure' || outcome.kind === 'invalid') {
        return { actual, status: 'error' };
    }
    if (outcome.kind !== 'needs') {
        return { actual, status: 'failed' };
    }
    const awaited = outcome.needs.map(need => need.name);
    const missing = expectation.needs.map(pathText).filter(name => !awaited.includes(name));
    return missing.length === 0
        ? { actual, status: 'passed' }
        : { actual, status: 'failed', difference: { expected: [...awaited, ...missing], actual: awaited } };
}
