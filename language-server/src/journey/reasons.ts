/** Why something is asked, and what would change where somebody ends up. Whatever is said here was run. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import { journeyReasons as say } from '../messages/journey.ts';
import type { Facts, FactValue, TraceNode } from '../model/facts.ts';
import { goalsAhead } from './ahead.ts';
import { candidateAnswers } from './candidates.ts';
import { bareValue, type FactPlace, valueAt, withNamedPlaces, withValue } from './fact-places.ts';
import type { Question, Walk } from './journey-data.ts';
import { type Moment, valueText } from './moment.ts';
import type { Plan } from './plan.ts';
import { followJourney, walkJourney } from './walker.ts';

/** Answers that lead to the same. */
export interface AnswerResult {
    answers: string[];
    /** The first of them, as it stands in facts. */
    value: FactValue;
    /** The ending, or the question that comes next. */
    leadsTo: { ending: string } | { question: string };
    /** Decisions that are known then, by name. */
    decided: { [decision: string]: string };
}

export interface WhyAsked {
    /** Decisions that cannot be made without the answer. */
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
    const neededFor = decisionsAwaiting(place, plan, moment);
    const results = resultsOf(place, plan, compiled, moment, given);
    const rules = neededFor[0] === undefined ? [] : rulesTo(place.key, neededFor[0], compiled, moment.facts);
    return { neededFor, rules, results, sentences: sentencesFor(question, neededFor, results) };
}

function placeOf(question: Question, moment: Moment): FactPlace | undefined {
    const key = question.place.join('\n');
    return moment.places.find(each => each.place.join('\n') === key);
}

/** Decisions that are made or shown later and that cannot be made while the fact is not known. */
function decisionsAwaiting(place: FactPlace, plan: Plan, moment: Moment): string[] {
    const goals =
        plan.steps.length === 0
            ? plan.goals.map(decision => ({ decision }))
            : goalsAhead(0, plan, moment).filter(goal => 'decision' in goal);
    const awaiting = goals.filter(goal => moment.needsOf(goal).some(need => need.name === place.key));
    return [...new Set(awaiting.map(({ decision }) => decision.name.text))];
}

function resultsOf(
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
        const { leadsTo, decided } = resultOf(walk);
        const key = JSON.stringify([leadsTo, decided]);
        const text = valueText(place, value);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { answers: [text], value, leadsTo, decided });
        else group.answers.push(text);
    }
    return [...groups.values()];
}

function resultOf({ path, next }: Walk): Pick<AnswerResult, 'leadsTo' | 'decided'> {
    const made = path.flatMap(entry =>
        entry.kind === 'decision' && entry.known ? [[entry.decision, entry.valueText] as const] : [],
    );
    const leadsTo = 'ending' in next ? { ending: next.ending.name } : { question: next.question.fact };
    return { leadsTo, decided: Object.fromEntries(made) };
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

function sentencesFor(question: Question, neededFor: readonly string[], results: readonly AnswerResult[]): string[] {
    const needed = neededFor.length === 0 ? [] : [say.neededFor(neededFor.slice(0, 3))];
    if (results.length < 2) return needed;
    const differing = results
        .slice(0, 4)
        .map(({ answers, leadsTo }) =>
            'ending' in leadsTo
                ? say.answerEnds(question.text, answers, leadsTo.ending)
                : say.answerAsks(answers, leadsTo.question),
        );
    return [...needed, ...differing];
}

/** One answer changed, and where that leads. */
export interface Change {
    fact: string;
    from: string;
    to: string;
    value: FactValue;
    ending: string;
    decided: { [decision: string]: string };
    sentence: string;
}

/** So many walks are tried. */
const MOST_WALKS = 300;

/** For each answer the first other one that leads to another end, or to other amounts. Each was walked. */
export function whatWouldChange(plan: Plan, compiled: CompiledPolicy, given: Facts): Change[] {
    const facts = withNamedPlaces(plan.program, given);
    const { walk, moment } = followJourney(plan, compiled, facts);
    if (!('ending' in walk.next)) return [];
    const now = resultOf(walk);
    const known = walk.path.flatMap(entry => {
        if (entry.kind === 'question') return [entry.question.fact];
        return entry.kind === 'register' ? [entry.fact] : entry.kind === 'judgement' ? [entry.judgement] : [];
    });
    const changes: Change[] = [];
    let walks = 0;
    for (const key of known) {
        const place = moment.places.find(each => each.key === key);
        const value = place && valueAt(facts, place.place);
        if (place === undefined || value === undefined || place.type.form === 'list') continue;
        const seen = new Set<string>();
        for (const other of nearestFirst(candidateAnswers(place, plan, facts), value)) {
            if (walks++ >= MOST_WALKS) return changes;
            const tried = walkJourney(plan, compiled, withValue(facts, place.place, other));
            if (!('ending' in tried.next) || tried.refused.length > walk.refused.length) continue;
            const then = resultOf(tried);
            const ending = tried.next.ending.name;
            const mark = JSON.stringify(then);
            if (mark === JSON.stringify(now) || seen.has(ending)) continue;
            seen.add(ending);
            const [from, to] = [valueText(place, value), valueText(place, other)];
            const different = Object.entries(then.decided).filter(([name, text]) => now.decided[name] !== text);
            const sentence = say.wouldChange(key, to, ending, different[0]);
            changes.push({ fact: key, from, to, value: other, ending, decided: then.decided, sentence });
        }
    }
    return changes;
}

/** Answers that differ from the present one; of figures and dates the nearest first. */
function nearestFirst(all: readonly FactValue[], now: FactValue): FactValue[] {
    const written = (value: FactValue) =>
        typeof value === 'number' ? String(value) : JSON.stringify(value).replaceAll('"', '');
    const others = all.filter(each => written(each) !== written(now));
    const distance = (value: FactValue) => Math.abs(figure(value) - figure(now));
    return Number.isNaN(figure(now)) ? others : others.toSorted((a, b) => distance(a) - distance(b));
}

/** A number, or a date as a number of days or so. */
function figure(value: FactValue): number {
    if (typeof value === 'number') return value;
    if (typeof value !== 'string') return Number.NaN;
    const [year, month, day] = /^\d{4}-\d\d-\d\d$/.test(value) ? value.split('-').map(Number) : [];
    return year === undefined ? Number(value) : year * 372 + (month ?? 0) * 31 + (day ?? 0);
}
