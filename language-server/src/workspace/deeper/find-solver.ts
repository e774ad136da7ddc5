import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package that carries the solver Z3. It is no dependency: who wants it installs it. */
export const SOLVER = 'z3-solver';

/** Where the solver begins: installed for a folder or one above it, beside us, or where Node is told to look; undefined: nowhere. */
export function findSolver(
    folders: readonly string[],
    own = path.dirname(fileURLToPath(import.meta.url)),
): string | undefined {
    for (const folder of [...folders, own]) {
        try {
            return createRequire(path.join(folder, 'any.js')).resolve(SOLVER);
        } catch {
            // Not there.
        }
    }
    return undefined;
}
