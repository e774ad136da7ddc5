import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CliFolder, grant } from './cli/cli-harness.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.github/actions/policywright');

interface Step {
    name: string;
    if?: string;
    shell?: string;
    run?: string;
    uses?: string;
    env?: Record<string, string>;
    with?: Record<string, string>;
}

interface Action {
    name: string;
    description: string;
    inputs: Record<string, { description: string; default: string; required?: boolean }>;
    runs: { using: string; steps: Step[] };
}

const text = readFileSync(path.join(folder, 'action.yml'), 'utf8');
const action: Action = parse(text);
const { steps } = action.runs;
const step = (name: string): Step => steps.find(each => each.name === name) as Step;

describe('the action for GitHub', () => {
    test('is a composite action as GitHub reads one', () => {
        expect(action.runs.using).toBe('composite');
        expect(action.name).toBe('Policywright');
        expect(action.description.length).toBeLessThan(125);
        for (const each of steps) {
            expect(each.run === undefined, each.name).not.toBe(each.uses === undefined);
            if (each.run !== undefined) expect(each.shell, each.name).toBe('bash');
        }
    });

    test('uses the inputs that it declares, and declares those that it uses', () => {
        const used = new Set([...text.matchAll(/\binputs\.([\w-]+)/g)].map(match => match[1] ?? ''));
        expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
        for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$|\)\.$/);
    });

    test('never writes an input into a script: it goes through the environment', () => {
        for (const { run = '', name } of steps) expect(run, name).not.toContain('${{');
    });
});

// The scripts as they are, with bash, on policies with a fault; where there is no bash, GitHub has one.
const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

describe.skipIf(!hasBash)('what the steps do', { timeout: 60_000 }, () => {
    let project: CliFolder;
    beforeEach(() => {
        project = new CliFolder({
            'in here/a.policy': grant.replace('payment is £300', 'payment is £250'),
            'b.policy': `${grant}\npersona Bo\n    on 1 June 2025\n`,
            'node_modules/.bin/policywright': `#!/usr/bin/env bash\nexec '${process.execPath}' '${root}/language-server/src/cli/main.ts' "$@"\n`,
        });
        chmodSync(project.at('node_modules/.bin/policywright'), 0o755);
    });

    const run = (
        name: string,
        env: Record<string, string>,
    ): { status: number | null; stdout: string; stderr: string } => {
        const { run: script = '' } = step(name);
        const { status, stdout, stderr } = spawnSync(
            'bash',
            ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
            {
                cwd: project.folder,
                env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: folder, ...env },
                encoding: 'utf8',
            },
        );
        return { status, stdout, stderr };
    };

    test('personas that fail stand beside their lines, and fail the step', () => {
        const { status, stdout, stderr } = run('Try personas', { POLICYWRIGHT_PATHS: '  in here \n\nb.policy\n' });
        expect(stdout).toBe(
            '::error file=in here/a.policy,line=44,title=Ada::payment: expected £250, but it is £300.00\n',
        );
        expect(stderr).toMatch(/1 passed, 1 failed\n$/);
        expect(status).toBe(1);
    });

    test('a check passes with warnings, up to as many as are allowed', () => {
        const env = { POLICYWRIGHT_PATHS: '.', POLICYWRIGHT_MAX_WARNINGS: '' };
        const { status, stdout } = run('Check', env);
        expect(status).toBe(0);
        expect(stdout).toMatch(/^::warning file=b\.policy,line=/m);
        expect(run('Check', { ...env, POLICYWRIGHT_MAX_WARNINGS: '0' }).status).toBe(1);
    });

    test('files are written whatever they say, but not when the command could not be carried out', () => {
        const env = { POLICYWRIGHT_PATHS: '.', POLICYWRIGHT_FILE: 'out.xml' };
        expect(run('Write JUnit', env).status).toBe(0);
        expect(project.read('out.xml')).toContain('<testsuites tests="3" failures="1"');
        expect(run('Write SARIF', { ...env, POLICYWRIGHT_FILE: 'out.sarif' }).status).toBe(0);
        expect(JSON.parse(project.read('out.sarif')).version).toBe('2.1.0');
        expect(run('Write JUnit', { ...env, POLICYWRIGHT_PATHS: 'missing' }).status).not.toBe(0);
    });

    test('a path is never taken for an option', () => {
        const { status, stderr } = run('Try personas', { POLICYWRIGHT_PATHS: '--help' });
        expect(status).toBe(2);
        expect(stderr).toContain('There is no file or folder “--help”');
    });

    test('nothing else lies beside it', () => {
        expect(readdirSync(folder).sort()).toEqual(['action.yml', 'run.sh']);
    });
});
