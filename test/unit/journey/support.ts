/** Policies as text, and what people go through. */

import type { CompiledPolicy } from '../../../language-server/src/evaluate/index.ts';
import {
    type PathEntry,
    type Plan,
    plansOf,
    type Walk,
    walkJourney,
} from '../../../language-server/src/journey/index.ts';
import type { Facts } from '../../../language-server/src/model/facts.ts';
import { policy } from '../evaluate/support.ts';

export { policy };

export function planOf(compiled: CompiledPolicy, name?: string): Plan {
    const plans = plansOf(compiled.program);
    return (name === undefined ? plans[0] : plans.find(plan => plan.name === name)) as Plan;
}

export function walk(compiled: CompiledPolicy, facts: Facts): Walk {
    return walkJourney(planOf(compiled), compiled, facts);
}

/** `?Noor's school: yes`, `HMRC: income`, `[Decide]`; then what comes next. */
export function story({ path, next }: Walk): string[] {
    return [
        ...path.flatMap(line),
        'question' in next ? `? ${next.question.fact}` : `${next.ending.kind}: ${next.ending.name}`,
    ];
}

function line(entry: PathEntry): string[] {
    switch (entry.kind) {
        case 'question':
            return [`?${entry.question.fact}: ${entry.answerText}`];
        case 'register':
            return [`${entry.holder}: ${entry.fact}`];
        case 'step':
            return [`[${entry.step}]`];
        case 'judgement':
            return [`${entry.by ?? ''} judges ${entry.judgement}: ${entry.valueText}`];
        case 'decision':
            return [`${entry.decision} is ${entry.valueText}`];
        case 'payment':
            return [`pays ${entry.valueText}`];
        default:
            return [];
    }
}
