/**
 * A policy compiled once to run many times. Each decision that compiling covers is answered by compiled code; wherever
 * that code has no answer (something is not known, an error, a number beyond 2^53) the exact evaluator gives it.
 */

import type { Answer, DecisionAnswer } from '../../model/facts.ts';
import type { Decision, Fact } from '../../model/policy-model.ts';
import { parseIso, toIso } from '../dates/day-text.ts';
import type { Calendar } from '../dates/working-days.ts';
import type { Program } from '../program.ts';
import { entityChain } from '../reference/chain.ts';
import { calendarOf } from '../reference/date-failure.ts';
import { isOverflow } from '../reference/deep.ts';
import type { Member, Value } from '../values/value.ts';
import type { CoveredDecision } from './covered.ts';
import { cover } from './covered.ts';
import { Failed } from './failed.ts';
import type { FastFacts, FastMember } from './fast-member.ts';
import { fastMemberOf } from './fast-member.ts';
import { FastTraces } from './fast-traces.ts';
import type { Helpers } from './helpers.ts';
import { BAIL, countAnew, helpersFor } from './helpers.ts';
import type { Ir, Runnable } from './ir.ts';
import type { Layout } from './layout.ts';
import { lower } from './lower.ts';
import { lowerCompare } from './lower-numbers.ts';
import { condition, yesOrNo } from './lower-parts.ts';
import { NotCovered } from './lowered.ts';
import { Lowerer } from './lowerer.ts';
import { NO_REASON, saysWhy } from './reasons.ts';
import { canGenerateCode, makeRunnable } from './runnable.ts';
import { valueMaker } from './to-value.ts';

type Work = (subject: FastMember) => unknown;
type Answers = ({ member: string } & Answer)[];

interface Check {
    readonly slot: number;
    readonly index: number;
}

export class FastPolicy {
    readonly layout: Layout;
    /** Why decisions are left to the exact evaluator, by name. */
    readonly notCovered: ReadonlyMap<string, string>;
    readonly #decisions: ReadonlyMap<Decision, CoveredDecision>;
    readonly #checks: ReadonlyMap<string, readonly Check[]> | undefined;
    readonly #inForce: { index: number; from: number; to: number } | undefined;
    readonly #lowerer: Lowerer;
    readonly #helpers: Helpers;
    readonly #generate: boolean;
    #runnable: Runnable;
    /** Absent until the first trace is asked for; null when traces are left to the exact evaluator. */
    #traces: FastTraces | null | undefined;
    readonly #ranks: boolean;
    readonly #failed: Failed;
    /** The facts of the run that was begun last: there is one at a time. */
    #started: FastFacts | undefined;
    readonly #values: ReadonlyMap<string, { readonly index: number; readonly value: (found: unknown) => Value }>;

