/** Somebody on the way through a journey: what is known by now, what has happened, and how more gets known. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Need } from '../evaluate/values/value.ts';
import { journeyWords } from '../messages/journey.ts';
import { speechOf } from '../messages/spoken/index.ts';
import type { Facts } from '../model/facts.ts';
import { type FilledProse, fill } from '../model/filled-prose.ts';
import type { Decision, Expression } from '../model/policy-model.ts';
import { asExpression } from './decision-expressions.ts';
import { bareValue, type FactPlace, startingFacts, valueAt } from './fact-places.ts';
import { valueText } from './fact-text.ts';
import { lengthOf } from './graph-parts.ts';
import type { Next, PathEntry, Question, ReachedEnding, RefusedAnswer } from './journey-data.ts';
import { type Goal, Moment } from './moment.ts';
import type { Plan } from './plan.ts';
import { dateQuestion, questionAbout } from './question.ts';
import { RegisterFacts } from './register-facts.ts';

/** Why a walk goes no further: a question that nobody has answered, or an ending. */
export type Stop = { readonly stop: Next };

export interface StepBegun {
    readonly index: number;
    readonly moment: Moment;
    /** How long these were then. */
    readonly path: number;
    readonly passed: number;
}

export class Traveller {
    readonly plan: Plan;
    readonly compiled: CompiledPolicy;
    readonly given: Facts;
    readonly path: PathEntry[] = [];
    readonly refused: RefusedAnswer[] = [];
    readonly registers: RegisterFacts;
    /** How many others look ahead for somebody who looks ahead for somebody. */
    readonly depth: number;
    /** What is known where the walk has come to. */
    moment: Moment;
    /** Conditions of branches that were not taken. */
    readonly passed: Expression[] = [];
    /** What somebody has still to judge where the walk has stopped. */
    awaited: readonly FactPlace[] = [];
    /** How things stood when the step was come to in which the walk is. */
    stepBegun: StepBegun | undefined;
    /** Is told of everything that is needed and was not given. */
    readonly #untold: ((place: FactPlace) => void) | undefined;

    constructor(plan: Plan, compiled: CompiledPolicy, given: Facts, depth = 0, untold?: (place: FactPlace) => void) {
        this.#untold = untold;
        this.plan = plan;
        this.compiled = compiled;
        this.given = given;
        this.depth = depth;
        this.registers = new RegisterFacts(plan);
        this.moment = Moment.of(plan, compiled, startingFacts(plan.program, given));
    }

    /** Comes to a step. */
    begin(index: number): void {
        this.stepBegun = { index, moment: this.moment, path: this.path.length, passed: this.passed.length };
    }

    /** Goes on from the beginning of the step in which another stopped, as somebody who has been told no less. */
    follow(other: Traveller, { moment, path, passed }: StepBegun): void {
        this.moment = moment;
        this.path.push(...other.path.slice(0, path));
        this.passed.push(...other.passed.slice(0, passed));
    }

    /** Somebody who knows as much, to find out what comes. */
    scout(): Traveller {
        const scout = new Traveller(this.plan, this.compiled, this.moment.facts, this.depth + 1);
        scout.moment = this.moment;
        return scout;
    }

    /** Gets to know what the goals need: from registers, from those who judge, and by asking. Undefined when it is known. */
    settle(goals: readonly Goal[], step?: string, isDone = () => false): Stop | undefined {
        for (;;) {
            this.settleRegisters(goals);
            if (isDone()) return undefined;
            const needs = this.moment.needsOfAll(goals);
            if (needs.length === 0) return undefined;
            const asked = needs.find(need => need.why === 'not asked' && this.#isAskable(need));
            const place = asked && this.moment.placeOf(asked);
            if (asked?.name === journeyWords.dateOfDecision) return { stop: { question: dateQuestion(step) } };
            if (place !== undefined) {
                if (this.answer(place, step)) continue;
                const from = this.registers.isOnlyHeld(place) ? 'register' : 'person';
                return this.question(place, from, step, this.plan.steps.length > 0);
            }
            const judged = needs.find(need => need.why === 'judgement');
            const judgement = judged && this.moment.placeOf(judged);
            if (judgement !== undefined && this.takeJudgement(judgement, step)) continue;
            return this.undecided(needs);
        }
    }

    #isAskable(need: Need): boolean {
        if (need.name === journeyWords.dateOfDecision) return true;
        const place = this.moment.placeOf(need);
        return place !== undefined && valueAt(this.moment.facts, place.place) === undefined;
    }

