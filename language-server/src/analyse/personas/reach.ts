import type { Persona } from '../../model/policy-model.ts';
import {
    type CoveragePoint,
    coveragePoints,
    impossiblesOf,
    type PersonaReach,
    reachOfPersona,
} from '../../personas/coverage/index.ts';
import { everyPersona } from '../../personas/index.ts';
import type { CheckedPolicy } from '../../types/index.ts';
import type { AnalysedPolicy } from '../analysis.ts';

/** What the personas of a policy reach, as far as it can be told. */
export interface Reached {
    /** Those of whom something is expected, with the cases of files. */
    readonly personas: readonly { persona: Persona; reach: PersonaReach }[];
    readonly points: readonly CoveragePoint[];
    /** Whether somebody reaches it. */
    readonly has: (point: CoveragePoint) => boolean;
    /** Nobody reaches it, though somebody could. */
    readonly isMissed: (point: CoveragePoint) => boolean;
}

/**
 * With one persona the policy has an example; with the second it is being tested, and what the tests leave out is worth a
 * word.
 */
const FEWEST = 2;
/** So many cases of a file are tried; what a longer table reaches is not known here, and nothing is said of it. */
const MOST_CASES = 500;

const known = new WeakMap<CheckedPolicy, Reached | undefined>();

/** Undefined for a policy that nobody tests yet, and where what is reached cannot be told. */
export function reachedIn(policy: AnalysedPolicy): Reached | undefined {
    if (!known.has(policy.checked)) known.set(policy.checked, find(policy));
    return known.get(policy.checked);
}

function find(policy: AnalysedPolicy): Reached | undefined {
    const isTested = policy.file.declarations.some(({ kind }) => kind === 'persona' || kind === 'persona file');
    if (policy.isLibrary || !isTested) return undefined;
    const compiled = policy.compiled();
    const { program } = compiled;
    if (program.broken.size > 0) return undefined;
    const personas: { persona: Persona; reach: PersonaReach }[] = [];
    const ids = new Set<string>();
    for (const declaration of policy.file.declarations) {
        if (declaration.kind === 'persona file' && declaration.fileText === undefined) return undefined;
    }
    let cases = 0;
    for (const persona of everyPersona(compiled)) {
        if (persona.expect.length === 0) continue;
        if (persona.facts !== undefined && ++cases > MOST_CASES) return undefined;
        const reach = reachOfPersona(compiled, persona);
        for (const id of reach.reached) ids.add(id);
        personas.push({ persona, reach });
    }
    if (personas.length < FEWEST) return undefined;
    const impossibles = impossiblesOf(program);
    const has = ({ id }: CoveragePoint): boolean => ids.has(id);
    const own = coveragePoints(program).filter(({ range }) => range.file === policy.file.uri);
    return { personas, points: own, has, isMissed: point => !has(point) && !impossibles.has(point) };
}

/** Points by the section in which they stand, in the order of the text. */
export function bySection({ points }: Reached): CoveragePoint[][] {
    return [...Map.groupBy(points, ({ section }) => section).values()];
}
