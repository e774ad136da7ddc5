import type { Program } from '../../evaluate/program.ts';
import type { Verdict } from './examined.ts';
import { killerPersona } from './killer-persona.ts';
import type { Mutant } from './mutant.ts';
import type { JudgedMutant } from './report.ts';

/** A verdict as plain data. */
export function judgedMutant(mutant: Mutant, verdict: Verdict, program: Program): JudgedMutant {
    const { id, operator, range, before, after } = mutant;
    const section = program.declarations.get(mutant.declaration)?.name.text ?? mutant.declaration;
    const { file, start, end } = range;
    const common = {
        id,
        operator,
        section,
        range: { file, start: { ...start }, end: { ...end } },
        before,
        after,
        status: verdict.status,
    };
    if (verdict.status === 'killed') return { ...common, killedBy: verdict.by };
    if (verdict.status !== 'survived' || verdict.killer === undefined) return common;
    const killer = killerPersona(mutant, verdict.killer, section, program);
    return { ...common, ...(killer && { killer }) };
}
