import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Person } from '../journey/index.ts';
import { travellerOf } from './check-journey.ts';
import { everybodyOf } from './run-personas.ts';
import { personaFacts } from './timeline/facts-on.ts';

export { travellerOf } from './check-journey.ts';

/** The personas of the file that was asked for, and of the policy that it varies, as people who go through its journeys. */
export function peopleOf(compiled: CompiledPolicy): readonly Person[] {
    const known = people.get(compiled);
    if (known !== undefined) return known;
    const found = everybodyOf(compiled).map(persona => travellerOf(persona, personaFacts(persona, compiled.program)));
    people.set(compiled, found);
    return found;
}

const people = new WeakMap<CompiledPolicy, readonly Person[]>();
