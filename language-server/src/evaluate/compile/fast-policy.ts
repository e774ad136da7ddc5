/**
 * A policy compiled once to run many times. Each decision that compiling covers is answered by compiled code; wherever
 * that code has no answer (something is not known, an error, a number beyond 2^53) the exact evaluator gives it.
 */

import type { Answer, DecisionAnswer } from '../../model/facts.ts';
import type { Decision, Fact } from '../../model/policy-model.ts';
import { parseIso, toIso } from '../dates/day-text.ts';
import { currencyPlaces } from '../numbers/format.ts';
import type { Program } from '../program.ts';
import { entityChain } from '../reference/chain.ts';
import { isOverflow } from '../reference/deep.ts';
import { isMoney, PERCENT } from '../values/unit.ts';
import { unitText } from '../values/unit-text.ts';
import type { Member, Value } from '../values/value.ts';
import type { FastFacts, FastMember } from './fast-member.ts';
import { fastMemberOf } from './fast-member.ts';
import { BAIL, helpersFor } from './helpers.ts';
import type { Ir, Runnable } from './ir.ts';
import type { Layout } from './layout.ts';
import { lower } from './lower.ts';
import { lowerCompare } from './lower-numbers.ts';
import { condition, yesOrNo } from './lower-parts.ts';
import type { Lowered } from './lowered.ts';
import { NotCovered } from './lowered.ts';
import { Lowerer } from './lowerer.ts';
import { NO_REASON, saysWhy } from './reasons.ts';
import { makeRunnable } from './runnable.ts';
import { scaledText } from './scaled-text.ts';
import { valueMaker } from './to-value.ts';

interface CoveredDecision {
    readonly index: number;
    /** What gives the reason, where one may be given. */
    readonly reason: number | undefined;
    readonly answer: (value: unknown) => Answer;
    /** The list of the root whose members it is decided for; absent when it is decided once. */
    readonly slot: number | undefined;
}

/** Where so much is not known, compiled code is not asked further: to ask in vain takes time too. */
const MOST_FAILURES = 1;

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
    readonly #runnable: Runnable;
    readonly #ranks: boolean;
    /** How often it had no answer in this run, less how often it had one. */
    #failures = 0;
    readonly #values: ReadonlyMap<string, { readonly index: number; readonly value: (found: unknown) => Value }>;

    constructor(program: Program, generate?: boolean) {
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
        const helpers = helpersFor({
            leapDay: bornOn29February?.rule,
            missingDay: missingDayOfMonth?.rule,
            taxYear,
        });
        this.#values = this.#checks === undefined || inForce === undefined ? new Map() : valuesOf(lowerer);
        this.#ranks = lowerer.ranks.length > 0;
        this.#runnable = makeRunnable({ functions: lowerer.functions, ranks: lowerer.ranks }, helpers, generate);
    }

    /** Whether compiled code can answer for these facts at all: they are within their limits, the policy is in force. */
    start(facts: FastFacts, on: number | undefined): boolean {
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
        this.#failures = 0;
        this.#runnable.start(root, on);
        try {
            return this.#inForceFor(root) && this.#allValid(facts);
        } catch (error) {
            return bailed(error);
        }
    }

    /** After `start`. Undefined: the exact evaluator has to answer. */
    answer(decision: Decision, root: FastMember): DecisionAnswer | undefined {
        const covered = this.#decisions.get(decision);
        if (covered === undefined || this.#failures > MOST_FAILURES) {
            return undefined;
        }
        const work = this.#runnable.functions[covered.index] as (subject: FastMember) => unknown;
        this.#failures++;
        try {
            if (covered.slot === undefined) {
                const answer = this.#because(covered, root, covered.answer(work(root)));
                this.#failures -= 2;
                return answer;
            }
            const members = root.values[covered.slot];
            if (!Array.isArray(members)) {
                return undefined;
            }
            const values: ({ member: string } & Answer)[] = [];
            for (const member of members as readonly FastMember[]) {
                const answer = this.#because(covered, member, covered.answer(work(member)));
                values.push({ member: member.name, ...answer });
            }
            this.#failures -= 2;
            return { values };
        } catch (error) {
            return bailed(error) || undefined;
        }
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
        const result = this.#failures > MOST_FAILURES ? undefined : this.#values.get(id);
        const subject = result === undefined ? undefined : fastMemberOf(member, root);
        if (result === undefined || subject === undefined) {
            return undefined;
        }
        this.#failures++;
        try {
            const found = (this.#runnable.functions[result.index] as (subject: FastMember) => unknown)(subject);
            this.#failures -= 2;
            return result.value(found);
        } catch (error) {
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

function cover(decision: Decision, lowerer: Lowerer): CoveredDecision {
    const { index, result } = lowerer.compiled(decision);
    const reason = decision.versions.some(version => saysWhy(version.body)) ? lowerer.reasons(decision) : undefined;
    const { target } = decision.forEach ?? {};
    if (decision.forEach === undefined) {
        return { index, reason, answer: answerer(result), slot: undefined };
    }
    const isOfRoot = target?.kind === 'list' && target.owner === lowerer.program.root.name;
    const slot = isOfRoot ? lowerer.layout.get(target.owner)?.slots.get(target.fact)?.slot : undefined;
    if (slot === undefined) {
        throw new NotCovered('for each');
    }
    return { index, reason, answer: answerer(result), slot };
}

function answerer(result: Lowered): (value: unknown) => Answer {
    switch (result.t) {
        case 'yes or no':
        case 'text':
            return value => ({ status: 'known', value: value as string | boolean });
        case 'date':
            return value => ({ status: 'known', value: toIso(value as number) });
        case 'number': {
            const { unit } = result;
            const scale = result.scale - (unit === PERCENT ? 2 : 0);
            const places = isMoney(unit) ? currencyPlaces(unit.currency) : 0;
            const text = unitText(unit);
            const written = (n: number) => scaledText(scale < 0 ? n * 10 ** -scale : n, Math.max(scale, 0), places);
            const known = (n: number): Answer => ({ status: 'known', value: written(n) });
            return value => {
                const n = value as number;
                if (n === Number.POSITIVE_INFINITY) {
                    return { status: 'known', value: 'no limit' };
                }
                return text === '' ? known(n) : { status: 'known', value: written(n), unit: text };
            };
        }
        default:
            throw new NotCovered(`a ${result.t} as an answer`);
    }
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
