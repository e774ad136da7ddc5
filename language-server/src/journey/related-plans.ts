/** Which journeys have to do with what somebody is expected to get. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import { readKey } from '../evaluate/static-reads.ts';
import { decisionsOf, goalsToTell } from './ahead.ts';
import { valueAt } from './fact-places.ts';
import { Moment } from './moment.ts';
import type { Person } from './person.ts';
import type { Plan } from './plan.ts';

/** How much a journey has to do with a person; the first figure that differs counts. */
type Relation = readonly [
    /** Expected decisions that the journey makes, pays, tells or branches on. */
    made: number,
    /** Expected decisions that rest on those, or on which those rest. */
    related: number,
    /** Facts of the person that the journey turns on. */
    facts: number,
];

/** The journeys that have to do with the person, the closest first; of equals the order of the text. */
export function mostRelated(person: Person, plans: readonly Plan[], compiled: CompiledPolicy): Plan[] {
    const ranked = plans.map(plan => ({ plan, relation: relationOf(person, plan, compiled) }));
    const isAboutSomething = ranked.some(({ relation: [made, related] }) => made + related > 0);
    return ranked
        .filter(({ relation: [made, related] }) => !isAboutSomething || made + related > 0)
        .toSorted((a, b) => compare(b.relation, a.relation))
        .map(({ plan }) => plan);
}

function compare(a: Relation, b: Relation): number {
    const differing = a.findIndex((figure, index) => figure !== b[index]);
    return differing < 0 ? 0 : (a[differing] as number) - (b[differing] as number);
}

function relationOf({ facts, expected = [] }: Person, plan: Plan, compiled: CompiledPolicy): Relation {
    const { reads } = plan;
    const own = rulesOf(plan);
    const behindOwn = reads.behind(own);
    const wanted = [...new Set(expected.flatMap(condition => [...reads.rulesNamed(condition)]))];
    const made = wanted.filter(id => own.has(id)).length;
    const related = wanted.filter(
        id => behindOwn.has(id) || [...reads.behind([id])].some(each => own.has(each)),
    ).length;
    const read = new Set([...own].flatMap(id => [...reads.of(id)]));
    const given = Moment.of(plan, compiled, facts).places.filter(({ place }) => valueAt(facts, place) !== undefined);
    return [made, related, given.filter(({ entity, name }) => read.has(readKey(entity, name))).length];
}

/** Ids of what a journey makes, pays, tells or branches on. */
function rulesOf(plan: Plan): Set<string> {
    const { steps, endings, goals, reads } = plan;
    const conditions = [
        ...steps.flatMap(({ goesTo }) => goesTo.flatMap(({ when }) => when ?? [])),
        ...endings.flatMap(({ when }) => when ?? []),
        ...[...steps, ...endings].flatMap(goalsToTell).flatMap(goal => ('expression' in goal ? goal.expression : [])),
    ];
    const decisions = [...goals, ...steps.flatMap(step => decisionsOf(step, plan))];
    return new Set([
        ...decisions.map(({ id }) => id),
        ...conditions.flatMap(condition => [...reads.rulesNamed(condition)]),
    ]);
}
