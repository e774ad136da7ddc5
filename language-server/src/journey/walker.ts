/** One person on the way through a journey: what is asked, looked up, judged and decided, in order, and where it ends. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import { printExpression } from '../evaluate/trace/print-expression.ts';
import type { Need } from '../evaluate/values/value.ts';
import { journeyWords } from '../messages/journey.ts';
import type { Facts } from '../model/facts.ts';
import { bracesIn, type FilledProse, fill } from '../model/filled-prose.ts';
import type { Decision, Ending, Expression, Step } from '../model/policy-model.ts';
import { certainEnding, decisionNamed, endingsAfterSteps, goalsAhead, goalsToTell } from './ahead.ts';
import { asExpression, decisionsIn } from './decision-expressions.ts';
import { bareValue, type FactPlace, startingFacts, valueAt, withNamedPlaces, withValue } from './fact-places.ts';
import { actorOf, challengeOf, lengthOf } from './graph-parts.ts';
import type { Next, PathEntry, Question, ReachedEnding, RefusedAnswer, Walk } from './journey-data.ts';
import { listPlaces, type Mention, mentionOf, placesOf } from './mentions.ts';
import { type Goal, Moment, valueText } from './moment.ts';
import type { Plan } from './plan.ts';
import { dateQuestion, questionAbout } from './question.ts';
import { readKey } from './reads.ts';
import { RegisterFacts } from './register-facts.ts';
import { canMatter, readsOf } from './relevance.ts';
import { inGroups, isAlwaysDone, isAnEnd } from './step-kinds.ts';

/** Ways that are looked at ahead of an undecided branch, one inside the other. */
const DEEPEST_PEEK = 4;

type Stop = { readonly stop: Next };

/** Follows the journey for the facts that were given, as far as they lead. */
export function walkJourney(plan: Plan, compiled: CompiledPolicy, given: Facts): Walk {
    return new Walker(plan, compiled, withNamedPlaces(plan.program, given)).walk();
}

export class Walker {
    readonly #plan: Plan;
    readonly #compiled: CompiledPolicy;
    readonly #given: Facts;
    readonly #path: PathEntry[] = [];
    readonly #refused: RefusedAnswer[] = [];
    readonly #registers: RegisterFacts;
    readonly #depth: number;
    #moment: Moment;

    constructor(plan: Plan, compiled: CompiledPolicy, given: Facts, depth = 0) {
        this.#plan = plan;
        this.#compiled = compiled;
        this.#given = given;
        this.#depth = depth;
        this.#registers = new RegisterFacts(plan);
        this.#moment = Moment.of(plan, compiled, startingFacts(plan.program, given));
    }

