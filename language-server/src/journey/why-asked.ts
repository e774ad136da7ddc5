/** Why something is asked. What the answers lead to was walked. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import { readKey } from '../evaluate/static-reads.ts';
import { journeyReasons as say } from '../messages/journey.ts';
import type { Facts, FactValue, TraceNode } from '../model/facts.ts';
import type { Decision } from '../model/policy-model.ts';
import { lookAhead } from './ahead.ts';
import { candidateAnswers } from './candidates.ts';
import { decisionOf } from './decision-expressions.ts';
import { bareValue, type FactPlace, withValue } from './fact-places.ts';
import { valueText } from './fact-text.ts';
import type { Next, Question } from './journey-data.ts';
import type { Moment } from './moment.ts';
import type { Plan } from './plan.ts';
import { answerLabel } from './question.ts';
import { readsOf } from './relevance.ts';
import { resultOf, type WalkResult } from './walk-result.ts';
import { followJourney, walkJourney } from './walker.ts';

/** Answers that lead to the same. */
export interface AnswerResult extends WalkResult {
    /** As people read them. */
    answers: string[];
    /** The first of them, as it stands in facts. */
    value: FactValue;
    /** The question that comes next, in words. */
    asks?: string;
    /** What is awaited before anything can be decided. */
    awaits?: string[];
}

export interface WhyAsked {
    /** Decisions that cannot be made without the answer; where there are none, those for which it can matter. */
    neededFor: string[];
    /** The rule that reads it, from the decision down: each with its words and its source. */
    rules: { what: string; rule?: string; source?: string }[];
    /** What the answers lead to; several only where the answer makes a difference at once. */
    results: AnswerResult[];
    /** The same in sentences. */
    sentences: string[];
}

const MOST_ANSWERS = 12;

/** Why the question at which a walk has stopped is asked. Undefined when the walk has come to an end. */
export function whyAsked(plan: Plan, compiled: CompiledPolicy, given: Facts): WhyAsked | undefined {
    const { walk, moment } = followJourney(plan, compiled, given);
    const question = 'question' in walk.next ? walk.next.question : undefined;
    const place = question && placeOf(question, moment);
    if (question === undefined || place === undefined) return undefined;
    const decisions = decisionsAhead(plan, moment);
    const awaiting = decisions.filter(goal => moment.needsOf(goal).some(need => need.name === place.key));
    const reading = decisions.filter(goal => readsOf(goal, plan).has(readKey(place.entity, place.name)));
    const neededFor = namesOf(awaiting.length > 0 ? awaiting : reading);
    const results = resultsOf(question, place, plan, compiled, moment, given);
    const rules = neededFor[0] === undefined ? [] : rulesTo(place.key, neededFor[0], compiled, moment.facts);
    return { neededFor, rules, results, sentences: sentencesFor(question, neededFor, awaiting.length > 0, results) };
}

function placeOf(question: Question, moment: Moment): FactPlace | undefined {
    const key = question.place.join('\n');
    return moment.places.find(each => each.place.join('\n') === key);
}

/** Decisions that are made or told later. */
function decisionsAhead(plan: Plan, moment: Moment): { readonly decision: Decision }[] {
    if (plan.steps.length === 0) return plan.goals.map(decision => ({ decision }));
    return lookAhead(0, plan, moment).goals.flatMap(goal => {
        const decision = 'decision' in goal ? goal.decision : decisionOf(goal.expression, plan.program);
        return decision ? [{ decision }] : [];
    });
}

const namesOf = (goals: readonly { readonly decision: Decision }[]): string[] => [
    ...new Set(goals.map(({ decision }) => decision.name.text)),
];

function resultsOf(
    question: Question,
    place: FactPlace,
    plan: Plan,
    compiled: CompiledPolicy,
    moment: Moment,
    given: Facts,
): AnswerResult[] {
    const groups = new Map<string, AnswerResult>();
    for (const value of candidateAnswers(place, plan, moment.facts, MOST_ANSWERS)) {
        const facts = withValue(given, place.place, bareValue(value, place.type));
        const walk = walkJourney(plan, compiled, facts);
        if (walk.refused.some(({ fact }) => fact === place.key)) continue;
        const result = resultOf(walk);
        const key = JSON.stringify(result);
        const text = answerLabel(question, value) ?? valueText(place, value);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { answers: [text], value, ...result, ...inWords(walk.next) });
        else group.answers.push(text);
    }
    return [...groups.values()];
}

function inWords(next: Next): Pick<AnswerResult, 'asks' | 'awaits'> {
    if ('ending' in next) return next.ending.awaits === undefined ? {} : { awaits: next.ending.awaits };
    return next.question.worded ? { asks: next.question.text } : {};
}

/** From the decision down to the fact, by the trace of a run. */
function rulesTo(key: string, decision: string, compiled: CompiledPolicy, facts: Facts): WhyAsked['rules'] {
    const answer = compiled.run(facts, { decide: [decision], trace: true }).decisions[decision];
    const traces =
        answer === undefined ? [] : 'values' in answer ? answer.values.map(each => each.trace) : [answer.trace];
    const way = traces.map(trace => trace && wayTo(key, trace)).find(each => each !== undefined) ?? [];
    return way.map(({ what, rule, source }) => ({
        what,
        ...(rule === undefined ? {} : { rule }),
        ...(source === undefined ? {} : { source }),
    }));
}

function wayTo(key: string, node: TraceNode): TraceNode[] | undefined {
    if (node.what === key) return [];
    for (const child of node.children) {
        const further = wayTo(key, child);
        if (further !== undefined) return [node, ...further];
    }
    return undefined;
}

function sentencesFor(
    question: Question,
    neededFor: readonly string[],
    isNeeded: boolean,
    results: readonly AnswerResult[],
): string[] {
    const decisions = neededFor.slice(0, 3);
    const needed = decisions.length === 0 ? [] : [isNeeded ? say.neededFor(decisions) : say.canMatterFor(decisions)];
    // What differs only in amounts is the same here.
    const ways = [...Map.groupBy(results, ({ leadsTo }) => JSON.stringify(leadsTo)).values()];
    if (ways.length < 2) return needed.length > 0 ? needed : [say.onTheWay];
    const isOpen = question.answer.form === 'date' || question.answer.form === 'number';
    const differing = ways.slice(0, 5).map(way => {
        const answers = way.flatMap(each => each.answers);
        const then = thenOf(way[0] as AnswerResult);
        return isOpen ? say.answerSuchAs(answers[0] ?? '', then) : say.answerIs(answers, then);
    });
    return [...needed, ...differing];
}

function thenOf({ leadsTo, asks, awaits }: AnswerResult): string {
    if ('question' in leadsTo) return asks === undefined ? say.weNeed(leadsTo.question) : say.weAsk(asks);
    return awaits === undefined || awaits.length === 0 ? say.itEnds(leadsTo.ending) : say.itAwaits(awaits);
}
