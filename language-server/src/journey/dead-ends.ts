/** People for whom nothing follows the last step: no branch of it takes them, and no ending fits. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Step } from '../model/policy-model.ts';
import { endingsAfterSteps } from './ahead.ts';
import { dayToTry } from './budget.ts';
import type { Walk } from './journey-data.ts';
import { journeyOf, type Person } from './people.ts';
import { type Plan, plansOf } from './plan.ts';
import { worstCase } from './worst-case.ts';

export interface DeadEndMet {
    journey: string;
    /** The last step. */
    step: Step;
    /** Who stands there; absent: somebody whom a search for the worst case found. */
    person?: string;
}

/**
 * Whether the branches of a last step take everybody cannot be read off their conditions alone, so people are followed. A last
 * step without branches is looked at by itself: see `journeyProblems`.
 */
export function deadEndsMet(compiled: CompiledPolicy, people: readonly Person[]): DeadEndMet[] {
    const plans = plansOf(compiled.program);
    return plans.flatMap(plan => {
        const step = branchingEnd(plan);
        if (step === undefined) return [];
        const met = { journey: plan.name, step };
        for (const person of people) {
            const gone = journeyOf(person, plans, compiled);
            if (gone.plan === plan && isStuckIn(step, gone.walk)) return [{ ...met, person: person.name }];
        }
        const { walk } = worstCase(plan, compiled, dayToTry(compiled, people));
        return isStuckIn(step, walk) ? [met] : [];
    });
}

/** The last step, when every ending hangs on its branches or on earlier ones. */
function branchingEnd(plan: Plan): Step | undefined {
    const last = plan.steps.at(-1);
    if (last === undefined || plan.endings.length === 0 || endingsAfterSteps(plan).length > 0) return undefined;
    const leadsToEnding = last.goesTo.some(({ target }) => plan.endingByName.has(target.text));
    return leadsToEnding && last.goesTo.every(({ when }) => when !== undefined) ? last : undefined;
}

function isStuckIn({ name }: Step, { path, next }: Walk): boolean {
    if (!('ending' in next) || next.ending.kind !== 'dead end') return false;
    const last = path.findLast(entry => entry.kind === 'step');
    return last?.step === name.text;
}
