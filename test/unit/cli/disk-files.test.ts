import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DiskFiles, fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { resolveUri } from '../../../language-server/src/workspace/policy-workspace.ts';
import { decodeUtf8 } from '../../../language-server/src/workspace/utf8.ts';
import { CliFolder } from './cli-harness.ts';

describe('a file on disk', () => {
    test('gives its text without a byte order mark', () => {
        const folder = new CliFolder({ 'a.policy': '\ufeffpolicy A\r\n' });
        expect(new DiskFiles().read(fileUri(folder.at('a.policy')))).toEqual({ text: 'policy A\r\n' });
    });

    test.each([
        ['none.policy', { problem: 'missing' }],
        ['a.policy/b.policy', { problem: 'missing' }],
        ['folder', { problem: 'folder' }],
        ['latin.policy', { problem: 'not UTF-8', detail: '3' }],
    ])('or why it cannot be had: %s', (name, expected) => {
        const folder = new CliFolder({ 'a.policy': '', 'latin.policy': Uint8Array.of(0x61, 0x62, 0x63, 0xe9) });
        mkdirSync(folder.at('folder'));
        expect(new DiskFiles().read(fileUri(folder.at(name)))).toEqual(expected);
    });

    test.each(['untitled:Untitled-1', 'https://example.org/a.policy', 'file://[', ''])(
        'has a file URI, unlike %j',
        uri => {
            expect(new DiskFiles().read(uri)).toEqual({ problem: 'missing' });
            expect(new DiskFiles().rootOf(uri)).toBeUndefined();
        },
    );
});

describe('the URI of a file', () => {
    test.each(['a.policy', 'ä.policy', 'a b, c & d.policy', '50% #1?.policy', "it's (new).policy", '[x].policy'])(
        'is the same named on the command line and in a policy: %s',
        name => {
            expect(resolveUri(fileUri('/project/main.policy'), name)).toBe(fileUri(`/project/${name}`));
        },
    );

    test('leads back to the file', () => {
        const folder = new CliFolder({ 'ä & b/50% #1.policy': 'text' });
        expect(new DiskFiles().read(fileUri(folder.at('ä & b/50% #1.policy')))).toEqual({ text: 'text' });
    });
});

describe('the root of a project', () => {
    test.each([
        ['policywright.json', 'project/policywright.json'],
        ['a repository', 'project/.git/HEAD'],
        ['a worktree', 'project/.git'],
    ])('is the nearest folder upwards with %s', (_, mark) => {
        const folder = new CliFolder({ [mark]: '{}', 'project/a/b/c.policy': '' });
        const files = new DiskFiles();
        expect(files.rootOf(fileUri(folder.at('project/a/b/c.policy')))).toBe(`${fileUri(folder.at('project'))}/`);
        expect(files.rootOf(fileUri(folder.at('project/d.policy')))).toBe(`${fileUri(folder.at('project'))}/`);
    });

    test('is the nearest of two', () => {
        const folder = new CliFolder({ 'policywright.json': '{}', 'a/policywright.json': '{}', 'a/b.policy': '' });
        expect(new DiskFiles().rootOf(fileUri(folder.at('a/b.policy')))).toBe(`${fileUri(folder.at('a'))}/`);
    });

    test('holds links back that lead out of it, of files and of folders', () => {
        const folder = new CliFolder({
            'out/a.policy': 'secret',
            'project/policywright.json': '{}',
            'project/in.policy': 'text',
        });
        symlinkSync(folder.at('out/a.policy'), folder.at('project/link.policy'));
        symlinkSync(folder.at('out'), folder.at('project/linked'));
        symlinkSync(folder.at('project/in.policy'), folder.at('project/inner.policy'));
        const read = (name: string) => new DiskFiles().read(fileUri(folder.at(name)));
        expect(read('project/link.policy')).toEqual({ problem: 'unreadable', detail: 'outside' });
        expect(read('project/linked/a.policy')).toEqual({ problem: 'unreadable', detail: 'outside' });
        expect(read('project/inner.policy')).toEqual({ text: 'text' });
    });
});

describe('the first byte that is not UTF-8', () => {
    test.each<[what: string, bytes: number[], offset: number]>([
        ['Latin-1', [0x63, 0x61, 0x66, 0xe9, 0x0a], 3],
        ['a byte that only continues', [0x41, 0x80], 1],
        ['an overlong slash', [0xc0, 0xaf], 0],
        ['an overlong sequence of three', [0x41, 0xe0, 0x80, 0x80], 1],
        ['a surrogate', [0xed, 0xa0, 0x80], 0],
        ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
        ['UTF-16', [0xff, 0xfe, 0x41, 0x00], 0],
        ['a sequence that is cut off', [0xc3, 0xa9, 0xe2, 0x82], 2],
        [
            'after good sequences of every length',
            [0x41, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x8f, 0xa0, 0xf5],
            10,
        ],
    ])('%s', (_, bytes, offset) => {
        expect(decodeUtf8(Uint8Array.from(bytes))).toEqual({ invalidByte: offset });
    });
});