    constructor(program: Program, generate = canGenerateCode()) {
        const lowerer = new Lowerer(program);
        const notCovered = new Map<string, string>();
        const decisions = new Map<Decision, CoveredDecision>();
        for (const decision of program.decisions) {
            try {
                decisions.set(decision, cover(decision, lowerer));
            } catch (error) {
                notCovered.set(decision.name.text, reasonOf(error));
            }
        }
        this.layout = lowerer.layout;
        this.#decisions = decisions;
        this.notCovered = notCovered;
        this.#checks = attempt(() => checksOf(program, lowerer));
        const inForce = attempt(() => ({ value: inForceOf(program, lowerer) }));
        this.#inForce = inForce?.value;
        if (this.#checks === undefined || inForce === undefined) {
            decisions.clear();
        }
        const { bornOn29February, missingDayOfMonth, taxYear } = program.conventions;
        this.#lowerer = lowerer;
        this.#failed = new Failed(lowerer);
        this.#generate = generate;
        this.#helpers = helpersFor({
            calendar: () => usableCalendar(program),
            leapDay: bornOn29February?.rule,
            missingDay: missingDayOfMonth?.rule,
            taxYear,
        });
        this.#values = this.#checks === undefined || inForce === undefined ? new Map() : valuesOf(lowerer);
        this.#ranks = lowerer.ranks.length > 0;
        this.#runnable = makeRunnable({ functions: lowerer.functions, ranks: lowerer.ranks }, this.#helpers, generate);
    }

    /** Whether compiled code can explain these decisions. To be asked before `start`: it compiles the traces. */
    explains(decisions: readonly Decision[]): boolean {
        if (this.#traces === undefined) {
            const made = this.#generate
                ? attempt(() => new FastTraces(this.#lowerer, this.#decisions.keys(), this.#helpers))
                : undefined;
            this.#traces = made ?? null;
            this.#runnable = made?.runnable ?? this.#runnable;
        }
        return this.#traces?.covers(decisions) === true;
    }

    /** Gives the answers of this run their traces. False: the exact evaluator has to. */
    explain(decisions: readonly Decision[], facts: FastFacts, answers: Record<string, DecisionAnswer>): boolean {
        try {
            this.#traces?.explain(decisions, facts, answers, this.#membersOf);
            return true;
        } catch (error) {
            return bailed(error);
        }
    }

    readonly #membersOf = (decision: Decision, root: FastMember): readonly FastMember[] | undefined => {
        const over = this.#decisions.get(decision)?.over;
        return over === undefined || 'days' in over ? undefined : (root.values[over.slot] as readonly FastMember[]);
    };

    /** Whether compiled code can answer for these facts at all: they are within their limits, the policy is in force. */
    start(facts: FastFacts, on: number | undefined): boolean {
        this.#started = facts;
        countAnew();
        const root = facts[0] as FastMember;
        for (const member of facts) {
            if (member.partial) {
                return false;
            }
            const { cache } = member;
            if (cache.length === member.layout.nothingKnown.length) {
                for (let i = 0; i < cache.length; i++) {
                    cache[i] = undefined;
                }
            } else {
                member.cache = member.layout.nothingKnown.slice();
            }
            if (this.#ranks) {
                const { ordered } = member;
                for (let i = 0; i < ordered.length; i++) {
                    ordered[i] = false;
                }
            }
        }
        this.#failed.clear();
        this.#runnable.start(root, on);
        try {
            return this.#inForceFor(root) && this.#allValid(facts);
        } catch (error) {
            return bailed(error);
        }
    }

    /** Whether no other run was begun since. */
    isStarted(facts: FastFacts): boolean {
        return this.#started === facts;
    }

    /** After `start`. Undefined: the exact evaluator has to answer. */
    answer(decision: Decision, root: FastMember): DecisionAnswer | undefined {
        const covered = this.#decisions.get(decision);
        if (covered === undefined || this.#failed.has(covered.index)) {
            return undefined;
        }
        const work = this.#runnable.functions[covered.index] as (subject: FastMember) => unknown;
        countAnew();
        try {
            if (covered.over === undefined) {
                const answer = this.#because(covered, root, covered.answer(work(root)));
                return answer;
            }
            const values =
                'days' in covered.over
                    ? this.#forDays(covered, covered.over.days, work, root)
                    : this.#forMembers(covered, covered.over.slot, work, root);
            if (values === undefined) {
                return undefined;
            }
            return { values };
        } catch (error) {
            this.#failed.add(covered.index);
            return bailed(error) || undefined;
        }
    }

    #forMembers(covered: CoveredDecision, slot: number, work: Work, root: FastMember): Answers | undefined {
        const members = root.values[slot];
        if (!Array.isArray(members)) {
            return undefined;
        }
        const values: Answers = [];
        for (const member of members as readonly FastMember[]) {
            const answer = this.#because(covered, member, covered.answer(work(member)));
            values.push({ member: member.name, ...answer });
        }
        return values;
    }

    /** A day stands where else a member does. */
    #forDays(covered: CoveredDecision, days: number, work: Work, root: FastMember): Answers {
        const list = (this.#runnable.functions[days] as Work)(root) as readonly number[];
        return list.map(day => {
            const subject = day as unknown as FastMember;
            const answer = this.#because(covered, subject, covered.answer(work(subject)));
            return { member: toIso(day), ...answer };
        });
    }

    #because({ reason }: CoveredDecision, subject: FastMember, answer: Answer): Answer {
        if (reason !== undefined) {
            const because = (this.#runnable.functions[reason] as (subject: FastMember) => string)(subject);
            if (because !== NO_REASON) {
                answer.because = because;
            }
        }
        return answer;
    }

    /**
     * Values for the exact evaluator, so that it does not work out again what compiled code can: by declaration and
     * member. Undefined where compiled code has no answer.
     */
    valueOf(id: string, member: Member, root: FastMember): Value | undefined {
        const result = this.#values.get(id);
        const subject = result === undefined ? undefined : fastMemberOf(member, root);
        if (result === undefined || subject === undefined || this.#failed.has(result.index)) {
            return undefined;
        }
        try {
            const found = (this.#runnable.functions[result.index] as (subject: FastMember) => unknown)(subject);
            return result.value(found);
        } catch (error) {
            this.#failed.add(result.index);
            return bailed(error) || undefined;
        }
    }

    #inForceFor(root: FastMember): boolean {
        if (this.#inForce === undefined) {
            return true;
        }
        const { index, from, to } = this.#inForce;
        const day = (this.#runnable.functions[index] as (subject: FastMember) => number)(root);
        return day >= from && day <= to;
    }

    #allValid(facts: FastFacts): boolean {
        if (this.#checks === undefined || this.#checks.size === 0) {
            return this.#checks !== undefined;
        }
        for (const member of facts) {
            const checks = this.#checks.get(member.layout.entity.name);
            if (checks === undefined) {
                continue;
            }
            for (const { slot, index } of checks) {
                const value = member.values[slot];
                if (value !== undefined && value !== null && this.#runnable.functions[index]?.(member) !== true) {
                    return false;
                }
            }
        }
        return true;
    }
}

