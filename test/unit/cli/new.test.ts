import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { policyName } from '../../../language-server/src/workspace/starter/policy-name.ts';
import { CliFolder } from './cli-harness.ts';

describe('new', () => {
    test('writes a policy that passes its check and whose persona passes, and says what to do next', async () => {
        const folder = new CliFolder();
        const made = await folder.run(['new', 'Warm Homes Grant']);
        const file = 'warm-homes-grant/warm-homes-grant.policy';
        expect(made).toEqual({
            status: 0,
            stdout: '',
            stderr: `Wrote ${file}.\n\nWhat to do next:\n  open ${file} in an editor and change it\n  policywright check ${file}\n  policywright test ${file}\n`,
        });
        expect(folder.read(file)).toMatch(/^policy Warm Homes Grant$/m);
        expect((await folder.run(['check', '--format', 'json'])).stdout).toBe('[]\n');
        expect((await folder.run(['test'])).stderr).toContain('1 passed, 0 failed');
        expect((await folder.run(['format', '--check'])).status).toBe(0);
    });

    test('never writes over a file', async () => {
        const folder = new CliFolder({ 'a/a.policy': 'mine' });
        expect(await folder.run(['new', 'A'])).toEqual({
            status: 2,
            stdout: '',
            stderr: 'policywright: “a/a.policy” is there already. Nothing was changed.\n',
        });
        expect(folder.read('a/a.policy')).toBe('mine');
        expect(folder.list()).toEqual(['a', 'a/a.policy']);
    });

    test('leaves nothing half-written where a file stands in the way', async () => {
        const folder = new CliFolder();
        writeFileSync(folder.at('a'), 'a file');
        expect((await folder.run(['new', 'A'])).status).toBe(2);
        expect(folder.list()).toEqual(['a']);
    });

    test('uses a folder that is there', async () => {
        const folder = new CliFolder();
        mkdirSync(folder.at('a'));
        expect((await folder.run(['new', 'A'])).status).toBe(0);
        expect(folder.list()).toEqual(['a', 'a/a.policy']);
    });

    test.each([
        'Bread and Butter',
        'Who is who when',
        "Carer's Allowance",
        'Prêt à loger, étudiants',
        '2 and 3',
        'policy',
        'source of policy',
        'The Fund',
        'CON',
        '../../outside',
        'A "quoted" <name>\u0007 | more',
        'x'.repeat(5000),
    ])('makes a policy of %j, or says why not', async typed => {
        const folder = new CliFolder();
        const { status, stderr } = await folder.run(['new', typed]);
        if (status === 2) {
            expect(stderr).toContain('gives no name for a policy');
            expect(folder.list()).toEqual([]);
            return;
        }
        expect(await folder.run(['check', '--format', 'json'])).toMatchObject({ status: 0, stdout: '[]\n' });
        expect(folder.list()).toHaveLength(2);
    });
});

describe('names of policies and files', () => {
    test.each([
        ['Warm Homes Grant', 'Warm Homes Grant', 'warm-homes-grant'],
        ['  warm   homes ', 'warm homes', 'warm-homes'],
        ['grant.policy', 'grant', 'grant'],
        ["Carer's Allowance", "Carer's Allowance", 'carers-allowance'],
        ['Prêt étudiant', 'Prêt étudiant', 'pret-etudiant'],
        ['../../etc/passwd', 'etc passwd', 'etc-passwd'],
        ['a\\b:c', 'a b c', 'a-b-c'],
        ['Con', 'Con', 'con-policy'],
    ])('%j', (typed, title, file) => {
        expect(policyName(typed)).toEqual({ title, file });
    });

    test.each(['', '   ', '..', '…', '2025', '\u0000'])('%j gives none', typed => {
        expect(policyName(typed)).toBeUndefined();
    });
});
