import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Person } from '../journey/index.ts';
import { travellerOf } from './check-journey.ts';
import { personasOf } from './run-personas.ts';
import { personaFacts } from './timeline/facts-on.ts';

export { travellerOf } from './check-journey.ts';

/** The personas of the file that was asked for, as people who go through its journeys. */
export function peopleOf(compiled: CompiledPolicy): Person[] {
    return personasOf(compiled).map(persona => travellerOf(persona, personaFacts(persona, compiled.program)));
}
