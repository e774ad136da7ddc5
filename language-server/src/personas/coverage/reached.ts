/** What one person reaches. */
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { OpenRun } from '../../evaluate/open-run.ts';
import { isValue } from '../../evaluate/values/value.ts';
import type { PersonsJourney } from '../../journey/index.ts';
import type { Facts } from '../../model/facts.ts';
import type { Expectation, Expression, Persona } from '../../model/policy-model.ts';
import { decideFor } from '../../ranges/people/decide-for.ts';
import type { PersonaResult } from '../results.ts';
import { runPersona } from '../run-persona.ts';
import { PointIndex } from './point-index.ts';
import { promisesOf } from './promises.ts';

export interface PersonaReach {
    readonly result: PersonaResult;
    /** Ids of the points. */
    readonly reached: ReadonlySet<string>;
}

/**
 * Runs a persona and says what its expectations rest on. What the policy would decide besides is not reached: nothing
 * would tell if it changed.
 */
export function reachOfPersona(compiled: CompiledPolicy, persona: Persona): PersonaReach {
    const reached = new Set<string>();
    const watch = PointIndex.of(compiled.program).watchInto(reached);
    const runs: OpenRun[] = [];
    const result = runPersona(compiled, persona, {
        opened: run => {
            run.watch(watch);
            runs.push(run);
        },
        walked: journey => {
            takePlaces(journey, reached);
            for (const condition of conditionsOn(journey)) runs[0]?.evaluate(condition);
        },
    });
    if (result.problems === undefined) takePromises(compiled, runs, persona.expect, reached);
    return { result, reached };
}

/**
 * What somebody reaches when these decisions are made for them; all of them unless some are named. For people of whom
 * nothing is expected yet: generated personas, and those who are to kill a mutant.
 */
export function reachOfFacts(compiled: CompiledPolicy, facts: Facts, decide?: ReadonlySet<string>): Set<string> {
    const reached = new Set<string>();
    const run = compiled.open(facts);
    if (run.problems.length > 0) return reached;
    run.watch(PointIndex.of(compiled.program).watchInto(reached));
    for (const decision of compiled.program.decisions) {
        if (decide === undefined || decide.has(decision.name.text)) decideFor(decision, run);
    }
    takePromises(compiled, [run], [], reached);
    return reached;
}

function takePlaces({ plan, walk }: PersonsJourney, reached: Set<string>): void {
    const { declared } = plan;
    if (declared === undefined) return;
    for (const entry of walk.path) {
        if (entry.kind === 'step') reached.add(`${declared.id}/step ${entry.step}`);
    }
    if ('ending' in walk.next && walk.next.ending.kind === 'ending') {
        reached.add(`${declared.id}/ending ${walk.next.ending.name}`);
    }
}

/** What the way went by: the conditions of the steps that were come to, and of the endings. */
function conditionsOn({ plan, walk }: PersonsJourney): Expression[] {
    const passed = new Set(walk.path.flatMap(entry => (entry.kind === 'step' ? [entry.step] : [])));
    const ways = plan.steps.flatMap(({ name, goesTo }) => (passed.has(name.text) ? goesTo : []));
    return [...ways, ...plan.endings].flatMap(({ when }) => when ?? []);
}

/** Outcomes that a decision worked for, and safeguards whose condition could be looked at. */
function takePromises(
    compiled: CompiledPolicy,
    runs: readonly OpenRun[],
    expect: readonly Expectation[],
    reached: Set<string>,
): void {
    // What is looked at for a promise alone is nothing that an expectation rests on.
    for (const run of runs) run.watch(undefined);
    for (const { point, servedBy, conditions, isMeant } of promisesOf(compiled.program)) {
        const isReached =
            servedBy.some(id => reached.has(id)) ||
            expect.some(isMeant) ||
            (conditions.length > 0 && runs.some(run => conditions.every(each => isValue(run.evaluate(each)))));
        if (isReached) reached.add(point);
    }
}
