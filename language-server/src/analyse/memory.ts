import type { Declaration } from '../model/declarations.ts';
import type { CheckedPolicy } from '../types/index.ts';

type Work = (declaration: Declaration) => unknown;

/** Keeps what was worked out from single declarations for as long as the checker keeps its own results for them. */
export class Memory {
    readonly #known = new WeakMap<object, Map<Work, unknown>>();

    of(checked: CheckedPolicy): <T>(work: (declaration: Declaration) => T, declaration: Declaration) => T {
        return <T>(work: (declaration: Declaration) => T, declaration: Declaration): T => {
            const key = checked.runOf(declaration) ?? declaration;
            let results = this.#known.get(key);
            if (results === undefined) {
                results = new Map();
                this.#known.set(key, results);
            }
            if (!results.has(work)) results.set(work, work(declaration));
            return results.get(work) as T;
        };
    }
}
