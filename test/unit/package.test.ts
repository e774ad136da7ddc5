import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './architecture/imports.ts';
import { readSources } from './architecture/source-files.ts';
import { type Manifest, readJson, readText, root } from './extension/manifest.ts';

interface Locked {
    optionalDependencies?: Record<string, string>;
}

const manifest = readJson<Manifest>('package.json');
const server = readJson<Manifest>('language-server/package.json');

describe('the manifest of the extension', () => {
    test('names only files that exist', () => {
        const paths = [manifest.icon, ...pathsIn(manifest.contributes)];
        expect(paths.length).toBeGreaterThan(5);
        expect(paths.filter(file => !existsSync(path.join(root, file)))).toEqual([]);
    });

    test('declares exactly the commands that the extension registers', () => {
        const declared = manifest.contributes.commands.map(({ command }) => command);
        const registered = readSources()
            .filter(({ path }) => path.startsWith('extension/src/'))
            .flatMap(({ text }) => [...text.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(match => match[1] ?? ''));
        expect(registered.sort()).toEqual(declared.sort());
    });

    test('has at most 12 settings, each explained', () => {
        const settings = Object.entries(manifest.contributes.configuration.properties);
        expect(settings.length).toBeLessThanOrEqual(12);
        expect(
            settings.filter(([, { description, markdownDescription }]) => !(description ?? markdownDescription)),
        ).toEqual([]);
    });

    test('says what works in workspaces that are not trusted or not on disk', () => {
        expect(manifest.capabilities.untrustedWorkspaces?.supported).toBe(true);
        expect(manifest.capabilities.virtualWorkspaces?.supported).toBe('limited');
    });
});

describe('the packages', () => {
    test('have one version', () => {
        expect(server.version).toBe(manifest.version);
    });

    test('are pinned, and to the same version where both need one', () => {
        const all = { ...manifest.dependencies, ...manifest.devDependencies };
        const loose = Object.entries({ ...all, ...server.dependencies }).filter(([, version]) => !/^\d/.test(version));
        expect(loose).toEqual([]);
        for (const [name, version] of Object.entries(server.dependencies))
            expect(all[name] ?? version, name).toBe(version);
    });

    test('of the server declare what its sources import', () => {
        const imported = readSources()
            .filter(({ path }) => path.startsWith('language-server/'))
            .flatMap(importsOf)
            .filter(target => !/^(node:|grammar\/|language-server\/|extension\/)/.test(target))
            .map(target => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target);
        // `sarif` and `mdast` are names of types alone: there is nothing to install but those.
        const isTypes = (name: string): boolean =>
            `@types/${name}` in manifest.devDependencies && !existsSync(path.join(root, 'node_modules', name));
        expect(
            [...new Set(imported)].filter(
                name => !(name in server.dependencies) && !(name in (server.peerDependencies ?? {})) && !isTypes(name),
            ),
        ).toEqual([]);
    });

    test.each([
        'package-lock.json',
        'test/e2e/vscode-host/package-lock.json',
        'test/e2e/vscode-host/server-shrinkwrap.json',
    ])('are locked by checksum, not by the place they came from: %s', file => {
        expect(readText(file).match(/"resolved": "\w+:\/\/[^"]*"/g)).toBeNull();
    });
});

describe('the lock file', () => {
    // Otherwise `npm ci` refuses it; `.ci/lock.mjs` says how they get lost and writes them.
    test('knows the packages of every system', () => {
        const { packages } = readJson<{ packages: Record<string, Locked> }>('package-lock.json');
        const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
            Object.keys(optionalDependencies).filter(
                name => !(`node_modules/${name}` in packages || `${place}/node_modules/${name}` in packages),
            ),
        );
        expect(missing).toEqual([]);
    });
});

describe('the repository', () => {
    test('has no file above 1.5 MB', () => {
        const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
            cwd: root,
            encoding: 'utf8',
        });
        const files = list.split('\0').filter(file => file && existsSync(path.join(root, file)));
        expect(files.filter(file => statSync(path.join(root, file)).size > 1.5 * 1024 * 1024)).toEqual([]);
    });

    test('keeps its top level as the design says', () => {
        const folders = readdirSync(root, { withFileTypes: true })
            .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
            .map(entry => entry.name)
            .filter(name => !['node_modules', 'out', 'coverage'].includes(name));
        expect(
            folders.filter(
                name => !['extension', 'language-server', 'grammar', 'samples', 'test', 'docs'].includes(name),
            ),
        ).toEqual([]);
    });
});

/** Every string in the contributions that is a path. */
function pathsIn(value: unknown): string[] {
    if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
    return value && typeof value === 'object' ? Object.values(value).flatMap(pathsIn) : [];
}
