/** What is known at one moment of a journey, and what is still awaited then. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { KnownBefore, OpenRun } from '../evaluate/open-run.ts';
import { readKey } from '../evaluate/static-reads.ts';
import { formatOutcome } from '../evaluate/trace/format-value.ts';
import { outcomeIn } from '../evaluate/trace/spoken-value.ts';
import type { Need, Outcome } from '../evaluate/values/value.ts';
import type { Facts, FactValue, InvalidFact } from '../model/facts.ts';
import type { Decision, Expression } from '../model/policy-model.ts';
import { asExpression } from './decision-expressions.ts';
import { type FactPlace, factPlaces, valueAt, withValue } from './fact-places.ts';
import { valueText } from './fact-text.ts';
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
    readonly #needsOfAll = new WeakMap<readonly Goal[], readonly Need[]>();
    readonly #openAmong = new WeakMap<readonly Goal[], readonly Goal[]>();
    readonly #holds = new Map<object, boolean | undefined>();
    readonly #reasons = new Map<string, string[]>();
    readonly #readsStill = new Map<object, ReadonlySet<string>>();
    readonly #ruledOut = new Map<string, ReadonlySet<object>>();
    readonly #remembered = new Map<string, unknown>();
    /** What differs from a moment before: what does not read this fact is the same at both. */
    readonly #since: Since | undefined;
    #run: OpenRun | undefined;
    #places: readonly FactPlace[] | undefined;
    #byKey: Map<string, FactPlace[]> | undefined;

    /** The moment at which these facts are known. */
    static of(plan: Plan, compiled: CompiledPolicy, facts: Facts): Moment {
        return Moment.#of(plan, compiled, facts, undefined);
    }

    static #of(plan: Plan, compiled: CompiledPolicy, facts: Facts, since: Since | undefined): Moment {
        const kept = keptMoments.get(compiled) ?? new Map<string, Moment>();
        keptMoments.set(compiled, kept);
        const key = JSON.stringify(facts);
        let moment = kept.get(key);
        if (moment === undefined) {
            if (kept.size >= MOST_KEPT) kept.clear();
            moment = new Moment(plan, compiled, facts, since);
            kept.set(key, moment);
        }
        return moment;
    }

    private constructor(plan: Plan, compiled: CompiledPolicy, facts: Facts, since: Since | undefined) {
        this.#plan = plan;
        this.#compiled = compiled;
        this.facts = facts;
        this.#since = since;
    }

    at(facts: Facts): Moment {
        return Moment.of(this.#plan, this.#compiled, facts);
    }

    /** The moment at which a fact is known besides. */
    told(place: FactPlace, value: FactValue): Moment {
        const since = this.#sinceTelling(place);
        return Moment.#of(this.#plan, this.#compiled, withValue(this.facts, place.place, value), since);
    }

    /** The same for what is only supposed: nobody comes by such a moment again. */
    supposing(place: FactPlace, value: FactValue): Moment {
        const facts = withValue(this.facts, place.place, value);
        return new Moment(this.#plan, this.#compiled, facts, this.#sinceTelling(place));
    }

    #sinceTelling({ place, entity, name }: FactPlace): Since | undefined {
        // Telling something of somebody of whom nothing was said says that they are there.
        const isOneFact = place.length === 1 || valueAt(this.facts, place.slice(0, -1)) !== undefined;
        return isOneFact ? { moment: this, told: readKey(entity, name) } : undefined;
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
        return this.#once(
            e,
            e,
            moment => moment.#holds,
            () => holding(this.evaluate(e)),
        );
    }

    /** The reasons that a declaration gives for its value, by the name that stands for it. */
    reasonsFor(e: Expression): string[] {
        const id = e.kind === 'name' && e.target?.kind === 'declaration' ? e.target.id : undefined;
        return id === undefined
            ? []
            : this.#once(
                  id,
                  id,
                  moment => moment.#reasons,
                  () => this.#open.reasonsFor(e),
              );
    }

    /** What is awaited for a goal, in the order in which evaluation first needs it. */
    needsOf(goal: Goal): readonly Need[] {
        const needs = (moment: Moment) => moment.#needs;
        if ('decision' in goal) {
            const { decision } = goal;
            return this.#once(decision, decision.id, needs, () => this.#needsOfDecision(decision));
        }
        const { expression } = goal;
        return this.#once(expression, expression, needs, () => needsIn(this.evaluate(expression)));
    }

    /** What a goal can still read: nothing of what lies behind rules that are settled, or behind parts of rules that are ruled out. */
    readsStill(goal: Goal): ReadonlySet<string> {
        const what = 'decision' in goal ? goal.decision : goal.expression;
        let reads = this.#readsStill.get(what);
        if (reads === undefined) {
            reads = this.#plan.reads.ofOpen('decision' in goal ? goal.decision.id : goal.expression, {
                isSettled: id => this.#open.isSettled(id),
                ruledOut: id => this.#ruledOutIn(id),
            });
            this.#readsStill.set(what, reads);
        }
        return reads;
    }

    #ruledOutIn(id: string): ReadonlySet<object> {
        const known = (moment: Moment) => moment.#ruledOut;
        return this.#once(id, id, known, () => this.#open.ruledOut(id));
    }

    /**
     * Works something out once, and not at all where it was known at a moment before and nothing was told since that it reads.
     *
     * @param what a declaration, by its id, or an expression that speaks of no local name from outside itself.
     */
    #once<K, T>(key: K, what: object | string, known: (moment: Moment) => Map<K, T>, work: () => T): T {
        const own = known(this);
        if (!own.has(key)) {
            const before = this.#before(what, moment => known(moment).has(key));
            own.set(key, before === undefined ? work() : (known(before).get(key) as T));
        }
        return own.get(key) as T;
    }

    /** The last moment at which something was known, when it cannot be otherwise now. */
    #before(what: object | string, isKnown: (moment: Moment) => boolean): Moment | undefined {
        const reads = this.#plan.reads.of(what);
        for (let since = this.#since; since !== undefined && !reads.has(since.told); since = since.moment.#since) {
            const { moment } = since;
            // A fact beyond its limits makes others invalid, whoever reads them.
            if (isKnown(moment)) return moment.problems.length + this.problems.length === 0 ? moment : undefined;
        }
        return undefined;
    }

    /** The same for several goals, each need once. */
    needsOfAll(goals: readonly Goal[]): readonly Need[] {
        let known = this.#needsOfAll.get(goals);
        if (known === undefined) {
            const found = new Map<string, Need>();
            for (const goal of goals) {
                for (const need of this.needsOf(goal)) if (!found.has(need.name)) found.set(need.name, need);
            }
            known = [...found.values()];
            this.#needsOfAll.set(goals, known);
        }
        return known;
    }

    /** Those of several goals for which something is awaited. */
    openAmong(goals: readonly Goal[]): readonly Goal[] {
        let open = this.#openAmong.get(goals);
        if (open === undefined) {
            open = goals.filter(goal => this.needsOf(goal).length > 0);
            this.#openAmong.set(goals, open);
        }
        return open;
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

    /** A value for a text in a language; undefined where it cannot be worked out for the policy as a whole. */
    textOfValue(expression: Expression, language: string | undefined): string | undefined {
        const outcome = this.evaluate(expression);
        return outcome.kind === 'failure' ? undefined : outcomeIn(language, outcome);
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
        this.#run ??= this.#compiled.openForValues(this.facts, undefined, this.#knownBefore());
        return this.#run;
    }

    /** What does not read the fact that was told since is as it was. */
    #knownBefore(): KnownBefore | undefined {
        if (this.#since === undefined) return undefined;
        const { moment, told } = this.#since;
        const run = moment.#run;
        if (run === undefined || run.problems.length > 0) return undefined;
        return (id, about) => (this.#plan.reads.of(id).has(told) ? undefined : run.known(id, about));
    }

    #outcomeOf(decision: Decision): Outcome {
        return this.evaluate(asExpression(decision));
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

interface Since {
    readonly moment: Moment;
    /** As in `static-reads.ts`. */
    readonly told: string;
}

/** Whether a condition with this outcome holds: undefined while that is not known. */
export function holding(outcome: Outcome): boolean | undefined {
    if (outcome.kind === 'yes or no') return outcome.value;
    // What does not apply, and what has an error in it, is not so.
    return outcome.kind === 'needs' ? undefined : false;
}

function needsIn(outcome: Outcome): readonly Need[] {
    return outcome.kind === 'needs' ? outcome.needs : [];
}
