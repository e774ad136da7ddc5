/** What is used to work out an expression, as the exact evaluator records it. */
import type {
    Aggregate,
    AsAt,
    Combine,
    Comparison,
    ComparisonTest,
    Count,
    Expression,
    Iteration,
    MemberExpression,
    Target,
    ThereIs,
} from '../../../model/policy-model.ts';
import { BIRTH } from '../../reference/dates.ts';
import type { Ir, Place } from '../ir.ts';
import { amongOption, lowerTest } from '../lower-comparison.ts';
import { applies, chosenOptions } from '../lower-lists.ts';
import { compareIr } from '../lower-numbers.ts';
import { condition, dateOf, memberOf, namedList, stackAt, subjectAt } from '../lower-parts.ts';
import { notCovered } from '../lowered.ts';
import type { Scope } from '../scope.ts';
import { inside } from '../scope.ts';
import type { LoweredMember } from '../using.ts';
import type { Writing } from './writing.ts';

export function writeUses(e: Expression, scope: Scope, w: Writing): string {
    switch (e.kind) {
        case 'literal':
            return '';
        case 'name':
        case 'relative member':
            return targetUses(e.target, undefined, scope, w);
        case 'member':
            return memberUses(e, scope, w);
        case 'arithmetic':
        case 'overlap':
        case 'gap':
            return w.uses(e.left, scope) + w.uses(e.right, scope);
        case 'through':
            return w.uses(e.from, scope) + w.uses(e.to, scope);
        case 'negative':
        case 'not':
        case 'rounding':
            return w.uses(e.operand, scope);
        case 'comparison':
            return comparisonUses(e, scope, w);
        case 'all':
            return whileUndecided(conditions(e.items, scope, w), false);
        case 'any':
        case 'none':
            return whileUndecided(conditions(e.items, scope, w), true);
        case 'there is':
            return thereIsUses(e, scope, w);
        case 'every':
            return forEach(e.over, scope, w, inner => untilDecided(e.condition, inner, false, w));
        case 'count':
            return countUses(e, scope, w);
        case 'aggregate':
            return aggregateUses(e, scope, w);
        case 'combine':
            return combineUses(e, scope, w);
        case 'bound':
            return w.uses(e.operand, scope) + w.uses(e.limit, scope);
        case 'conversion': {
            const rules = w.using.program.conventions.conversions ?? [];
            const rule = rules.find(c => c.from === e.from && c.to === e.to) ?? notCovered('a conversion');
            return w.uses(e.operand, scope) + w.uses(rule.factor, scope);
        }
        case 'if none': {
            const there = w.js(appliesAtAll(e.operand, scope, w));
            return w.uses(e.operand, scope) + when(`!${there}`, w.uses(e.fallback, scope));
        }
        case 'count in':
            return e.where === undefined ? w.uses(e.period, scope) : notCovered('a count of days');
        case 'nearest weekday':
            return w.uses(e.date, scope);
        case 'as at':
            return asAtUses(e, scope, w);
        case 'birthday': {
            const named = e.subject === undefined ? '' : w.uses(e.subject, scope);
            const person =
                e.subject === undefined
                    ? w.using.bornSubject(e.person, scope)
                    : memberOf(w.using.lower(e.subject, scope));
            return named + w.fact(person.ir, person.entity, BIRTH);
        }
        default:
            return notCovered(e.kind);
    }
}

/** Nothing is written for a condition that decides about nothing. */
export function when(test: string, then: string): string {
    return then === '' ? '' : `if (${test}) { ${then} } `;
}

interface Step {
    readonly uses: string;
    readonly holds: string;
}

function conditions(items: readonly Expression[], scope: Scope, w: Writing): Step[] {
    return items.map(item => ({ uses: w.uses(item, scope), holds: w.js(condition(item, scope, w.using)) }));
}

/** One after the other, until one is what decides. */
function whileUndecided(steps: readonly Step[], decides: boolean): string {
    return steps.reduceRight((rest, { uses, holds }) => uses + when(decides ? `!(${holds})` : holds, rest), '');
}

function untilDecided(e: Expression, scope: Scope, decides: boolean, w: Writing): string {
    const holds = w.js(condition(e, scope, w.using));
    const uses = w.uses(e, scope);
    return uses === '' ? '' : `${uses} if (${decides ? '' : '!'}(${holds})) break; `;
}

function comparisonUses(e: Comparison, scope: Scope, w: Writing): string {
    const left = w.using.lower(e.left, scope);
    const steps = e.tests.map(test => ({
        uses: testUses(e, test, scope, w),
        holds: e.tests.length === 1 ? '' : w.js(lowerTest(left, test, scope, w.using)),
    }));
    return w.uses(e.left, scope) + whileUndecided(steps, false);
}

function testUses(e: Comparison, test: ComparisonTest, scope: Scope, w: Writing): string {
    const left = () => w.using.lower(e.left, scope);
    switch (test.op) {
        case 'one of':
        case 'not one of': {
            const listed = test.values ?? (test.right === undefined ? [] : [test.right]);
            const steps = listed.map(item => ({
                uses: w.uses(item, scope),
                holds: w.js(amongOption(left(), item, scope, w.using)),
            }));
            return whileUndecided(steps, true);
        }
        case 'within':
        case 'not within': {
            if (test.right?.kind !== 'through') {
                return test.right === undefined ? notCovered('within') : w.uses(test.right, scope);
            }
            const { from, to } = test.right;
            const begun = w.js(compareIr('>=', dateOf(left()), dateOf(w.using.lower(from, scope))));
            return w.uses(from, scope) + when(begun, w.uses(to, scope));
        }
        case 'is a':
        case 'is not a': {
            const { target } = test.definition ?? {};
            return targetUses(target, memberOf(left()), scope, w);
        }
        default:
            return test.right === undefined ? notCovered('a comparison') : w.uses(test.right, scope);
    }
}

