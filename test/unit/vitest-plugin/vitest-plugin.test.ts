import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';

// Vitest itself, in a project of its own with the plugin as it ships. The project lies inside of this one, where vitest is found.

const root = path.resolve(import.meta.dirname, '../../..');
const cache = path.join(root, '.cache/test/vitest-plugin');

beforeAll(async () => {
    for (const [entry, name] of [
        ['vitest-plugin', 'vitest'],
        ['vitest-runtime', 'vitest-runtime'],
    ]) {
        await esbuild.build({
            entryPoints: [path.join(root, `language-server/src/${entry}.ts`)],
            outfile: path.join(cache, `dist/${name}.js`),
            bundle: true,
            format: 'esm',
            platform: 'node',
            target: 'node22',
            external: ['vitest'],
            logLevel: 'error',
        });
    }
}, 60_000);

const config = `import { defineConfig } from 'vitest/config';
import { policywright } from '../dist/vitest.js';
export default defineConfig({ plugins: [policywright()] });
`;

const fee = `policy Fee
    decides for each applicant

use "rates.policy"

each applicant has
    savings : money, at least £0
    children : list of person, each a child

each person has
    age in years : whole number

decide fee : money
    is £0 when savings is at most £6,000
    is full fee otherwise

persona Ann
    on          1 June 2025
    given
        savings is £7,000
    expect
        fee is £44
        fee is at least £1

persona Nobody
    on          1 June 2025
    expect
        fee is £45

persona Wrong
    on          1 June 2025
    given
        savings is -£5
    expect
        fee is £45

persona Quiet
    on          1 June 2025
`;

const rates = 'rate full fee : money\n    from 1 January 2020: £45\n';

interface JsonTest {
    title: string;
    status: string;
    failureMessages: string[];
    location?: { line: number };
}

class Project {
    readonly folder: string;

    constructor(files: Record<string, string>) {
        mkdirSync(cache, { recursive: true });
        this.folder = mkdtempSync(path.join(cache, 'project-'));
        for (const [name, text] of Object.entries({ 'vitest.config.ts': config, ...files })) this.write(name, text);
        onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    }

    write(name: string, text: string): void {
        writeFileSync(path.join(this.folder, name), text);
    }

    start(...args: string[]): ChildProcess {
        const cli = path.join(root, 'node_modules/vitest/vitest.mjs');
        const env = { PATH: process.env.PATH, NO_COLOR: '1' };
        return spawn(process.execPath, [cli, ...args, '--root', this.folder], { cwd: this.folder, env });
    }

    async run(...args: string[]): Promise<{ status: number | null; text: string }> {
        const child = this.start('run', ...args);
        const said = { text: '' };
        for (const stream of [child.stdout, child.stderr]) {
            stream?.setEncoding('utf8').on('data', (text: string) => {
                said.text += text;
            });
        }
        const status = await new Promise<number | null>(resolve => child.on('close', resolve));
        return { status, ...said };
    }
}

describe('personas as tests of vitest', { timeout: 60_000 }, () => {
    test('each persona is a test, and what does not hold is shown at its line', async () => {
        const project = new Project({
            'fee.policy': fee,
            'rates.policy': rates,
            'own.test.ts': "import { expect, test } from 'vitest';\ntest('beside them', () => expect(1).toBe(1));\n",
        });
        const { status, text } = await project.run();
        expect(status).toBe(1);
        const summary = /^ +(Tests {2}.*)$/m.exec(text)?.[1];
        expect(summary).toBe('Tests  3 failed | 1 passed | 1 skipped | 1 todo (6)');
        expect(text).toMatch(/Expected: "£44"\s+Received: "£45\.00"/);
        const lineOf = (part: string): number => fee.slice(0, fee.indexOf(part)).split('\n').length;
        expect(text).toContain(`❯ fee.policy:${lineOf('fee is £44')}:1`);
        expect(text).toMatch(/fee: expected 'not known yet: needs savings' to be '£45'/);
        expect(text).toContain('Error: savings: It must be at least £0.');
        expect(text).toContain(`❯ fee.policy:${lineOf('persona Wrong')}:1`);
        // The policy itself is shown, not what was made from it.
        expect(text).toContain('|         fee is £44');
    });

    test('a policy that cannot be read fails as one test', async () => {
        const project = new Project({
            'fee.policy': fee.replace('decide fee : money', 'decide'),
            'rates.policy': rates,
        });
        const { status, text } = await project.run();
        expect(status).toBe(1);
        expect(text).toMatch(/fee\.policy > can be read\s+Error: .*\[PW0\d\d\]/);
    });

    test('cases of a file are tests too', async () => {
        const cases = `${fee.slice(0, fee.indexOf('persona Ann'))}personas from file "cases.csv"
    on          1 June 2025
    name column "who"
    column "savings" is savings
    expect column "fee" is fee
`;
        const project = new Project({
            'fee.policy': cases,
            'rates.policy': rates,
            'cases.csv': 'who,savings,fee\nAnn,7000,45\nBen,1,2\n',
        });
        const { text } = await project.run('--reporter', 'json', '--outputFile', 'out.json');
        const file = path.join(project.folder, 'out.json');
        const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as {
            testResults: { name: string; assertionResults: JsonTest[] }[];
        };
        const found = testResults.find(({ name }) => name.endsWith('fee.policy'))?.assertionResults;
        expect(text, JSON.stringify(testResults)).not.toContain('Unhandled');
        expect(found?.map(({ title, status }) => [title, status])).toEqual([
            ['Ann', 'passed'],
            ['Ben', 'failed'],
        ]);
    });

    test('a change of a used file runs them again', async () => {
        const passing = fee.slice(0, fee.indexOf('persona Nobody')).replace('fee is £44', 'fee is £45');
        const project = new Project({ 'fee.policy': passing, 'rates.policy': rates });
        const child = project.start('--watch');
        let text = '';
        for (const stream of [child.stdout, child.stderr]) {
            stream?.setEncoding('utf8').on('data', (more: string) => {
                text += more;
            });
        }
        const ended = new Promise(resolve => child.on('close', resolve));
        try {
            await expect.poll(() => text, { timeout: 30_000 }).toContain('Waiting for file changes');
            expect(text).toMatch(/1 passed/);
            text = '';
            project.write('rates.policy', rates.replace('£45', '£46'));
            await expect.poll(() => text, { timeout: 30_000 }).toMatch(/Tests .*1 failed/);
            expect(text).toMatch(/Expected: "£45"\s+Received: "£46\.00"/);
        } finally {
            child.kill();
            await ended;
        }
    });
});
