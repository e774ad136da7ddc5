import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Facts } from '../model/facts.ts';
import type { Persona } from '../model/policy-model.ts';
import type { ComparedPerson } from './compare.ts';
import { expectedDecisions } from './expected-decisions.ts';
import { personaFacts } from './timeline/facts-on.ts';

/** Everybody whom one of the versions names, in the order of the later one; what each of them says of somebody counts for it. */
export function peopleOfBoth(before: CompiledPolicy, now: CompiledPolicy): ComparedPerson[] {
    const [were, are] = [before, now].map(({ program }) => personasOf(program)) as [Named, Named];
    return [...new Set([...are.keys(), ...were.keys()])].map(name => {
        const [was, is] = [were.get(name), are.get(name)];
        const expected = [was, is].flatMap(each => (each === undefined ? [] : expectedDecisions(each.persona)));
        return { name, before: (was ?? is)?.facts ?? {}, now: (is ?? was)?.facts ?? {}, expected };
    });
}

type Named = Map<string, { persona: Persona; facts: Facts }>;

function personasOf(program: CompiledPolicy['program']): Named {
    const personas = (program.model.files[0]?.declarations ?? []).filter(each => each.kind === 'persona');
    return new Map(personas.map(persona => [persona.name.text, { persona, facts: personaFacts(persona, program) }]));
}
