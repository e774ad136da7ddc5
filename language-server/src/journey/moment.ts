/** What is known at one moment of a journey, and what is still awaited then. */
import { readValue } from '../evaluate/facts/read-value.ts';
import { isObject } from '../evaluate/facts/state.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { OpenRun } from '../evaluate/open-run.ts';
import { formatOutcome } from '../evaluate/trace/format-value.ts';
import type { Need, Outcome } from '../evaluate/values/value.ts';
import { answerWords } from '../messages/evaluate.ts';
import { journeyWords } from '../messages/journey.ts';
import type { Facts, FactValue, InvalidFact } from '../model/facts.ts';
import type { Decision, Expression } from '../model/policy-model.ts';
import { type FactPlace, factPlaces, valueAt } from './fact-places.ts';
import type { Plan } from './plan.ts';

/** Something that a journey has to know: a decision, or a condition. */
export type Goal = { readonly decision: Decision } | { readonly expression: Expression };

/** So many moments of a policy are kept: many people come by the same ones. */
const MOST_KEPT = 2000;
const keptMoments = new WeakMap<CompiledPolicy, Map<string, Moment>>();

/** Facts as they are known at one moment; nothing of it changes. */
export class Moment {
    readonly facts: Facts;
    readonly #plan: Plan;
    readonly #compiled: CompiledPolicy;
    readonly #needs = new Map<object, readonly Need[]>();
    readonly #remembered = new Map<string, unknown>();
    #run: OpenRun | undefined;
    #places: readonly FactPlace[] | undefined;
    #byKey: Map<string, FactPlace[]> | undefined;

    /** The moment at which these facts are known. */
    static of(plan: Plan, compiled: CompiledPolicy, facts: Facts): Moment {
        const kept = keptMoments.get(compiled) ?? new Map<string, Moment>();
        keptMoments.set(compiled, kept);
        const key = JSON.stringify(facts);
        let moment = kept.get(key);
        if (moment === undefined) {
            if (kept.size >= MOST_KEPT) kept.clear();
            moment = new Moment(plan, compiled, facts);
            kept.set(key, moment);
        }
        return moment;
    }

    private constructor(plan: Plan, compiled: CompiledPolicy, facts: Facts) {
        this.#plan = plan;
        this.#compiled = compiled;
        this.facts = facts;
    }

