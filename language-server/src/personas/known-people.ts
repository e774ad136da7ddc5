import { parseIso } from '../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Facts } from '../model/facts.ts';
import type { Persona, PolicyHeader } from '../model/policy-model.ts';
import type { Bounds } from '../ranges/search/changes.ts';
import { placesIn, valueAt } from '../ranges/search/places.ts';
import { personaFacts } from './timeline/facts-on.ts';

/** Members that lists may have where no persona has more. */
const USUAL_MEMBERS = 3;

/** The people whom a policy knows: its personas, but for those of whom a decision is assumed. */
export function knownPeople({ program }: Pick<CompiledPolicy, 'program'>): Facts[] {
    const personas = program.model.files
        .flatMap(({ declarations }) => declarations)
        .filter((declaration): declaration is Persona => declaration.kind === 'persona');
    return personas.map(persona => personaFacts(persona, program)).filter(({ assume }) => assume === undefined);
}

/** How far people may be changed: lists as long as those of the personas, days on which the policy is in force. */
export function boundsOf(known: readonly Facts[], { program }: CompiledPolicy): Bounds {
    const lengths = known.flatMap(facts =>
        placesIn(facts, program).flatMap(({ keys, type }) => {
            const value = valueAt(facts, keys);
            return type.form === 'list' && Array.isArray(value) ? [value.length] : [];
        }),
    );
    return { members: Math.max(USUAL_MEMBERS, ...lengths), ...daysInForce(program.header) };
}

/** The first and the last day of the policy's time in force; undefined where it is open. */
export function daysInForce(header: PolicyHeader | undefined): { from: number | undefined; to: number | undefined } {
    const day = (iso: string | undefined): number | undefined => (iso === undefined ? undefined : parseIso(iso));
    return { from: day(header?.inForce?.from), to: day(header?.inForce?.to) };
}
