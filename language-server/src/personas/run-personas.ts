import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Persona } from '../model/policy-model.ts';
import type { PersonaResult } from './results.ts';
import { runPersona } from './run-persona.ts';

/** Every persona of the file that was asked for, in the order of the text. */
export function runPersonas(compiled: CompiledPolicy): PersonaResult[] {
    return personasOf(compiled).map(persona => runPersona(compiled, persona));
}

export function personasOf(compiled: CompiledPolicy): Persona[] {
    const declarations = compiled.program.model.files[0]?.declarations ?? [];
    return declarations.filter((declaration): declaration is Persona => declaration.kind === 'persona');
}
