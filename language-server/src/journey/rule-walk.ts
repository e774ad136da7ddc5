/** The way through a policy that writes no steps: what is needed first is asked first. */
import { journeyWords } from '../messages/journey.ts';
import type { Decision } from '../model/policy-model.ts';
import { asExpression } from './decision-expressions.ts';
import type { ReachedEnding } from './journey-data.ts';
import { atDeadEnd, conditionsThatHold, endAt } from './reached-endings.ts';
import type { Stop, Traveller } from './traveller.ts';

export function walkRules(t: Traveller): Stop {
    const { goals, endings, principal } = t.plan;
    for (const ending of endings) {
        if (ending.when === undefined) continue;
        const stopped = t.settle([{ expression: ending.when }]);
        if (stopped !== undefined) return stopped;
        if (t.moment.holds(ending.when)) return endAt(t, ending, ending.when);
        t.passed.push(ending.when);
    }
    const fallback = endings.find(ending => ending.when === undefined);
    if (endings.length > 0 && fallback === undefined) return atDeadEnd(undefined);
    const all = goals.map(decision => ({ decision }));
    const stopped = t.settle(all, undefined, () => isRefused(t, principal));
    if (stopped !== undefined) return stopped;
    if (fallback !== undefined) return endAt(t, fallback, undefined);
    const decided = goals.filter(decision => decision === principal || t.moment.needsOf({ decision }).length === 0);
    for (const decision of decided) t.tellDecision(decision);
    return { stop: { ending: decidedEnding(t, decided) } };
}

function isRefused(t: Traveller, principal: Decision | undefined): boolean {
    if (principal?.type.base !== 'yes or no' || principal.forEach !== undefined) return false;
    const outcome = t.moment.evaluate(asExpression(principal));
    return outcome.kind === 'yes or no' && !outcome.value;
}

function decidedEnding(t: Traveller, decided: readonly Decision[]): ReachedEnding {
    const { principal } = t.plan;
    const error = decided.map(decision => t.moment.errorOf(decision)).find(each => each !== undefined);
    const first = principal ?? decided[0];
    const name = first === undefined ? t.plan.name : `${first.name.text}: ${t.moment.textOf(first)}`;
    const tells = decided.map(decision => `${decision.name.text}: ${t.moment.textOf(decision)}`);
    const given = decided.flatMap(decision => t.moment.reasonsFor(asExpression(decision)));
    const why = given.length > 0 || first === undefined ? given : conditionsThatHold(t, first);
    return error === undefined
        ? { name, kind: 'decided', tells, why }
        : { name: journeyWords.noAnswer, kind: 'error', tells: [], why: [error] };
}