    at(facts: Facts): Moment {
        return Moment.of(this.#plan, this.#compiled, facts);
    }

    get places(): readonly FactPlace[] {
        this.#places ??= factPlaces(this.#plan.program, this.facts);
        return this.#places;
    }

    /** What follows from this moment alone, worked out once. */
    remember<T>(key: string, work: () => T): T {
        if (!this.#remembered.has(key)) this.#remembered.set(key, work());
        return this.#remembered.get(key) as T;
    }

    /** Facts that cannot be read, or that are outside their limits. */
    get problems(): readonly InvalidFact[] {
        return this.#open.problems;
    }

    evaluate(e: Expression): Outcome {
        return this.#open.evaluate(e);
    }

    /** Whether a condition holds: undefined while that is not known. */
    holds(e: Expression): boolean | undefined {
        const outcome = this.evaluate(e);
        if (outcome.kind === 'yes or no') return outcome.value;
        // What does not apply, and what has an error in it, is not so.
        return outcome.kind === 'needs' ? undefined : false;
    }

    reasonsFor(e: Expression): string[] {
        return this.#open.reasonsFor(e);
    }

    /** What is awaited for a goal, in the order in which evaluation first needs it. */
    needsOf(goal: Goal): readonly Need[] {
        const key = 'decision' in goal ? goal.decision : goal.expression;
        let needs = this.#needs.get(key);
        if (needs === undefined) {
            needs = 'decision' in goal ? this.#needsOfDecision(goal.decision) : needsIn(this.evaluate(goal.expression));
            this.#needs.set(key, needs);
        }
        return needs;
    }

    /** The same for several goals, each need once. */
    needsOfAll(goals: readonly Goal[]): Need[] {
        const found = new Map<string, Need>();
        for (const goal of goals) {
            for (const need of this.needsOf(goal)) if (!found.has(need.name)) found.set(need.name, need);
        }
        return [...found.values()];
    }

    /** What went wrong when a decision was made. */
    errorOf(decision: Decision): string | undefined {
        const outcome = decision.forEach === undefined ? this.#outcomeOf(decision) : undefined;
        return outcome?.kind === 'failure' || outcome?.kind === 'invalid' ? outcome.message : undefined;
    }

    /** A decision's value for people; of one that is made for each member, everybody's. */
    textOf(decision: Decision): string {
        if (decision.forEach === undefined) return formatOutcome(this.#outcomeOf(decision));
        const answer = this.#compiled.run(this.facts, { decide: [decision.name.text], trace: true }).decisions[
            decision.name.text
        ];
        return answer !== undefined && 'values' in answer
            ? answer.values.map(each => `${each.member}: ${each.trace?.value ?? each.status}`).join(', ')
            : '';
    }

    /** A value for a text; undefined where it cannot be worked out for the policy as a whole. */
    textOfValue(expression: Expression): string | undefined {
        const outcome = this.evaluate(expression);
        return outcome.kind === 'failure' ? undefined : formatOutcome(outcome);
    }

    /** A fact or judgement as people read it. */
    textAt(place: FactPlace): string {
        const value = valueAt(this.facts, place.place);
        return value === undefined ? '' : valueText(place, value);
    }

    /** The fact that a need speaks of, where it is not known yet. */
    placeOf({ name }: Pick<Need, 'name'>): FactPlace | undefined {
        this.#byKey ??= Map.groupBy(this.places, place => place.key) as Map<string, FactPlace[]>;
        const found = this.#byKey.get(name) ?? this.#byKey.get(name.replace(/ as at .*$/, '')) ?? [];
        return found.find(place => valueAt(this.facts, place.place) === undefined) ?? found[0];
    }

    get #open(): OpenRun {
        this.#run ??= this.#compiled.openForValues(this.facts);
        return this.#run;
    }

    #outcomeOf(decision: Decision): Outcome {
        const range = decision.range;
        const target = { kind: 'declaration', id: decision.id } as const;
        return this.evaluate({ kind: 'name', name: decision.name, target, range });
    }

    #needsOfDecision(decision: Decision): readonly Need[] {
        if (decision.forEach === undefined) return needsIn(this.#outcomeOf(decision));
        const name = decision.name.text;
        const answer = this.#compiled.run(this.facts, { decide: [name] }).decisions[name];
        const answers = answer === undefined ? [] : 'values' in answer ? answer.values : [answer];
        const found = new Map<string, Need>();
        for (const { needs = [], unknown = [] } of answers) {
            for (const each of needs) {
                const isJudgement = this.placeOf({ name: each })?.judgement !== undefined;
                const why = unknown.includes(each) ? 'unknown' : isJudgement ? 'judgement' : 'not asked';
                if (!found.has(each)) found.set(each, { name: each, why });
            }
        }
        return [...found.values()];
    }
}

function needsIn(outcome: Outcome): readonly Need[] {
    return outcome.kind === 'needs' ? outcome.needs : [];
}

/** A fact as people read it, by the form it has. */
export function valueText({ type }: FactPlace, value: FactValue): string {
    if (value === null) return answerWords.unknown;
    if (type.form === 'list') return Array.isArray(value) ? namesOf(value, type.element) : answerWords.notApplicable;
    if (type.form === 'entity') return isAbsent(value) ? answerWords.no : answerWords.yes;
    if (isAbsent(value)) return answerWords.notApplicable;
    if (type.overTime && Array.isArray(value)) return journeyWords.overTime(value.length);
    try {
        return formatOutcome(readValue(value, type));
    } catch {
        return JSON.stringify(value);
    }
}

function namesOf(members: readonly FactValue[], element: string): string {
    const names = members.map((member, index) =>
        isObject(member) && typeof member.name === 'string' ? member.name : `${element} ${index + 1}`,
    );
    return names.length === 0 ? answerWords.nothing : names.join(', ');
}

function isAbsent(value: FactValue): boolean {
    return isObject(value) && value.notApplicable === true;
}
