import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** VS Code calls this inside the extension host. Writes a report for `npm test`, and rejects when a test failed. */
export async function run(): Promise<void> {
    const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 60_000, slow: 10_000 });
    for (const file of readdirSync(__dirname).filter(name => name.endsWith('.test.cjs'))) {
        mocha.addFile(path.join(__dirname, file));
    }

    const passes: { fullTitle: string }[] = [];
    const failures: { fullTitle: string; err: { message: string } }[] = [];
    await new Promise<void>(resolve => {
        const runner = mocha.run(() => resolve());
        runner.on('pass', test => passes.push({ fullTitle: test.fullTitle() }));
        runner.on('fail', (test, error) =>
            failures.push({ fullTitle: test.fullTitle(), err: { message: String(error?.message) } }),
        );
    });
    writeReport({ passes, failures });
    if (failures.length > 0) throw new Error(`${failures.length} tests failed`);
}

function writeReport(report: unknown): void {
    const file = process.env.POLICYWRIGHT_E2E_REPORT;
    if (!file) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(report));
}
