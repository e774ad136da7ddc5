// The whole suite, in one command that works on a fresh clone: `npm test`.
// Every step runs even when an earlier one failed, every test is counted, and the last line says how many passed and failed.
import { prepare } from './setup.mjs';

prepare();

const { steps } = await import('./test-steps.mjs');

const results = [];
for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const started = Date.now();
    const result = await step.run().catch(error => ({ passed: 0, failures: [error.message] }));
    results.push({ ...result, name: step.name });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`-- ${step.name}: ${result.passed} passed, ${result.failures.length} failed (${seconds} s)`);
}

const passed = results.reduce((sum, { passed }) => sum + passed, 0);
const failures = results.flatMap(({ name, failures }) => failures.map(failure => `${name}: ${failure}`));
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map(failure => `  - ${failure}`).join('\n')}`);

process.exitCode = failures.length > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failures.length} failed`);
