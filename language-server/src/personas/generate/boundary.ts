import type { CompiledPolicy } from '../../evaluate/index.ts';
import { generateMessages as say } from '../../messages/generate.ts';
import type { CoveragePoint } from '../coverage/index.ts';
import { knownPeople } from '../known-people.ts';
import { fewest } from './fewest.ts';
import { Likeness } from './likeness.ts';
import type { MadePerson } from './made-persona.ts';
import { nearer } from './nearer.ts';
import { peopleReaching } from './reaching.ts';

export interface BoundaryPeople {
    readonly people: readonly (MadePerson & { readonly brings: readonly CoveragePoint[] })[];
    /** Points for which nobody was found. */
    readonly notReached: readonly CoveragePoint[];
}

/**
 * Few people who come to every case, exception, row and version, and to every side of every limit; what each is said to
 * reach was seen when the policy was run for them.
 *
 * @param decide Names of decisions; absent: all of them.
 */
export function boundaryPeople(
    policy: CompiledPolicy,
    decide?: ReadonlySet<string>,
    progress?: (reached: number, of: number) => void,
): BoundaryPeople {
    const { people, wanted } = peopleReaching(policy, decide, progress);
    const likeness = new Likeness(knownPeople(policy), policy.program);
    const decisions = policy.program.decisions.filter(({ name }) => decide?.has(name.text) ?? true);
    const chosen = fewest(people, facts => likeness.strangeness(facts)).map(({ facts, brings }) => {
        const points = brings.map(id => wanted.get(id) as CoveragePoint).sort(tellingFirst);
        // One comparison may stand in several rules.
        const told = [...new Set(points.map(({ description }) => description))];
        const near = nearer(facts, points, policy, decisions, decide);
        return { facts: near, brings: points, story: () => say.reaches(told) };
    });
    const reached = new Set(chosen.flatMap(({ brings }) => brings.map(({ id }) => id)));
    return { people: chosen, notReached: [...wanted.values()].filter(({ id }) => !reached.has(id)) };
}

/** Limits tell most of somebody, that something is decided at all the least. */
function tellingFirst(a: CoveragePoint, b: CoveragePoint): number {
    return weightOf(a) - weightOf(b);
}

function weightOf({ kind, threshold }: CoveragePoint): number {
    if (kind === 'threshold') return threshold?.side === 'at' ? 0 : 1;
    return kind === 'decision' || kind === 'version' ? 3 : 2;
}
