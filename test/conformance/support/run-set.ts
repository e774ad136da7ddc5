import type { CompiledPolicy } from '../../../language-server/src/evaluate/index.ts';
import { type Adapter, type Case, NoAnswer, type Question, Unsupported } from './adapter.ts';
import { agrees } from './compare-values.ts';

export interface SetReport {
    id: string;
    total: number;
    passed: number;
    failed: number;
    unsupported: number;
    failures: { id: string; name: string; expected: unknown; actual: unknown }[];
    unsupportedCases: { id: string; name: string; reason: string }[];
}

/** Puts every case of a set to the policy. A case that goes wrong in whatever way has failed. */
export function runSet(id: string, cases: readonly Case[], adapter: Adapter, policy: CompiledPolicy): SetReport {
    const report: SetReport = {
        id,
        total: cases.length,
        passed: 0,
        failed: 0,
        unsupported: 0,
        failures: [],
        unsupportedCases: [],
    };
    for (const example of cases) {
        const outcome = runCase(example, adapter, policy);
        if ('unsupported' in outcome) {
            report.unsupported++;
            report.unsupportedCases.push({ id: example.id, name: example.name, reason: outcome.unsupported });
        } else if (agrees(outcome.actual, outcome.expected, example.tolerance_abs ?? 0, example.tolerance_rel ?? 0)) {
            report.passed++;
        } else {
            report.failed++;
            const { expected, actual } = outcome;
            report.failures.push({ id: example.id, name: example.name, expected, actual: actual ?? null });
        }
    }
    return report;
}

function runCase(
    example: Case,
    adapter: Adapter,
    policy: CompiledPolicy,
): { unsupported: string } | { expected: unknown; actual: unknown } {
    let expected = example.expected;
    try {
        if ('follow' in adapter) {
            return adapter.follow(example, policy);
        }
        const question: Question = adapter.ask(example);
        if (question.expected !== undefined) {
            expected = question.expected;
        }
        const { facts, at, decide } = question;
        const result = policy.run(facts, { decide, ...(at === undefined ? {} : { at }) });
        return { expected, actual: question.read(result) };
    } catch (error) {
        if (error instanceof Unsupported) {
            return { unsupported: error.message };
        }
        const message = error instanceof Error ? error.message : String(error);
        return {
            expected,
            actual: error instanceof NoAnswer ? message : `${(error as Error).name ?? 'error'}: ${message}`,
        };
    }
}
