/** Whether an answer can still change anything. */

import { readKey } from '../evaluate/static-reads.ts';
import { candidateAnswers } from './candidates.ts';
import type { FactPlace } from './fact-places.ts';
import { valueAt } from './fact-places.ts';
import type { Goal, Moment } from './moment.ts';
import type { Plan } from './plan.ts';

/** So many suppositions are tried. What matters for all that is asked where the decision is made that needs it. */
const MOST_TRIED = 30;
/** Of these so many answers for each fact, spread evenly. */
const MOST_ANSWERS = 6;
/** Of dates and amounts fewer: what else is asked turns on choices far more often. */
const MOST_AMOUNTS = 2;

/**
 * Needed now, or needed once something that comes later is known. The second is found out by supposing those later
 * answers: what no supposition needs is not asked.
 */
export function canMatter(place: FactPlace, goals: readonly Goal[], moment: Moment, plan: Plan): boolean {
    const open = moment.openAmong(goals);
    const needs = moment.needsOfAll(open);
    if (needs.some(need => need.why !== 'unknown' && isAbout(need.name, place))) return true;
    const key = readKey(place.entity, place.name);
    const reading = open.filter(goal => moment.readsStill(goal).has(key));
    if (reading.length === 0) return false;
    const name = reading.map(goalKey).join('\n');
    return moment.remember(`later ${name}`, () => new LaterNeeds(reading, moment, plan)).has(place);
}

export function readsOf(goal: Goal, plan: Plan): ReadonlySet<string> {
    return plan.reads.of('decision' in goal ? goal.decision.id : goal.expression);
}

function isAbout(need: string, { key }: FactPlace): boolean {
    return need === key || need.startsWith(`${key} as at `);
}

function goalKey(goal: Goal): string {
    if ('decision' in goal) return goal.decision.id;
    const { file, start } = goal.expression.range;
    return `${file}:${start.line}:${start.character}`;
}

/**
 * What is needed once something that comes later is known, tried as far as somebody asks for it. Many facts are looked for
 * among the same suppositions.
 */
class LaterNeeds {
    readonly #found: string[] = [];
    readonly #names = new Set<string>();
    readonly #more: Generator<string>;

    constructor(goals: readonly Goal[], moment: Moment, plan: Plan) {
        this.#more = needsSupposing(goals, moment, plan, { left: MOST_TRIED }, 2);
    }

    has(place: FactPlace): boolean {
        if (this.#found.some(need => isAbout(need, place))) return true;
        for (let next = this.#more.next(); !next.done; next = this.#more.next()) {
            const need = next.value;
            if (this.#names.has(need)) continue;
            this.#names.add(need);
            this.#found.push(need);
            if (isAbout(need, place)) return true;
        }
        return false;
    }
}

function* needsSupposing(
    goals: readonly Goal[],
    moment: Moment,
    plan: Plan,
    budget: { left: number },
    depth: number,
): Generator<string> {
    for (const need of moment.needsOfAll(goals)) {
        const other = need.why === 'unknown' ? undefined : moment.placeOf(need);
        if (other === undefined || valueAt(moment.facts, other.place) !== undefined) continue;
        const isAmount = other.type.form === 'date' || other.type.form === 'number';
        for (const value of candidateAnswers(other, plan, moment.facts, isAmount ? MOST_AMOUNTS : MOST_ANSWERS)) {
            if (budget.left-- <= 0) return;
            const supposed = moment.supposing(other, value);
            if (supposed.problems.length > moment.problems.length) continue;
            for (const { why, name } of supposed.needsOfAll(goals)) if (why !== 'unknown') yield name;
            if (depth > 1 && !isAmount) yield* needsSupposing(goals, supposed, plan, budget, depth - 1);
        }
    }
}
