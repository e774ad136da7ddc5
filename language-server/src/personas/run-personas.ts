import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Persona } from '../model/policy-model.ts';
import { runCase } from './cases/run-case.ts';
import { everyPersona } from './every-persona.ts';
import type { PersonaResult } from './results.ts';
import { runPersona } from './run-persona.ts';

/** Every persona of the file that was asked for, in the order of the text, and every case of its files that was read with it. */
export function runPersonas(compiled: CompiledPolicy): PersonaResult[] {
    const results: PersonaResult[] = [];
    for (const persona of everyPersona(compiled)) {
        results.push(persona.facts === undefined ? runPersona(compiled, persona) : runCase(compiled, persona));
    }
    return results;
}

/**
 * The personas of the file that was asked for, and those of the policy that it varies, who are people to try it on as well:
 * what they expect is said of the rules as they were.
 */
export function everybodyOf(compiled: CompiledPolicy): Persona[] {
    const { files } = compiled.program.model;
    const varied = new Set(
        files[0]?.declarations.flatMap(each => (each.kind === 'variation' ? (each.resolved ?? []) : [])),
    );
    const own = personasOf(compiled);
    const names = new Set(own.map(({ name }) => name.text));
    const others = files.filter(({ uri }) => varied.has(uri)).flatMap(({ declarations }) => declarations);
    return [...own, ...others.filter((each): each is Persona => each.kind === 'persona' && !names.has(each.name.text))];
}

/** Those that are written in the policy itself. */
export function personasOf(compiled: CompiledPolicy): Persona[] {
    const declarations = compiled.program.model.files[0]?.declarations ?? [];
    return declarations.filter((declaration): declaration is Persona => declaration.kind === 'persona');
}
