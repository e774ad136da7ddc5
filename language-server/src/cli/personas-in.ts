import type { Persona } from '../model/policy-model.ts';
import { everyPersona } from '../personas/index.ts';
import type { OpenPolicy } from './open-policy.ts';

/** Where somebody looks on, no more cases of one file are tried. */
const MOST_CASES = 1_000;

/** Those that are written in a policy and the cases of its files, read as they are tried. */
export function everyPersonaIn(policy: OpenPolicy, most?: number): Iterable<Persona> {
    return everyPersona(policy.compiled(), file => policy.project.workspace.caseText(file), most);
}

/** The same, with the first cases of long tables only. */
export function personasIn(policy: OpenPolicy): Persona[] {
    return [...everyPersonaIn(policy, MOST_CASES)];
}
