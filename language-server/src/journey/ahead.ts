/** What lies ahead of a step: everything that has to be known on the ways that are still open. */
import type { Decision, Ending, Step } from '../model/policy-model.ts';
import type { Goal, Moment } from './moment.ts';
import { type Plan, shownIn } from './plan.ts';

/** Steps that may still be come to, this one with them, and what has to be known on the way. */
export interface Ahead {
    readonly steps: ReadonlySet<number>;
    readonly goals: readonly Goal[];
}

/** What lies ahead of a step for somebody of whom so much is known. */
export function lookAhead(from: number, plan: Plan, moment: Moment): Ahead {
    return moment.remember(`ahead ${plan.name} ${from}`, () => aheadOf(from, plan, moment));
}

function aheadOf(from: number, plan: Plan, moment: Moment): Ahead {
    const steps = new Set<number>([from]);
    const endings = new Set<Ending>();
    const goals: Goal[] = [];
    for (const index of steps) {
        const step = plan.steps[index];
        if (step === undefined) {
            for (const ending of endingsAfterSteps(plan)) {
                if (ending.when !== undefined) goals.push({ expression: ending.when });
                endings.add(ending);
            }
            continue;
        }
        const certain = certainEnding(step, plan, moment);
        if (certain !== undefined) {
            endings.add(certain);
            continue;
        }
        goals.push(...decisionsOf(step, plan).map(decision => ({ decision })));
        let isOpen = true;
        for (const { target, when } of step.goesTo) {
            const holds = when === undefined ? true : moment.holds(when);
            if (holds === false) continue;
            if (holds === undefined && when !== undefined) goals.push({ expression: when });
            const next = plan.stepIndex.get(target.text);
            const ending = plan.endingByName.get(target.text);
            if (next !== undefined) steps.add(next);
            else if (ending !== undefined) endings.add(ending);
            if (holds === true) {
                isOpen = false;
                break;
            }
        }
        if (isOpen) steps.add(index + 1);
    }
    for (const ending of endings) goals.push(...goalsToTell(ending));
    return { steps, goals };
}

/** The ending to which a step surely goes. What else it decides makes no difference then. */
export function certainEnding({ goesTo }: Step, plan: Plan, moment: Moment): Ending | undefined {
    for (const { target, when } of goesTo) {
        const holds = when === undefined ? true : moment.holds(when);
        if (holds === false) continue;
        return holds === true && when !== undefined ? plan.endingByName.get(target.text) : undefined;
    }
    return undefined;
}

/** Decisions that a step makes or pays. */
export function decisionsOf(step: Step, plan: Plan): Decision[] {
    const names = [...step.decides, ...(step.pays ? [step.pays.what] : [])];
    return names.flatMap(({ text }) => decisionNamed(text, plan) ?? []);
}

export function decisionNamed(name: string, plan: Plan): Decision | undefined {
    return plan.program.decisions.find(decision => decision.name.text === name);
}

/** To tell somebody an amount it must be known. */
export function goalsToTell(place: Pick<Ending, 'tells'>): Goal[] {
    return shownIn(place.tells).map(expression => ({ expression }));
}

/** Endings that are reached when the steps run out: by a value, or because nothing goes to them. */
export function endingsAfterSteps(plan: Plan): Ending[] {
    return plan.endings.filter(ending => ending.when !== undefined || !plan.targets.has(ending.name.text));
}