/** Compiled code had no answer, or led too deep; any other error is a mistake here. */
function bailed(error: unknown): false {
    if (error === BAIL || isOverflow(error)) {
        return false;
    }
    throw error;
}

function reasonOf(error: unknown): string {
    if (error instanceof NotCovered) {
        return error.message;
    }
    throw error;
}

function attempt<T>(work: () => T): T | undefined {
    try {
        return work();
    } catch (error) {
        reasonOf(error);
        return undefined;
    }
}

function usableCalendar(program: Program): Calendar | undefined {
    const calendar = calendarOf(program);
    return calendar === undefined || 'kind' in calendar ? undefined : calendar;
}

/** Those that give no reason: a reason is found where the exact evaluator works the decision out. */
function valuesOf(lowerer: Lowerer): Map<string, { index: number; value: (found: unknown) => Value }> {
    const values = new Map<string, { index: number; value: (found: unknown) => Value }>();
    for (const [id, { index, result }] of lowerer.results()) {
        const declaration = lowerer.program.declarations.get(id);
        const value = valueMaker(result, declaration);
        const gives = declaration?.kind === 'decision' && declaration.versions.some(version => saysWhy(version.body));
        if (value !== undefined && !gives) {
            values.set(id, { index, value });
        }
    }
    return values;
}

/** For each entity, what its facts are checked against. */
function checksOf(program: Program, lowerer: Lowerer): Map<string, Check[]> {
    const checks = new Map<string, Check[]>();
    for (const [name, entity] of program.entities) {
        for (const [factName, { fact }] of entity.facts) {
            if (fact.validWhen.length > 0 || (fact.type.limits ?? []).length > 0) {
                const scope = lowerer.scopeFor(entityChain(program, name));
                const { index } = lowerer.add(scope, yesOrNo(validity(fact, name, lowerer, scope)));
                const slot = lowerer.layout.get(name)?.slots.get(factName)?.slot ?? 0;
                checks.set(name, [...(checks.get(name) ?? []), { slot, index }]);
            }
        }
    }
    return checks;
}

function validity(fact: Fact, entity: string, lowerer: Lowerer, scope: ReturnType<Lowerer['scopeFor']>): Ir {
    const place = scope.stack[0]?.place ?? 'root';
    const limits = (fact.type.limits ?? []).map(limit => {
        const value = lowerer.fact({ op: 'member', of: place }, entity, fact.name.text);
        return lowerCompare(limit.op, value, lower(limit.value, scope, lowerer));
    });
    return { op: 'all', items: [...limits, ...fact.validWhen.map(each => condition(each.condition, scope, lowerer))] };
}

function inForceOf(program: Program, lowerer: Lowerer): { index: number; from: number; to: number } | undefined {
    const { inForce } = program.header ?? {};
    if (inForce === undefined) {
        return undefined;
    }
    const scope = lowerer.scopeFor([program.root.name]);
    const { index } = lowerer.add(scope, { t: 'date', ir: lowerer.policyDate() });
    const day = (iso: string | undefined) => (iso === undefined ? undefined : parseIso(iso));
    return {
        index,
        from: day(inForce.from) ?? Number.NEGATIVE_INFINITY,
        to: day(inForce.to) ?? Number.POSITIVE_INFINITY,
    };
}