/** Who is gone through, then what is used for each of them. */
function forEach(over: Iteration, scope: Scope, w: Writing, each: (inner: Scope) => string): string {
    const list = w.using.list(over, scope);
    const listed = listUses(over, scope, w);
    const register = scope.registers.count++;
    const place: Place = { register, owners: [] };
    const body = each(inside(scope, { place, entity: list.entity }));
    return body === '' ? listed : `${listed} for (r${register} of ${w.js(list.ir)}) { ${body} } `;
}

function countUses({ over, where }: Count, scope: Scope, w: Writing): string {
    const named = namedList(over);
    if (where === undefined && named !== undefined && chosenOptions(over, scope, w.using) !== undefined) {
        return w.uses(named, scope);
    }
    return forEach(over, scope, w, inner => (where === undefined ? '' : w.uses(where, inner)));
}

/** What is used to find out who is gone through. */
export function listUses(over: Iteration, scope: Scope, w: Writing): string {
    const named = namedList(over);
    if (named !== undefined) {
        return w.uses(named, scope);
    }
    const { target, period } = over;
    if (target?.kind === 'days' || target?.kind === 'weekdays') {
        return period === undefined ? notCovered('days') : w.uses(period, scope);
    }
    if (target?.kind !== 'list') {
        return notCovered('a list');
    }
    const owner = subjectAt(w.using.subjectOf(target.owner, target.subject, scope));
    return w.fact(owner.ir, owner.entity, target.fact);
}

/** A fact that is known to apply is not read to find that out. */
function thereIsUses(e: ThereIs, scope: Scope, w: Writing): string {
    const { where } = e;
    if (e.over !== undefined) {
        return forEach(e.over, scope, w, inner => (where === undefined ? '' : untilDecided(where, inner, true, w)));
    }
    return when(`!${w.js(appliesAtAll(e.of, scope, w))}`, w.uses(e.of, scope));
}

/** Of who has no place in a rank it is said why: that is left to the exact evaluator. */
function appliesAtAll(of: Expression, scope: Scope, w: Writing): Ir {
    const found = applies(of, scope, w.using);
    return found.op === 'ranked' ? notCovered('a rank') : found;
}

/** First who is picked, then their values. */
function aggregateUses(e: Aggregate, scope: Scope, w: Writing): string {
    const { where } = e;
    if (where === undefined) {
        return forEach(e.over, scope, w, inner => w.uses(e.value, inner));
    }
    const picks = forEach(e.over, scope, w, inner => w.uses(where, inner));
    const register = scope.registers.count++;
    const list = w.using.list(e.over, scope);
    const inner = inside(scope, { place: { register, owners: [] }, entity: list.entity });
    const values = when(w.js(condition(where, inner, w.using)), w.uses(e.value, inner));
    return values === '' ? picks : `${picks} for (r${register} of ${w.js(list.ir)}) { ${values} } `;
}

function combineUses(e: Combine, scope: Scope, w: Writing): string {
    return e.items.map(item => w.uses(item.value, scope)).join('');
}

function memberUses(e: MemberExpression, scope: Scope, w: Writing): string {
    const subject = w.using.lower(e.subject, scope);
    const named = w.uses(e.subject, scope);
    return subject.t === 'member' ? named + targetUses(e.target, subject, scope, w) : named;
}

function asAtUses(e: AsAt, scope: Scope, w: Writing): string {
    const { operand } = e;
    const on = dateOf(w.using.lower(e.date, scope));
    const dated = w.uses(e.date, scope);
    if (operand.kind === 'name' && operand.target?.kind === 'constant') {
        return dated + w.constantUses(operand.target, undefined, scope, on);
    }
    if (operand.kind !== 'name' || operand.target?.kind !== 'built-in' || operand.target.name !== 'age') {
        return notCovered('as at');
    }
    const person = w.using.bornSubject(operand.target.subject, scope);
    return dated + w.age(person.ir, person.entity, on);
}

function targetUses(target: Target | undefined, explicit: LoweredMember | undefined, scope: Scope, w: Writing): string {
    switch (target?.kind) {
        case 'fact':
        case 'role': {
            const owner = explicit ?? subjectAt(w.using.subjectOf(target.entity, target.subject, scope));
            return w.fact(owner.ir, owner.entity, target.kind === 'role' ? target.role : target.fact);
        }
        case 'declaration': {
            const about: Ir = explicit?.ir ?? subjectAt(stackAt(target.subject, scope)).ir;
            return w.declared(target.id, about);
        }
        case 'constant':
            return w.constantUses(target, explicit, scope);
        case 'local':
            return w.local(target.name, scope);
        case 'option':
        case 'subject':
            return '';
        case 'built-in': {
            if (target.name !== 'age') {
                return explicit === undefined ? '' : notCovered(target.name);
            }
            const person = explicit ?? w.using.bornSubject(target.subject, scope);
            return w.age(person.ir, person.entity);
        }
        default:
            return notCovered('a name');
    }
}
