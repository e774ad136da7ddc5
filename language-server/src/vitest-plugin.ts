/**
 * Personas as vitest's tests: `plugins: [policywright()]` in `vitest.config`. Each `.policy` file is a test file, each persona a
 * test, and what does not hold is shown at its line in the policy.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';

export interface PolicywrightOptions {
    /** Which policies are tests, as patterns; absent: all of the project. */
    include?: string[];
}

/** A used file as the tests see it: nothing in it, but a change of it runs them again. */
const USED = '?policywright-used';

/** The plugin for vitest. */
export function policywright({ include = ['**/*.policy'] }: PolicywrightOptions = {}): Plugin {
    // Beside this file, as source and as bundle.
    const runtime = new URL(`./vitest-runtime${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
    /** What each policy is made from, besides itself. */
    const usedFiles = new Map<string, ReadonlySet<string>>();
    return {
        name: 'policywright',
        enforce: 'pre',
        async config({ test }) {
            const { configDefaults } = await import('vitest/config');
            // What a plugin lists takes the place of what vitest looks for by itself.
            const own = test?.include === undefined ? configDefaults.include : [];
            return { test: { include: [...own, ...include] } };
        },
        configureServer({ watcher }) {
            // A used policy is a test file itself, and of those vitest does not ask who imports them.
            watcher.on('change', changed => {
                const file = slashed(changed);
                if (!file.endsWith('.policy')) return;
                for (const [policy, used] of usedFiles) if (used.has(file)) tellOnce(watcher, policy);
            });
        },
        resolveId: id => (id.endsWith(USED) ? id : undefined),
        async load(id) {
            if (id.endsWith(USED)) return 'export default undefined;';
            if (!id.endsWith('.policy')) return undefined;
            const { testModule, usedBy }: typeof import('./vitest-runtime.ts') = await import(runtime.href);
            const used = usedBy(id);
            usedFiles.set(id, new Set(used.map(slashed)));
            for (const file of used) this.addWatchFile(file);
            return testModule(
                id,
                slashed(fileURLToPath(runtime)),
                used.map(file => slashed(file) + USED),
            );
        },
    };
}

const telling = new Set<string>();

/** Files may use one another in a circle. */
function tellOnce(watcher: { emit(event: 'change', file: string): unknown }, file: string): void {
    if (telling.has(file)) return;
    telling.add(file);
    watcher.emit('change', file);
    telling.delete(file);
}

/** Paths as vite writes them, on Windows too. */
function slashed(file: string): string {
    return file.replaceAll('\\', '/');
}
