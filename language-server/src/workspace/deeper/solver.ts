import { pathToFileURL } from 'node:url';
import type { Solve } from '../../analyse/rules/look-deeper.ts';

/** What of the solver's package is used. */
interface SolverPackage {
    init(): Promise<{
        Z3: {
            mk_config(): unknown;
            mk_context(config: unknown): unknown;
            eval_smtlib2_string(context: unknown, text: string): Promise<string>;
        };
    }>;
}

/** Starts the solver. What it prints in answer to a question that it cannot read counts as no answer. */
export async function startSolver(program: string): Promise<Solve> {
    const loaded = (await import(pathToFileURL(program).href)) as SolverPackage & { default?: SolverPackage };
    const { Z3 } = await (loaded.default ?? loaded).init();
    const context = Z3.mk_context(Z3.mk_config());
    return async question => {
        try {
            return await Z3.eval_smtlib2_string(context, question);
        } catch {
            return 'unknown';
        }
    };
}
