import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import type { DecisionAnswer } from '../../../language-server/src/model/facts.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { randomFacts, randomPolicy } from './random-policy.ts';

const RUNS = Number(process.env.POLICYWRIGHT_RUNS ?? 50);

/** Compiled code makes a trace at once, the exact evaluator when it is read. */
function isMadeAtOnce(answer: DecisionAnswer | undefined): boolean {
    const [first] = answer === undefined ? [] : 'values' in answer ? answer.values : [answer];
    return first !== undefined && Object.getOwnPropertyDescriptor(first, 'trace')?.value !== undefined;
}

describe('generated code, closures and the exact evaluator', () => {
    test('give the same bytes for the same facts', () => {
        let answered = 0;
        let covered = 0;
        let traces = 0;
        let tracesCompiled = 0;
        const statuses: Record<string, number> = {};
        fc.assert(
            fc.property(randomPolicy, fc.array(randomFacts, { minLength: 4, maxLength: 4 }), (text, people) => {
                const checked = checkPolicy(loadText(text).model);
                const exact = compilePolicy({ model: checked.model, types: checked.types }, { engine: 'reference' });
                const generated = compilePolicy({ model: checked.model, types: checked.types }, { generateCode: true });
                const closures = compilePolicy({ model: checked.model, types: checked.types }, { generateCode: false });
                covered += generated.program.decisions.length - generated.notCovered().size;
                answered += generated.program.decisions.length;
                for (const facts of people) {
                    const explained = JSON.stringify(exact.run(facts, { trace: true }));
                    const traced = generated.run(facts, { trace: true });
                    expect(JSON.stringify(traced)).toBe(explained);
                    // Alone, a decision is the first to look at what others would have looked at before.
                    for (const name of Object.keys(traced.decisions)) {
                        const options = { trace: true, decide: [name] };
                        const alone = generated.run(facts, options);
                        expect(JSON.stringify(alone)).toBe(JSON.stringify(exact.run(facts, options)));
                        tracesCompiled += isMadeAtOnce(alone.decisions[name]) ? 1 : 0;
                        traces++;
                    }
                    const reference = JSON.stringify(exact.run(facts));
                    for (const engine of [generated, closures]) {
                        expect(JSON.stringify(engine.run(facts))).toBe(reference);
                        const prepared = engine.prepare(facts);
                        expect(JSON.stringify(engine.runPrepared(prepared))).toBe(reference);
                        expect(JSON.stringify(engine.runPrepared(prepared))).toBe(reference);
                    }
                    for (const [, status] of reference.matchAll(/"status":"([^"]*)"/g)) {
                        statuses[status as string] = (statuses[status as string] ?? 0) + 1;
                    }
                }
            }),
            { numRuns: RUNS, seed: Number(process.env.POLICYWRIGHT_SEED ?? 1) },
        );
        // The comparison means something only if compiled code answers most decisions, and answers of every kind occur.
        expect(covered / answered).toBeGreaterThan(0.8);
        expect(tracesCompiled / traces).toBeGreaterThan(0.4);
        for (const status of ['known', 'needs', 'error', 'not applicable', 'invalid']) {
            expect(statuses[status] ?? 0).toBeGreaterThan(0);
        }
    }, 120_000);
});
