import type { Persona } from '../model/policy-model.ts';
import type { OpenPolicy } from './open-policy.ts';

/** The personas of the file that was asked for, in the order of the text. */
export function personasIn({ checked }: OpenPolicy): Persona[] {
    const declarations = checked.model.files[0]?.declarations ?? [];
    return declarations.filter(declaration => declaration.kind === 'persona');
}
