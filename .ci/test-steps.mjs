// The steps of `npm test`. A step answers with how many tests passed and a line for each that failed.
import { readFileSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { at, runNode, toolPath } from './tools.mjs';

const maxPackageBytes = 1.5 * 1024 * 1024;
const vitestReport = at('.cache/test/vitest.json');
const mochaReport = at('.cache/test/mocha.json');

export const steps = [
    { name: 'types', run: () => check('type errors', [toolPath('typescript', 'tsc'), '--noEmit']) },
    {
        name: 'format and lint',
        run: () => check('Biome found mistakes', [toolPath('@biomejs/biome', 'biome'), 'check', '.']),
    },
    { name: 'lint with types', run: () => check('oxlint found mistakes', [toolPath('oxlint'), ...oxlintOptions]) },
    {
        name: 'list of diagnostics',
        run: () => check('docs/diagnostics/README.md is not current', ['.ci/diagnostics-index.mjs', '--check']),
    },
    { name: 'generated code', run: () => check('generated code is not current', ['.ci/generate.mjs', '--check']) },
    { name: 'build', run: () => check('the build failed', ['.ci/build.mjs']) },
    { name: 'unit and LSP tests', run: unitTests },
    { name: 'package', run: packageTest },
    { name: 'in real VS Code', run: endToEndTests },
];

const oxlintOptions = ['--type-aware', '--deny-warnings'];

/** A static check counts as one test. */
async function check(failure, args) {
    const { code } = await runNode(args);
    return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [failure] };
}

async function unitTests() {
    await freshReport(vitestReport);
    // In a log a line for each file says more than dots in colour.
    const isSeen = process.stdout.isTTY === true;
    const env = isSeen ? process.env : { ...process.env, NO_COLOR: '1' };
    const reporters = [
        `--reporter=${isSeen ? 'dot' : 'default'}`,
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
    ];
    const { code } = await runNode([toolPath('vitest'), 'run', ...reporters], { env });

    const report = readReport(vitestReport, 'vitest');
    const failures = [];
    for (const file of report.testResults) {
        const failed = file.assertionResults.filter(test => test.status === 'failed');
        for (const { fullName, failureMessages } of failed) {
            failures.push(`${fullName}: ${failureMessages?.[0]?.split('\n')[0] ?? 'failed'}`);
        }
        if (file.status === 'failed' && failed.length === 0) failures.push(`${file.name} could not be run`);
    }
    if (code !== 0 && failures.length === 0) failures.push('vitest ended with an error outside the tests');
    return { passed: report.numPassedTests, failures };
}

async function packageTest() {
    const result = await check('the extension could not be packaged', ['.ci/package.mjs']);
    if (result.failures.length > 0) return result;
    const { size } = statSync(at('policywright.vsix'));
    if (size <= maxPackageBytes) return result;
    return { passed: 0, failures: [`policywright.vsix has ${size} bytes; at most ${maxPackageBytes} are allowed`] };
}

async function endToEndTests() {
    await freshReport(mochaReport);
    const env = { ...process.env, POLICYWRIGHT_E2E_REPORT: mochaReport };
    const { code } = await runNode(['test/e2e/run.mjs'], { env });

    const report = readReport(mochaReport, 'the suite in VS Code');
    const failures = report.failures.map(test => `${test.fullTitle}: ${test.err.message ?? 'failed'}`);
    if (code !== 0 && failures.length === 0) failures.push('VS Code ended with an error outside the tests');
    return { passed: report.passes.length, failures };
}

async function freshReport(file) {
    await mkdir(at('.cache/test'), { recursive: true });
    await rm(file, { force: true });
}

function readReport(file, whose) {
    try {
        return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
        throw new Error(`${whose} left no report; what it said is above`);
    }
}
