import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Reads } from './reads.ts';

/** How many times longer the exact evaluator takes for what compiled code does not cover, about. */
const SLOWER = 4;

/** So many trials, or fewer where each takes longer. */
export function trialsFor(most: number, { declarations }: Reads, asked: string, policy: CompiledPolicy): number {
    const notCovered = policy.notCovered();
    const names = [...declarations].map(id => policy.program.declarations.get(id)?.name.text ?? '');
    return [asked, ...names].some(name => notCovered.has(name)) ? Math.ceil(most / SLOWER) : most;
}