    /** What is held and can matter is looked up before anybody is asked. */
    settleRegisters(goals: readonly Goal[]): void {
        for (let found = true; found; ) {
            found = false;
            for (const need of this.moment.needsOfAll(goals)) {
                const place = need.why === 'not asked' ? this.moment.placeOf(need) : undefined;
                if (place !== undefined && this.registers.has(place) && this.takeRegister(place)) found = true;
            }
        }
    }

    takeRegister(place: FactPlace, holder?: string, step?: string): boolean {
        const value = this.#tell(place);
        if (value === undefined) return false;
        const { body, as } = this.registers.holderOf(place);
        this.path.push({
            kind: 'register',
            ...(step === undefined ? {} : { step }),
            fact: place.key,
            name: place.name,
            holder: holder ?? body,
            ...(as === undefined ? {} : { as }),
            valueText: value,
        });
        return true;
    }

    takeJudgement(place: FactPlace, step?: string): boolean {
        const value = this.#tell(place);
        if (value === undefined) return false;
        const { madeBy, within } = place.judgement ?? {};
        this.path.push({
            kind: 'judgement',
            ...(step === undefined ? {} : { step }),
            judgement: place.key,
            ...(madeBy && { by: madeBy.text }),
            // A step that says how long it takes has said it for the judgement too.
            ...(within && !this.#stepTakesTime(step) ? { within: lengthOf(within) } : {}),
            valueText: value,
        });
        return true;
    }

    #stepTakesTime(name: string | undefined): boolean {
        const step = this.plan.steps[this.plan.stepIndex.get(name ?? '') ?? -1];
        return step?.by?.within !== undefined;
    }

    answer(place: FactPlace, step: string | undefined): boolean {
        const question = questionAbout(place, this.moment.facts, this.plan, 'person', step);
        const text = this.#tell(place);
        if (text === undefined) return false;
        const answer = valueAt(this.moment.facts, place.place) ?? null;
        this.path.push({
            kind: 'question',
            ...(step === undefined ? {} : { step }),
            question,
            answer,
            answerText: text,
        });
        return true;
    }

    /** Takes what was given for a fact; undefined when nothing was, or when it is refused. */
    #tell(place: FactPlace): string | undefined {
        const value = valueAt(this.given, place.place);
        if (value === undefined) {
            this.#untold?.(place);
            return undefined;
        }
        const told = this.moment.told(place, bareValue(value, place.type));
        const before = new Set(this.moment.problems.map(({ fact, message }) => `${fact}\n${message}`));
        const problem = told.problems.find(({ fact, message }) => !before.has(`${fact}\n${message}`));
        if (problem !== undefined) {
            const { fact, message } = problem;
            if (!this.refused.some(each => each.fact === place.key)) {
                this.refused.push({
                    fact: place.key,
                    message: fact === place.key ? message : journeyWords.because(fact, message),
                });
            }
            return undefined;
        }
        this.moment = told;
        return valueText(place, value);
    }

    tellDecision(decision: Decision, step?: string): void {
        const [because] = this.moment.reasonsFor(asExpression(decision));
        this.path.push({
            kind: 'decision',
            ...(step === undefined ? {} : { step }),
            decision: decision.name.text,
            valueText: this.moment.textOf(decision),
            known: this.moment.needsOf({ decision }).length === 0,
            ...(because === undefined ? {} : { because }),
        });
    }

    question(place: FactPlace, from: Question['from'], step?: string, undeclared = false): Stop {
        const question = questionAbout(place, this.moment.facts, this.plan, from, step);
        return { stop: { question: undeclared ? { ...question, undeclared: true } : question } };
    }

    undecided(needs: readonly Need[]): Stop {
        this.awaited = needs.flatMap(need => {
            const place = need.why === 'judgement' ? this.moment.placeOf(need) : undefined;
            return place?.judgement === undefined ? [] : [place];
        });
        const awaits = needs.map(need => {
            const by = this.moment.placeOf(need)?.judgement?.madeBy?.text;
            return by === undefined ? need.name : journeyWords.judgedBy(need.name, by);
        });
        const why = needs.map(({ name, why: state }) =>
            state === 'judgement' ? journeyWords.notJudged(name) : journeyWords.notKnown(name),
        );
        const ending: ReachedEnding = { name: journeyWords.undecided, kind: 'undecided', tells: [], why, awaits };
        return { stop: { ending } };
    }

    /** @param language of the text; absent: the first of the policy */
    fill(
        prose: FilledProse,
        why: readonly string[] = [],
        language = this.plan.program.header?.languages[0]?.text,
    ): string {
        return fill(prose, ({ name, value }) =>
            name === 'why' ? joined(why, language) : value && this.moment.textOfValue(value, language),
        );
    }
}

const joined = (reasons: readonly string[], language: string | undefined): string =>
    (speechOf(language) ?? journeyWords).joined(reasons);
