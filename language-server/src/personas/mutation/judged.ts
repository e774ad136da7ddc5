import type { Program } from '../../evaluate/program.ts';
import type { Verdict } from './examined.ts';
import { killerPersona } from './killer-persona.ts';
import type { Mutant } from './mutant.ts';
import type { JudgedMutant, MutantStatus } from './report.ts';

/** A mutant as plain data, with what is known of it so far. */
export function plainMutant(mutant: Mutant, status: MutantStatus, program: Program): JudgedMutant {
    const { id, operator, before, after } = mutant;
    const section = program.declarations.get(mutant.declaration)?.name.text ?? mutant.declaration;
    const { file, start, end } = mutant.range;
    const range = { file, start: { ...start }, end: { ...end } };
    return { id, operator, section, range, before, after, status };
}

/** A verdict as plain data. */
export function judgedMutant(mutant: Mutant, verdict: Verdict, program: Program): JudgedMutant {
    const common = plainMutant(mutant, verdict.status, program);
    const { section } = common;
    if (verdict.status === 'killed') return { ...common, killedBy: verdict.by };
    if (verdict.status !== 'survived' || verdict.killer === undefined) return common;
    const killer = killerPersona(mutant, verdict.killer, section, program);
    return { ...common, ...(killer && { killer }) };
}