    walk(): Walk {
        const { stop } = this.#plan.steps.length === 0 ? this.#derived() : this.#declared(0);
        return { journey: this.#plan.name, path: this.#path, refused: this.#refused, next: stop };
    }

    /** What is known where the walk has come to. */
    get moment(): Moment {
        return this.#moment;
    }

    // Without steps: what is needed first is asked first ----------------------------------------------------------

    #derived(): Stop {
        const { goals, endings, principal } = this.#plan;
        for (const ending of endings) {
            if (ending.when === undefined) continue;
            const stopped = this.#settle([{ expression: ending.when }]);
            if (stopped !== undefined) return stopped;
            if (this.#moment.holds(ending.when)) return this.#end(ending, ending.when);
        }
        const fallback = endings.find(ending => ending.when === undefined);
        if (endings.length > 0 && fallback === undefined) return this.#deadEnd(undefined);
        const all = goals.map(decision => ({ decision }));
        const stopped = this.#settle(all, undefined, () => this.#isRefused(principal));
        if (stopped !== undefined) return stopped;
        if (fallback !== undefined) return this.#end(fallback, undefined);
        const decided = goals.filter(
            decision => decision === principal || this.#moment.needsOf({ decision }).length === 0,
        );
        for (const decision of decided) this.#tellDecision(decision);
        return { stop: { ending: this.#decidedEnding(decided) } };
    }

    #isRefused(principal: Decision | undefined): boolean {
        if (principal?.type.base !== 'yes or no' || principal.forEach !== undefined) return false;
        const outcome = this.#moment.evaluate(asExpression(principal));
        return outcome.kind === 'yes or no' && !outcome.value;
    }

    #decidedEnding(decided: readonly Decision[]): ReachedEnding {
        const { principal } = this.#plan;
        const error = decided.map(decision => this.#moment.errorOf(decision)).find(each => each !== undefined);
        const first = principal ?? decided[0];
        const name = first === undefined ? this.#plan.name : `${first.name.text}: ${this.#moment.textOf(first)}`;
        const tells = decided.map(decision => `${decision.name.text}: ${this.#moment.textOf(decision)}`);
        const why = decided.flatMap(decision => this.#moment.reasonsFor(asExpression(decision)));
        return error === undefined
            ? { name, kind: 'decided', tells, why }
            : { name: journeyWords.noAnswer, kind: 'error', tells: [], why: [error] };
    }

    // With steps ----------------------------------------------------------------------------------------------------

    #declared(start: number): Stop {
        const seen = new Map<number, Facts>();
        let index = start;
        for (;;) {
            const step = this.#plan.steps[index];
            if (step === undefined) return this.#afterSteps();
            if (seen.get(index) === this.#moment.facts) return this.#endless(step);
            seen.set(index, this.#moment.facts);
            const stopped = this.#take(step, index);
            if (stopped !== undefined) return stopped;
            const left = this.#leave(step, index);
            if (typeof left !== 'number') return left;
            index = left;
        }
    }

    /** Does what a step says. A step in which nothing is left to do is passed by. */
    #take(step: Step, index: number): Stop | undefined {
        const before = this.#path.length;
        const name = step.name.text;
        this.#settleRegisters(this.#ahead(index));
        let active = isAlwaysDone(step, this.#plan);
        for (const { what, holder } of step.uses) {
            const used = this.#use(mentionOf(what, this.#plan.program), holder?.text, index, name);
            if (typeof used !== 'boolean') return this.#stopIn(step, before, used);
            active ||= used;
        }
        const asked = this.#ask(step, index);
        if (typeof asked !== 'boolean') return this.#stopIn(step, before, asked);
        active ||= asked;
        for (const decided of step.decides) {
            const made = this.#decide(decided.text, step, index);
            if (typeof made === 'object') return this.#stopIn(step, before, made);
            active ||= made !== undefined;
        }
        if (step.pays !== undefined) {
            const paid = this.#pay(step.pays, name);
            if (paid !== undefined) return this.#stopIn(step, before, paid);
        }
        if (active) {
            for (const length of step.waits) this.#path.push({ kind: 'wait', step: name, length: lengthOf(length) });
            const told = goalsToTell(step);
            const stopped = told.length === 0 ? undefined : this.#settle(told, name);
            if (stopped !== undefined && 'question' in stopped.stop) return this.#stopIn(step, before, stopped);
            for (const prose of step.tells) this.#path.push({ kind: 'told', step: name, text: this.#fill(prose) });
            this.#enter(step, before);
        }
        return undefined;
    }

    #stopIn(step: Step, before: number, stop: Stop): Stop {
        this.#enter(step, before);
        return stop;
    }

    #enter(step: Step, at: number): void {
        const { by, range } = step;
        this.#path.splice(at, 0, {
            kind: 'step',
            step: step.name.text,
            actor: actorOf(step, this.#plan),
            ...(by?.within && { within: lengthOf(by.within) }),
            range,
        });
    }

    /** What a register says; false when it makes no difference. */
    #use(mention: Mention, holder: string | undefined, index: number, step: string): Stop | boolean {
        let used = false;
        for (const place of placesOf(mention, this.#moment)) {
            if (valueAt(this.#moment.facts, place.place) !== undefined) {
                used = true;
                continue;
            }
            const goals = this.#ahead(index);
            if (!this.#canMatter(place, goals, index)) continue;
            if (!this.#takeRegister(place, holder, step)) return this.#question(place, 'register', step);
            used = true;
        }
        return used;
    }

    /** Asks in the order written; of the members of a list one after the other. */
    #ask(step: Step, index: number): Stop | boolean {
        const name = step.name.text;
        let asked = false;
        for (;;) {
            this.#settleRegisters(this.#ahead(index));
            const place = this.#nextAsked(step, index);
            if (place === undefined) return asked;
            if (!this.#answer(place, name)) return this.#question(place, 'person', name);
            asked = true;
        }
    }

    #nextAsked(step: Step, index: number): FactPlace | undefined {
        const goals = this.#ahead(index);
        const isOpen = (place: FactPlace) => valueAt(this.#moment.facts, place.place) === undefined;
        for (const group of inGroups(step.asks.map(e => mentionOf(e, this.#plan.program)))) {
            const list = group.flatMap(mention => this.#openList(mention, goals));
            if (list[0] !== undefined) return list[0];
            const places = group.flatMap(mention => placesOf(mention, this.#moment));
            const owners = new Set(places.map(({ owner }) => owner));
            for (const owner of owners) {
                const next = places.find(
                    place => place.owner === owner && isOpen(place) && this.#canMatter(place, goals, index),
                );
                if (next !== undefined) return next;
            }
        }
        return undefined;
    }

    /** It matters who is in a list where the fact can matter that each of them is asked. */
    #openList(mention: Mention, goals: readonly Goal[]): FactPlace[] {
        const key = readKey(mention.entity ?? '', mention.name ?? '');
        const reading = goals.filter(goal => readsOf(goal, this.#plan).has(key));
        return listPlaces(mention, this.#moment).filter(place =>
            this.#moment.needsOfAll(reading).some(need => need.name === place.key || need.name === listKey(place)),
        );
    }

    /** A decision or a judgement. Undefined when it makes no difference any more. */
    #decide(name: string, step: Step, index: number): Stop | 'made' | undefined {
        const decision = decisionNamed(name, this.#plan);
        if (decision === undefined) return this.#judge(name, step.name.text, index);
        const certain = certainEnding(step, this.#plan, this.#moment);
        if (certain === undefined) {
            const stopped = this.#settle([{ decision }], step.name.text);
            if (stopped !== undefined && 'question' in stopped.stop) return stopped;
        }
        this.#tellDecision(decision, step.name.text);
        return 'made';
    }

    #judge(name: string, step: string, index: number): Stop | 'made' | undefined {
        let made: 'made' | undefined;
        for (const place of this.#moment.places.filter(({ judgement }) => judgement?.name.text === name)) {
            if (valueAt(this.#moment.facts, place.place) !== undefined) {
                made = 'made';
                continue;
            }
            const goals = this.#ahead(index);
            if (!this.#canMatter(place, goals, index)) continue;
            if (!this.#takeJudgement(place, step)) return this.#undecided([{ name: place.key, why: 'judgement' }]);
            made = 'made';
        }
        return made;
    }

    #pay({ what, every }: NonNullable<Step['pays']>, step: string): Stop | undefined {
        const decision = decisionNamed(what.text, this.#plan);
        if (decision === undefined) return undefined;
        const stopped = this.#settle([{ decision }], step);
        if (stopped !== undefined) return stopped;
        const valueText = this.#moment.textOf(decision);
        this.#path.push({
            kind: 'payment',
            step,
            what: what.text,
            valueText,
            ...(every && { every: lengthOf(every) }),
        });
        return undefined;
    }

    /** Where the way goes on: the index of a step, or the end. */
    #leave(step: Step, index: number): number | Stop {
        for (const { target, when } of step.goesTo) {
            let holds = when === undefined ? true : this.#moment.holds(when);
            if (holds === undefined && when !== undefined) {
                const same = this.#sameEitherWay(target.text, step, index);
                if (same !== undefined) return same;
                const stopped = this.#settle([{ expression: when }], step.name.text);
                if (stopped !== undefined) return stopped;
                holds = this.#moment.holds(when);
            }
            if (holds === true) return this.#goTo(target.text, when);
        }
        const isLast = index + 1 >= this.#plan.steps.length;
        return isLast ? this.#afterSteps(step) : index + 1;
    }

    #goTo(name: string, when: Expression | undefined): number | Stop {
        const next = this.#plan.stepIndex.get(name);
        if (next !== undefined) return next;
        const ending = this.#plan.endingByName.get(name);
        return ending === undefined ? this.#deadEnd(name) : this.#end(ending, when);
    }

    /**
     * A branch that cannot be decided yet makes no difference when both ways lead to the same ending without anything
     * more being asked. The shorter one is taken.
     */
    #sameEitherWay(target: string, step: Step, index: number): number | Stop | undefined {
        if (this.#depth >= DEEPEST_PEEK) return undefined;
        const rest = { ...step, goesTo: step.goesTo.slice(step.goesTo.findIndex(g => g.target.text === target) + 1) };
        const ways = [() => this.#peek(w => w.#goTo(target, undefined)), () => this.#peek(w => w.#leave(rest, index))];
        const [there, on] = ways.map(way => way());
        if (there === undefined || on === undefined || there.name !== on.name) return undefined;
        return there.length < on.length ? this.#goTo(target, undefined) : this.#leave(rest, index);
    }

    /** The ending that is reached from here with what is known alone. */
    #peek(first: (walker: Walker) => number | Stop): { name: string; length: number } | undefined {
        const walker = new Walker(this.#plan, this.#compiled, this.#moment.facts, this.#depth + 1);
        walker.#moment = this.#moment;
        const start = first(walker);
        const { stop } = typeof start === 'number' ? walker.#declared(start) : start;
        return 'ending' in stop && stop.ending.kind === 'ending'
            ? { name: stop.ending.name, length: walker.#path.length }
            : undefined;
    }

    #afterSteps(last?: Step): Stop {
        const candidates = endingsAfterSteps(this.#plan);
        for (const ending of candidates) {
            if (ending.when === undefined) return this.#end(ending, undefined);
            const stopped = this.#settle([{ expression: ending.when }]);
            if (stopped !== undefined) return stopped;
            if (this.#moment.holds(ending.when)) return this.#end(ending, ending.when);
        }
        return last !== undefined && isAnEnd(last, this.#plan) ? this.#lastStep(last) : this.#deadEnd(undefined);
    }

    // Getting to know -----------------------------------------------------------------------------------------------

    /** Gets to know what the goals need: from registers, from those who judge, and by asking. Undefined when it is known. */
    #settle(goals: readonly Goal[], step?: string, isDone = () => false): Stop | undefined {
        for (;;) {
            this.#settleRegisters(goals);
            if (isDone()) return undefined;
            const needs = this.#moment.needsOfAll(goals);
            if (needs.length === 0) return undefined;
            const asked = needs.find(need => need.why === 'not asked' && this.#isAskable(need));
            const place = asked && this.#moment.placeOf(asked);
            if (asked?.name === journeyWords.dateOfDecision) return { stop: { question: dateQuestion(step) } };
            if (place !== undefined) {
                if (this.#answer(place, step)) continue;
                const from = this.#registers.isOnlyHeld(place) ? 'register' : 'person';
                return this.#question(place, from, step, this.#plan.steps.length > 0);
            }
            const judged = needs.find(need => need.why === 'judgement');
            const judgement = judged && this.#moment.placeOf(judged);
            if (judgement !== undefined && this.#takeJudgement(judgement, step)) continue;
            return this.#undecided(needs);
        }
    }

    #isAskable(need: Need): boolean {
        if (need.name === journeyWords.dateOfDecision) return true;
        const place = this.#moment.placeOf(need);
        return place !== undefined && valueAt(this.#moment.facts, place.place) === undefined;
    }

    /** What is held and can matter is looked up before anybody is asked. */
    #settleRegisters(goals: readonly Goal[]): void {
        for (let found = true; found; ) {
            found = false;
            for (const need of this.#moment.needsOfAll(goals)) {
                const place = need.why === 'not asked' ? this.#moment.placeOf(need) : undefined;
                if (place !== undefined && this.#registers.has(place) && this.#takeRegister(place)) found = true;
            }
        }
    }

    #takeRegister(place: FactPlace, holder?: string, step?: string): boolean {
        const value = this.#tell(place);
        if (value === undefined) return false;
        const { body, as } = this.#registers.holderOf(place);
        this.#path.push({
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

    #takeJudgement(place: FactPlace, step?: string): boolean {
        const value = this.#tell(place);
        if (value === undefined) return false;
        const { madeBy, within } = place.judgement ?? {};
        this.#path.push({
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
        const step = this.#plan.steps[this.#plan.stepIndex.get(name ?? '') ?? -1];
        return step?.by?.within !== undefined;
    }

    #answer(place: FactPlace, step: string | undefined): boolean {
        const question = questionAbout(place, this.#moment.facts, this.#plan, 'person', step);
        const text = this.#tell(place);
        if (text === undefined) return false;
        const answer = valueAt(this.#moment.facts, place.place) ?? null;
        this.#path.push({
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
        const value = valueAt(this.#given, place.place);
        if (value === undefined) return undefined;
        const told = this.#moment.at(withValue(this.#moment.facts, place.place, bareValue(value, place.type)));
        const before = new Set(this.#moment.problems.map(({ fact, message }) => `${fact}\n${message}`));
        const problem = told.problems.find(({ fact, message }) => !before.has(`${fact}\n${message}`));
        if (problem !== undefined) {
            const { fact, message } = problem;
            if (!this.#refused.some(each => each.fact === place.key)) {
                this.#refused.push({
                    fact: place.key,
                    message: fact === place.key ? message : journeyWords.because(fact, message),
                });
            }
            return undefined;
        }
        this.#moment = told;
        return valueText(place, value);
    }

    #tellDecision(decision: Decision, step?: string): void {
        const [because] = this.#moment.reasonsFor(asExpression(decision));
        this.#path.push({
            kind: 'decision',
            ...(step === undefined ? {} : { step }),
            decision: decision.name.text,
            valueText: this.#moment.textOf(decision),
            known: this.#moment.needsOf({ decision }).length === 0,
            ...(because === undefined ? {} : { because }),
        });
    }

    #question(place: FactPlace, from: Question['from'], step?: string, undeclared = false): Stop {
        const question = questionAbout(place, this.#moment.facts, this.#plan, from, step);
        return { stop: { question: undeclared ? { ...question, undeclared: true } : question } };
    }

    #ahead(index: number): Goal[] {
        return this.#moment.remember(`ahead ${this.#plan.name} ${index}`, () =>
            goalsAhead(index, this.#plan, this.#moment),
        );
    }

    #canMatter(place: FactPlace, goals: readonly Goal[], index: number): boolean {
        return this.#moment.remember(`matters ${this.#plan.name} ${index} ${place.key}`, () =>
            canMatter(place, goals, this.#moment, this.#plan),
        );
    }

    // Ends ----------------------------------------------------------------------------------------------------------

    #end(ending: Ending, when: Expression | undefined): Stop {
        const goals = goalsToTell(ending);
        const stopped = goals.length === 0 ? undefined : this.#settle(goals);
        if (stopped !== undefined && 'question' in stopped.stop) return stopped;
        const why = this.#why(when);
        const tells = ending.tells.map(prose => this.#fill(prose, why));
        for (const text of tells) this.#path.push({ kind: 'told', text });
        return {
            stop: {
                ending: {
                    name: ending.name.text,
                    kind: 'ending',
                    tells,
                    ...(ending.challenge && { challenge: challengeOf(ending.challenge) }),
                    why,
                    ...this.#translated(ending.tells, why),
                    range: ending.range,
                },
            },
        };
    }

    /** What is told, in every language in which it is written. */
    #translated(tells: readonly FilledProse[], why: readonly string[]): Pick<ReachedEnding, 'translations'> {
        const found: { [language: string]: string[] } = {};
        for (const prose of tells) {
            for (const { language, text } of prose.translations ?? []) {
                const placeholders = bracesIn(text).map(({ start, end, inside }) => {
                    const same = prose.placeholders?.find(({ name }) => name === inside.trim());
                    return { start, end, name: inside.trim(), ...(same?.value && { value: same.value }) };
                });
                found[language] = [...(found[language] ?? []), this.#fill({ ...prose, text, placeholders }, why)];
            }
        }
        return Object.keys(found).length === 0 ? {} : { translations: found };
    }

    /** The reasons that rules give; where they give none, the condition itself. */
    #why(when: Expression | undefined): string[] {
        if (when === undefined) return [];
        const decisions = decisionsIn(when);
        const given = decisions.flatMap(e => this.#moment.reasonsFor(e));
        const reasons = given.length > 0 ? given : decisions.flatMap(e => this.#reasonsThatHold(e));
        return reasons.length > 0 ? [...new Set(reasons)] : [printExpression(when)];
    }

    /** An answer may be certain before it is known which case gives it: the reason of one that surely holds is one. */
    #reasonsThatHold(e: Expression): string[] {
        const id = e.kind === 'name' && e.target?.kind === 'declaration' ? e.target.id : '';
        const declaration = this.#plan.program.declarations.get(id);
        const bodies = declaration?.kind === 'decision' ? declaration.versions.map(({ body }) => body) : [];
        const cases = bodies.flatMap(body => body.cases.filter(each => each.kind === 'case'));
        const holding = cases.find(
            ({ condition, because }) =>
                because !== undefined && condition !== undefined && this.#moment.holds(condition) === true,
        );
        return holding?.because === undefined ? [] : [this.#fill(holding.because)];
    }

    #fill(prose: FilledProse, why: readonly string[] = []): string {
        return fill(prose, ({ name, value }) =>
            name === 'why' ? journeyWords.joined(why) : value && this.#moment.textOfValue(value),
        );
    }

    #lastStep(step: Step): Stop {
        return {
            stop: {
                ending: {
                    name: step.name.text,
                    kind: 'last step',
                    tells: step.tells.map(prose => this.#fill(prose)),
                    ...(step.challenge && { challenge: challengeOf(step.challenge) }),
                    why: [],
                    range: step.range,
                },
            },
        };
    }

    #undecided(needs: readonly Need[]): Stop {
        const awaits = needs.map(need => {
            const by = this.#moment.placeOf(need)?.judgement?.madeBy?.text;
            return by === undefined ? need.name : journeyWords.judgedBy(need.name, by);
        });
        const why = needs.map(({ name, why: state }) =>
            state === 'judgement' ? journeyWords.notJudged(name) : journeyWords.notKnown(name),
        );
        const ending: ReachedEnding = { name: journeyWords.undecided, kind: 'undecided', tells: [], why, awaits };
        return { stop: { ending } };
    }

    #endless({ name, range }: Step): Stop {
        const why = [journeyWords.endless(name.text)];
        return { stop: { ending: { name: name.text, kind: 'endless', tells: [], why, range } } };
    }

    #deadEnd(name: string | undefined): Stop {
        const why = [name === undefined ? journeyWords.noEnding : journeyWords.noPlace(name)];
        return { stop: { ending: { name: journeyWords.deadEnd, kind: 'dead end', tells: [], why } } };
    }
}

/** The list that somebody in a named place stands in is awaited under its own name too. */
function listKey({ info, owner, name }: FactPlace): string {
    return info === undefined ? (owner === '' ? name : `${owner}'s ${name}`) : name;
}
