import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { randomFacts, randomPolicy } from './random-policy.ts';

const RUNS = Number(process.env.POLICYWRIGHT_RUNS ?? 150);

describe('generated code, closures and the exact evaluator', () => {
    test('give the same bytes for the same facts', () => {
        let answered = 0;
        let covered = 0;
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
                    expect(JSON.stringify(generated.run(facts, { trace: true }))).toBe(explained);
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
        expect(covered / answered).toBeGreaterThan(0.6);
        for (const status of ['known', 'needs', 'error', 'not applicable', 'invalid']) {
            expect(statuses[status] ?? 0).toBeGreaterThan(0);
        }
    }, 120_000);
});
