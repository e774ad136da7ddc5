import { chmodSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CliFolder, grant } from './cli-harness.ts';

const loose = grant.replace('    is grant when entitled', '    is   grant   when entitled').replace(/\n\n/, '\n\n\n\n');

describe('format', () => {
    test('lays out what is not, and lists the files that it changed', async () => {
        const folder = new CliFolder({ 'a/loose.policy': loose });
        await folder.run(['format']);
        const tidy = folder.read('a/loose.policy');
        folder.write('b/tidy.policy', tidy);
        folder.write('a/loose.policy', loose);
        const answer = await folder.run(['format']);
        expect(answer).toEqual({ status: 0, stdout: '', stderr: 'a/loose.policy\n1 of 2 policies laid out anew.\n' });
        expect(folder.read('a/loose.policy')).toBe(tidy);
        expect(tidy).toMatch(/\n {4}is grant {1,2}when entitled\n/);
        expect(await folder.run(['format'])).toEqual({
            status: 0,
            stdout: '',
            stderr: '2 policies are laid out already.\n',
        });
        expect(folder.list()).toEqual(['a', 'a/loose.policy', 'b', 'b/tidy.policy']);
    });

    test('with --check changes nothing, and fails', async () => {
        const folder = new CliFolder({ 'loose.policy': loose });
        expect(await folder.run(['format', '--check'])).toEqual({
            status: 1,
            stdout: '',
            stderr: 'loose.policy\n1 of 1 policy not laid out. “policywright format” does it.\n',
        });
        expect(folder.read('loose.policy')).toBe(loose);
        await folder.run(['format']);
        expect((await folder.run(['format', '--check'])).status).toBe(0);
    });

    test('keeps the byte order mark, the line ends, the rights of the file, and a link', async () => {
        const folder = new CliFolder({ 'a.policy': `\ufeff${loose.replaceAll('\n', '\r\n')}` });
        chmodSync(folder.at('a.policy'), 0o640);
        symlinkSync(folder.at('a.policy'), folder.at('b.policy'));
        expect((await folder.run(['format', 'b.policy'])).stderr).toContain('1 of 1 policy laid out anew.');
        const text = folder.read('a.policy');
        expect(text.startsWith('\ufeffpolicy ')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toContain('\n');
        expect(statSync(folder.at('a.policy')).mode & 0o777).toBe(0o640);
        expect(folder.read('b.policy')).toBe(text);
        expect(folder.list()).toEqual(['a.policy', 'b.policy']);
    });

    test('changes no file when one of them cannot be read', async () => {
        const folder = new CliFolder({ 'a.policy': loose, 'b.policy': Uint8Array.of(0x70, 0xff) });
        const answer = await folder.run(['format']);
        expect(answer).toEqual({
            status: 2,
            stdout: '',
            stderr: expect.stringContaining('“b.policy” is not UTF-8 text'),
        });
        expect(folder.read('a.policy')).toBe(loose);
    });

    test('keeps what a policy means', async () => {
        const folder = new CliFolder({ 'a.policy': loose });
        const before = await folder.run(['test', '--reporter', 'json']);
        await folder.run(['format']);
        const after = await folder.run(['test', '--reporter', 'json']);
        const names = (text: string) => JSON.parse(text).personas.map((persona: { status: string }) => persona.status);
        expect(names(after.stdout)).toEqual(names(before.stdout));
    });
});
