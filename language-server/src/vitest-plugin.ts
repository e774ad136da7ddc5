/**
 * Personas as vitest's tests: `plugins: [policywright()]` in `vitest.config`. Each `.policy` file is a test file, each persona a
 * test, and what does not hold is shown at its line in the policy.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { testModule } from './vitest-module.ts';
import { usedBy } from './vitest-runtime.ts';
import { fileUri } from './workspace/disk-files.ts';

export interface PolicywrightOptions {
    /** Which policies are tests, as patterns; absent: all of the project. */
    include?: string[];
}

/** A used file as the tests see it: nothing in it, but a change of it runs them again. */
const USED = '?policywright-used';

const isPolicy = (id: string): boolean => id.endsWith('.policy');

/** The plugin for vitest. */
export function policywright({ include = ['**/*.policy'] }: PolicywrightOptions = {}): Plugin {
    const runtime = fileURLToPath(new URL(import.meta.url.replace(/vitest(-plugin)?\.(ts|js)$/, 'vitest-runtime.$2')));
    return {
        name: 'policywright',
        enforce: 'pre',
        async config(config) {
            const { configDefaults } = await import('vitest/config');
            // What is listed by a plugin takes the place of what vitest looks for by itself.
            const own = config.test?.include === undefined ? configDefaults.include : [];
            return { test: { include: [...own, ...include] } };
        },
        resolveId: id => (id.endsWith(USED) ? id : undefined),
        load(id) {
            if (id.endsWith(USED)) return 'export default undefined;';
            if (!isPolicy(id)) return undefined;
            const used = usedBy(id);
            for (const file of used) this.addWatchFile(file);
            return testModule({ file: id, uri: fileUri(id), runtime, used: used.map(file => `${file}${USED}`) });
        },
    };
}
