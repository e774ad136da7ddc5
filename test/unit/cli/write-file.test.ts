import { describe, expect, test } from 'vitest';
import { createFile, replaceFile } from '../../../language-server/src/cli/write-file.ts';
import { CliFolder } from './cli-harness.ts';

describe('a new file', () => {
    test('is written whole', () => {
        const folder = new CliFolder();
        createFile(folder.at('a.policy'), 'text');
        expect(folder.read('a.policy')).toBe('text');
        expect(folder.list()).toEqual(['a.policy']);
    });

    test('is never written over another, and leaves nothing behind', () => {
        const folder = new CliFolder({ 'a.policy': 'mine' });
        expect(() => createFile(folder.at('a.policy'), 'text')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
        expect(folder.read('a.policy')).toBe('mine');
        expect(folder.list()).toEqual(['a.policy']);
    });

    test('in a folder that is not there leaves nothing behind', () => {
        const folder = new CliFolder();
        expect(() => createFile(folder.at('none/a.policy'), 'text')).toThrow(
            expect.objectContaining({ code: 'ENOENT' }),
        );
        expect(folder.list()).toEqual([]);
    });
});

describe('a file that is there', () => {
    test('is replaced whole', () => {
        const folder = new CliFolder({ 'a.policy': 'a longer text' });
        replaceFile(folder.at('a.policy'), 'text');
        expect(folder.read('a.policy')).toBe('text');
        expect(folder.list()).toEqual(['a.policy']);
    });

    test('is not replaced in part: nothing is left behind when it fails', () => {
        const folder = new CliFolder({ 'a.policy/b.policy': 'mine' });
        expect(() => replaceFile(folder.at('a.policy'), 'text')).toThrow();
        expect(folder.list()).toEqual(['a.policy', 'a.policy/b.policy']);
    });
});
