/** Questions that come up where nobody is there to answer them. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import { inputsOf } from '../evaluate/inputs.ts';
import type { SourceRange, Step } from '../model/policy-model.ts';
import { decisionsOf } from './ahead.ts';
import { dayToTry } from './budget.ts';
import type { Question, Walk } from './journey-data.ts';
import { mentionOf } from './mentions.ts';
import { journeyOf, type Person } from './people.ts';
import { type Plan, plansOf } from './plan.ts';
import { worstCase } from './worst-case.ts';

export interface UnaskedQuestion {
    journey: string;
    /** Name of the fact. */
    fact: string;
    factRange: SourceRange;
    /** The step in which it is first needed. An organisation does it. */
    step: Step;
    /** Who comes there; absent: somebody whom a search for the worst case found. */
    person?: string;
}

/**
 * Facts that people are to be asked for, that no step of the journey asks, and that a step needs which an organisation does
 * by itself. Only what happens to somebody: a persona, or the worst case that is found.
 */
export function unaskedQuestions(compiled: CompiledPolicy, people: readonly Person[]): UnaskedQuestion[] {
    const plans = plansOf(compiled.program);
    return plans.flatMap(plan => {
        const candidates = candidatesOf(plan);
        if (candidates.size === 0) return [];
        const found = new Map<string, UnaskedQuestion>();
        const look = (walk: Walk, person?: string): void => {
            for (const { name, step: at } of questionsOf(walk)) {
                const step = plan.steps[plan.stepIndex.get(at ?? '') ?? -1];
                const factRange = candidates.get(name);
                if (step?.by === undefined || factRange === undefined || found.has(name)) continue;
                found.set(name, { journey: plan.name, fact: name, factRange, step, ...(person && { person }) });
            }
        };
        for (const person of people) {
            const gone = journeyOf(person, plans, compiled);
            if (gone.plan === plan) look(gone.walk, person.name);
        }
        if (found.size < candidates.size) look(worstCase(plan, compiled, dayToTry(compiled, people)).walk);
        return [...found.values()];
    });
}

/** By name, where they are declared. A journey that asks nothing at all leaves its questions to others. */
function candidatesOf(plan: Plan): Map<string, SourceRange> {
    const asked = plan.steps.flatMap(({ asks }) => asks.map(e => mentionOf(e, plan.program)));
    const found = new Map<string, SourceRange>();
    if (asked.length === 0) return found;
    const used = plan.steps.flatMap(({ uses }) => uses.map(({ what }) => mentionOf(what, plan.program)));
    const known = new Set([...asked, ...used].map(({ name }) => name));
    const done = plan.steps.filter(({ by }) => by !== undefined).flatMap(step => decisionsOf(step, plan));
    const decided = new Set(done.map(({ name }) => name.text));
    for (const { decision, inputs } of inputsOf(plan.program)) {
        for (const { name, fact } of decided.has(decision) ? inputs : []) {
            if (fact?.ask !== undefined && fact.holders.length === 0 && !known.has(name)) {
                found.set(name, fact.name.range);
            }
        }
    }
    return found;
}

function questionsOf({ path, next }: Walk): Question[] {
    const answered = path.flatMap(entry => (entry.kind === 'question' ? [entry.question] : []));
    return 'question' in next ? [...answered, next.question] : answered;
}
