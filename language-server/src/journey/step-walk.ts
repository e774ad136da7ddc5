/** The way from step to step, as a policy declares it. */
import type { Facts } from '../model/facts.ts';
import type { Expression, Step } from '../model/policy-model.ts';
import { endingsAfterSteps } from './ahead.ts';
import { atDeadEnd, atLastStep, endAt, inCircle } from './reached-endings.ts';
import { isAnEnd } from './step-kinds.ts';
import { takeStep } from './take-step.ts';
import type { Stop, Traveller } from './traveller.ts';

/** Ways that are looked at ahead of an undecided branch, one inside the other. */
const DEEPEST_PEEK = 4;

export function walkSteps(t: Traveller, start: number): Stop {
    const seen = new Map<number, Facts>();
    let index = start;
    for (;;) {
        const step = t.plan.steps[index];
        if (step === undefined) return afterSteps(t);
        if (seen.get(index) === t.moment.facts) return inCircle(step);
        seen.set(index, t.moment.facts);
        t.begin(index);
        const stopped = takeStep(t, step, index);
        if (stopped !== undefined) return stopped;
        const left = leave(t, step, index);
        if (typeof left !== 'number') return left;
        index = left;
    }
}

/** Where the way goes on: the index of a step, or the end. */
function leave(t: Traveller, step: Step, index: number): number | Stop {
    for (const { target, when } of step.goesTo) {
        let holds = when === undefined ? true : t.moment.holds(when);
        if (holds === undefined && when !== undefined) {
            const same = sameEitherWay(t, target.text, step, index);
            if (same !== undefined) return same;
            const stopped = t.settle([{ expression: when }], step.name.text);
            if (stopped !== undefined) return stopped;
            holds = t.moment.holds(when);
        }
        if (holds === true) return goTo(t, target.text, when);
        if (when !== undefined) t.passed.push(when);
    }
    const isLast = index + 1 >= t.plan.steps.length;
    return isLast ? afterSteps(t, step) : index + 1;
}

function goTo(t: Traveller, name: string, when: Expression | undefined): number | Stop {
    const next = t.plan.stepIndex.get(name);
    if (next !== undefined) return next;
    const ending = t.plan.endingByName.get(name);
    return ending === undefined ? atDeadEnd(name) : endAt(t, ending, when);
}

/**
 * A branch that cannot be decided yet makes no difference when both ways lead to the same ending without anything
 * more being asked. The shorter one is taken.
 */
function sameEitherWay(t: Traveller, target: string, step: Step, index: number): number | Stop | undefined {
    if (t.depth >= DEEPEST_PEEK) return undefined;
    const rest = { ...step, goesTo: step.goesTo.slice(step.goesTo.findIndex(g => g.target.text === target) + 1) };
    const there = peekAhead(t, scout => goTo(scout, target, undefined));
    const on = peekAhead(t, scout => leave(scout, rest, index));
    if (there === undefined || on === undefined || there.name !== on.name) return undefined;
    return there.length < on.length ? goTo(t, target, undefined) : leave(t, rest, index);
}

/** The ending that is reached from here with what is known alone. */
function peekAhead(
    t: Traveller,
    first: (scout: Traveller) => number | Stop,
): { name: string; length: number } | undefined {
    const scout = t.scout();
    const start = first(scout);
    const { stop } = typeof start === 'number' ? walkSteps(scout, start) : start;
    return 'ending' in stop && stop.ending.kind === 'ending'
        ? { name: stop.ending.name, length: scout.path.length }
        : undefined;
}

function afterSteps(t: Traveller, last?: Step): Stop {
    const candidates = endingsAfterSteps(t.plan);
    for (const ending of candidates) {
        if (ending.when === undefined) return endAt(t, ending, undefined);
        const stopped = t.settle([{ expression: ending.when }]);
        if (stopped !== undefined) return stopped;
        if (t.moment.holds(ending.when)) return endAt(t, ending, ending.when);
        t.passed.push(ending.when);
    }
    return last !== undefined && isAnEnd(last, t.plan) ? atLastStep(t, last) : atDeadEnd(undefined);
}
