import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Decision, Declaration } from '../../model/policy-model.ts';
import { Budget, withinBudget } from '../../ranges/boxes/budget.ts';
import { PolicyWorld } from '../../ranges/conditions/world.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';
import { rulesOf } from '../../ranges/rule-space.ts';
import { constantsIn } from './find-constants.ts';
import { gapsIn } from './find-gaps.ts';
import { neverIn } from './find-never.ts';
import { overlapsIn } from './find-overlaps.ts';
import { pairsIn } from './find-pairs.ts';
import { swallowedIn } from './find-swallowed.ts';
import { unsaidIn } from './find-unsaid.ts';
import type { Look } from './look.ts';
import type { DecisionReport } from './report.ts';

/** Steps that looking at one rule may take: far more than rules of a thousand cases need. */
const MOST_STEPS = 1_500_000;

/** Looks at one decision, through all that it uses. */
export function reportOn(
    decision: Decision,
    world: PolicyWorld,
    policy: CompiledPolicy,
): { report: DecisionReport; read: ReadonlySet<Declaration> } {
    const on = usualDate(policy.program);
    const deep = rulesOf(decision, world);
    const seenThrough = withinBudget(() => lookAt(decision, deep.rules, policy, on));
    if (seenThrough !== undefined) return { report: seenThrough, read: deep.read };
    // Taken as they come, the decisions that it uses make fewer cases.
    const { rules, read } = rulesOf(decision, new PolicyWorld(policy.program, world.types, false));
    const report = withinBudget(() => lookAt(decision, rules, policy, on)) ?? tooMany(decision);
    return { report, read: new Set([...deep.read, ...read]) };
}

function tooMany(decision: Decision): DecisionReport {
    const block = decision.versions[0]?.body;
    const place = { decision, block: block as RuleSpace['block'], exceptions: [] };
    const nothing = { gaps: [], swallowed: [], unsaid: [], overlaps: [], never: [], pairs: [], constants: [] };
    const notAnalysed =
        block === undefined ? [] : [{ ...place, question: 'whole', why: { kind: 'too many' } } as const];
    return { decision, analysed: false, ...nothing, notAnalysed };
}

function lookAt(decision: Decision, rules: readonly RuleSpace[], policy: CompiledPolicy, on: number): DecisionReport {
    const looks = rules.map((rule): Look => ({ rule, policy, on, budget: new Budget(MOST_STEPS) }));
    const gaps = looks.map(gapsIn);
    const swallowed = looks.flatMap(swallowedIn);
    const unsaid = looks.map(unsaidIn);
    const overlaps = looks.map(overlapsIn);
    const constants = looks.flatMap(constantsIn);
    const never = looks.flatMap(look => neverIn(look, constants));
    const pairs = looks.flatMap(pairsIn);
    const notAnalysed = [...gaps, ...unsaid, ...overlaps].flatMap(found => found.notAnalysed);
    return {
        decision,
        analysed: notAnalysed.length === 0,
        gaps: gaps.flatMap(found => found.found),
        swallowed,
        unsaid: unsaid.flatMap(found => found.found),
        overlaps: overlaps.flatMap(found => found.found),
        never,
        pairs,
        constants,
        notAnalysed,
    };
}
