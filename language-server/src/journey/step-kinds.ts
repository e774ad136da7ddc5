/** What steps are like, whoever comes by. */
import type { Step } from '../model/policy-model.ts';
import { decisionsOf } from './ahead.ts';
import type { Mention } from './mentions.ts';
import type { Plan } from './plan.ts';

/** A step that is no question but is done whoever comes by: it decides, pays, tells, waits, or says who acts and no more. */
export function isAlwaysDone(step: Step, plan: Plan): boolean {
    const acts = decisionsOf(step, plan).length > 0 || step.tells.length > 0 || step.waits.length > 0;
    const says = step.asks.length + step.uses.length + step.decides.length;
    return acts || says === 0;
}

/** After which nothing more need come. */
export function isAnEnd(step: Step, { endings }: Plan): boolean {
    return step.pays !== undefined || step.tells.length > 0 || endings.length === 0;
}

/** What is asked of each member of one list belongs together. */
export function inGroups(mentions: readonly Mention[]): Mention[][] {
    const groups: Mention[][] = [];
    for (const mention of mentions) {
        const last = groups.at(-1);
        const list = last?.[0]?.list;
        const isSame = list !== undefined && mention.list?.fact === list.fact && mention.list.owner === list.owner;
        if (last !== undefined && isSame) last.push(mention);
        else groups.push([mention]);
    }
    return groups;
}
