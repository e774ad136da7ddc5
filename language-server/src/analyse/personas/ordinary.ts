import { personaFindingMessages as say } from '../../messages/persona-findings.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { personaFacts } from '../../personas/index.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { type Reached, reachedIn } from './reach.ts';

/** With fewer, each gap is told where it is. */
const FEWEST = 3;
/** With fewer, nobody complicated is to be expected. */
const FEWEST_LIVES = 5;

/** PW510: all personas are ordinary: nobody stands at a limit, or nobody leads a complicated life. */
export const allOrdinary: Analysis = {
    code: 'PW510',
    severity: 'hint',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const reached = reachedIn(policy);
        const [first] = reached?.personas ?? [];
        if (reached === undefined || first === undefined) return;
        const { range } = first.persona.name;
        const count = reached.personas.length;
        if (isOrdinary(reached)) yield { message: say.nobodyNear(count, edgesOf(reached).size), range };
        else if (count >= FEWEST_LIVES && canBeComplicated(policy) && !hasComplicated(reached, policy))
            yield { message: say.nobodyComplicated(count), range };
    },
};

/** Nobody stands at the very edge of any limit. */
export function isOrdinary(reached: Reached): boolean {
    const edges = edgesOf(reached);
    return reached.personas.length >= FEWEST && edges.size > 1 && ![...edges.values()].some(Boolean);
}

/** Limits, with whether somebody stands at them: on the limit itself, or right beside it. */
function edgesOf({ points, has }: Reached): Map<string, boolean> {
    const found = new Map<string, boolean>();
    for (const point of points) {
        const { threshold } = point;
        if (threshold === undefined) continue;
        const isNear = (threshold.side === 'at' || threshold.isNext) && has(point);
        found.set(threshold.group, isNear || found.get(threshold.group) === true);
    }
    return found;
}

/** Lives can only be told apart where there is an exception, or a list, or a fact that may not apply or changes. */
function canBeComplicated(policy: AnalysedPolicy): boolean {
    const { entities } = policy.compiled().program;
    const facts = [...entities.values()].flatMap(entity => [...entity.facts.values()]);
    return (
        policy.file.declarations.some(
            each => each.kind === 'decision' && each.versions.some(({ body }) => body.exceptions.length > 0),
        ) || facts.some(({ type }) => type.form === 'list' || type.overTime)
    );
}

function hasComplicated({ personas, points }: Reached, policy: AnalysedPolicy): boolean {
    const { program } = policy.compiled();
    const exceptions = points.filter(({ kind }) => kind === 'exception taken');
    return personas.some(
        ({ persona, reach }) =>
            persona.changes.length > 0 ||
            exceptions.some(({ id }) => reach.reached.has(id)) ||
            isComplicated(personaFacts(persona, program)),
    );
}

function isComplicated(facts: Facts): boolean {
    const look = (value: FactValue | undefined): boolean => {
        if (value === null) return true;
        if (typeof value === 'string') return value.endsWith('-02-29');
        if (Array.isArray(value)) return value.length > 1 || value.some(look);
        return typeof value === 'object' && Object.values(value).some(look);
    };
    return look(facts as FactValue);
}
