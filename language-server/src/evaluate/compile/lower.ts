/** From expressions to compiled code. What is not covered here is left to the exact evaluator, decision by decision. */
import type {
    Aggregate,
    Combine,
    Comparison,
    ComparisonTest,
    Expression,
    Iteration,
    LiteralValue,
    MemberExpression,
    Target,
    ThereIs,
} from '../../model/policy-model.ts';
import { parseIso } from '../dates/day-text.ts';
import { BIRTH } from '../reference/dates.ts';
import { literal } from '../reference/literal.ts';
import { NO_UNIT, timeUnit } from '../values/unit.ts';
import type { Ir, Place } from './ir.ts';
import {
    compareIr,
    daysBetween,
    exactNumber,
    lowerBound,
    lowerCalculation,
    lowerCompare,
    lowerRounding,
    movedDate,
    numeric,
    withoutDivisors,
} from './lower-numbers.ts';
import type { Lowered, LoweredNumber } from './lowered.ts';
import { atScale, combine, constantNumber, notCovered } from './lowered.ts';
import type { Scope, StackSubject } from './scope.ts';
import { inside, subjectIr } from './scope.ts';
import type { Using } from './using.ts';

export function lower(e: Expression, scope: Scope, using: Using): Lowered {
    switch (e.kind) {
        case 'literal':
            return lowerLiteral(e.value);
        case 'name':
            return lowerTarget(e.target, undefined, scope, using);
        case 'member':
            return lowerMember(e, scope, using);
        case 'arithmetic':
            return lowerArithmetic(e.op, lower(e.left, scope, using), lower(e.right, scope, using));
        case 'negative':
            return lowerCalculation('-', exactZero(), numeric(lower(e.operand, scope, using)));
        case 'comparison':
            return yesOrNo(lowerComparison(e, scope, using));
        case 'all':
        case 'any':
            return yesOrNo({ op: e.kind, items: e.items.map(item => condition(item, scope, using)) });
        case 'none':
            return yesOrNo({
                op: 'not',
                operand: { op: 'any', items: e.items.map(item => condition(item, scope, using)) },
            });
        case 'not':
            return yesOrNo({ op: 'not', operand: condition(e.operand, scope, using) });
        case 'there is':
            return yesOrNo(lowerThereIs(e, scope, using));
        case 'every':
            return yesOrNo(each('all', e.over, undefined, e.condition, scope, using));
        case 'count':
            return count(each('count', e.over, e.where, undefined, scope, using));
        case 'aggregate':
            return lowerAggregate(e, scope, using);
        case 'combine':
            return lowerCombine(e, scope, using);
        case 'rounding':
            return lowerRounding(e, numeric(lower(e.operand, scope, using)));
        case 'bound':
            return lowerBound(e, numeric(lower(e.operand, scope, using)), numeric(lower(e.limit, scope, using)));
        case 'conversion':
            return using.convert(e, numeric(lower(e.operand, scope, using)), scope);
        case 'if none':
            return lowerIfNone(e.operand, e.fallback, scope, using);
        case 'through':
            return { t: 'period', from: dateOf(lower(e.from, scope, using)), to: dateOf(lower(e.to, scope, using)) };
        case 'overlap': {
            const [a, b] = [periodOf(lower(e.left, scope, using)), periodOf(lower(e.right, scope, using))];
            return {
                t: 'period',
                from: { op: 'greatest', items: [a.from, b.from] },
                to: { op: 'least', items: [a.to, b.to] },
            };
        }
        case 'count in': {
            if (e.unit !== 'day' || e.where !== undefined) {
                return notCovered('a count of days');
            }
            const { from, to } = periodOf(lower(e.period, scope, using));
            const days = combine('+', combine('-', to, from), constantNumber(1));
            return {
                t: 'number',
                n: { op: 'greatest', items: [days, constantNumber(0)] },
                scale: 0,
                unit: timeUnit('day'),
            };
        }
        case 'birthday': {
            const person =
                e.subject === undefined ? using.bornSubject(e.person, scope) : memberOf(lower(e.subject, scope, using));
            const items = [dateOf(using.fact(person.ir, person.entity, BIRTH)), constantNumber(e.number)];
            return { t: 'date', ir: { op: 'helper', name: 'birthday', items } };
        }
        case 'relative member':
            return lowerTarget(e.target, undefined, scope, using);
        default:
            return notCovered(e.kind);
    }
}

const exactZero = (): LoweredNumber => ({ t: 'number', n: constantNumber(0), scale: 0, unit: NO_UNIT });

export function yesOrNo(ir: Ir): Lowered {
    return { t: 'yes or no', ir };
}

function count(ir: Ir): Lowered {
    return { t: 'number', n: ir, scale: 0, unit: NO_UNIT };
}

export function condition(e: Expression, scope: Scope, using: Using): Ir {
    const lowered = lower(e, scope, using);
    return lowered.t === 'yes or no' ? lowered.ir : notCovered('a condition');
}

export function dateOf(lowered: Lowered): Ir {
    return lowered.t === 'date' ? lowered.ir : notCovered('a date');
}

function periodOf(lowered: Lowered): Extract<Lowered, { t: 'period' }> {
    return lowered.t === 'period' ? lowered : notCovered('a period');
}

function memberOf(lowered: Lowered): { ir: Ir; entity: string } {
    return lowered.t === 'member' ? lowered : notCovered('a member');
}

function lowerLiteral(value: LiteralValue): Lowered {
    switch (value.kind) {
        case 'date': {
            const day = parseIso(value.value);
            return day === undefined ? notCovered('a date') : { t: 'date', ir: constantNumber(day) };
        }
        case 'period': {
            const [from, to] = [parseIso(value.from), parseIso(value.to)];
            return from === undefined || to === undefined
                ? notCovered('a period')
                : { t: 'period', from: constantNumber(from), to: constantNumber(to) };
        }
        case 'yes or no':
            return yesOrNo({ op: 'constant', value: value.value });
        case 'text':
            return { t: 'text', ir: { op: 'constant', value: value.value } };
        case 'no limit':
            return { t: 'number', n: constantNumber(Number.POSITIVE_INFINITY), scale: 0, unit: NO_UNIT };
        default: {
            const known = literal(value);
            return known.kind === 'number' ? exactNumber(known.value, known.unit) : notCovered(value.kind);
        }
    }
}

function lowerArithmetic(op: '+' | '-' | '*' | '/', left: Lowered, right: Lowered): Lowered {
    if (left.t === 'date' && right.t === 'date' && op === '-') {
        return daysBetween(left.ir, right.ir);
    }
    if (left.t === 'date' && (op === '+' || op === '-')) {
        return { t: 'date', ir: movedDate(left.ir, numeric(right), op === '+' ? 1 : -1) };
    }
    if (right.t === 'date' && op === '+') {
        return { t: 'date', ir: movedDate(right.ir, numeric(left), 1) };
    }
    const [a, b] = [numeric(left), numeric(right)];
    return isUnlimited(a) || isUnlimited(b) ? notCovered('no limit') : lowerCalculation(op, a, b);
}

export function isUnlimited({ n }: LoweredNumber): boolean {
    return n.op === 'constant' && n.value === Number.POSITIVE_INFINITY;
}

function lowerComparison(e: Comparison, scope: Scope, using: Using): Ir {
    const left = lower(e.left, scope, using);
    const tests = e.tests.map(test => lowerTest(left, test, scope, using));
    return tests.length === 1 ? (tests[0] as Ir) : { op: 'all', items: tests };
}

function lowerTest(left: Lowered, test: ComparisonTest, scope: Scope, using: Using): Ir {
    switch (test.op) {
        case 'one of':
            return { op: 'any', items: amongOptions(left, test, scope, using) };
        case 'not one of':
            return { op: 'not', operand: { op: 'any', items: amongOptions(left, test, scope, using) } };
        case 'within':
            return lowerWithin(left, test, scope, using);
        case 'not within':
            return { op: 'not', operand: lowerWithin(left, test, scope, using) };
        case 'is a':
            return isA(left, test, using);
        case 'is not a':
            return { op: 'not', operand: isA(left, test, using) };
        default:
            return test.right === undefined
                ? notCovered('a comparison')
                : lowerCompare(test.op, left, lower(test.right, scope, using));
    }
}

function amongOptions(left: Lowered, test: ComparisonTest, scope: Scope, using: Using): Ir[] {
    const listed = test.values ?? (test.right === undefined ? [] : [test.right]);
    return listed.map(item => {
        const value = lower(item, scope, using);
        if (value.t === 'options' && left.t === 'text') {
            return { op: 'helper', name: 'is one of', items: [left.ir, value.ir] };
        }
        return lowerCompare('=', left, value);
    });
}

function lowerWithin(left: Lowered, test: ComparisonTest, scope: Scope, using: Using): Ir {
    const day = dateOf(left);
    const { from, to } = periodOf(test.right === undefined ? notCovered('within') : lower(test.right, scope, using));
    return { op: 'all', items: [compareIr('>=', day, from), compareIr('<=', day, to)] };
}

function isA(left: Lowered, test: ComparisonTest, using: Using): Ir {
    const member = memberOf(left);
    const { target } = test.definition ?? {};
    const found = target?.kind === 'declaration' ? using.call(target.id, member.ir, member.entity) : notCovered('is a');
    return found.t === 'yes or no' ? found.ir : notCovered('is a');
}

function lowerThereIs(e: ThereIs, scope: Scope, using: Using): Ir {
    const found =
        e.over === undefined ? applies(e.of, scope, using) : each('any', e.over, undefined, e.where, scope, using);
    return e.negated ? { op: 'not', operand: found } : found;
}

/** Whether a fact applies; only for facts and roles that stand on somebody who is there. */
function applies(of: Expression, scope: Scope, using: Using): Ir {
    if (of.kind === 'name' && (of.target?.kind === 'fact' || of.target?.kind === 'role')) {
        const { target } = of;
        const name = target.kind === 'role' ? target.role : target.fact;
        const owner = using.subjectOf(target.entity, target.subject, scope);
        return using.applies(subjectIr(owner.place), owner.entity, name);
    }
    return notCovered('there is');
}

function lowerIfNone(operand: Expression, fallback: Expression, scope: Scope, using: Using): Lowered {
    const there = applies(operand, scope, using);
    return using.choose([
        { when: there, result: lower(operand, scope, using) },
        { when: undefined, result: lower(fallback, scope, using) },
    ]);
}

function lowerMember(e: MemberExpression, scope: Scope, using: Using): Lowered {
    const subject = lower(e.subject, scope, using);
    if (subject.t === 'member') {
        return lowerTarget(e.target, subject, scope, using);
    }
    if (subject.t === 'period' && e.target?.kind === 'built-in') {
        const result =
            e.target.name === 'first day'
                ? subject.from
                : e.target.name === 'last day'
                  ? subject.to
                  : notCovered('a period');
        return { t: 'date', ir: { op: 'first', cases: [{ when: compareIr('<=', subject.from, subject.to), result }] } };
    }
    return notCovered('a part of a value');
}

function lowerTarget(
    target: Target | undefined,
    explicit: { ir: Ir; entity: string } | undefined,
    scope: Scope,
    using: Using,
): Lowered {
    switch (target?.kind) {
        case 'fact':
        case 'role': {
            const owner = explicit ?? subjectAt(using.subjectOf(target.entity, target.subject, scope));
            return using.fact(owner.ir, owner.entity, target.kind === 'role' ? target.role : target.fact);
        }
        case 'declaration': {
            const about = explicit ?? subjectAt(stackAt(target.subject, scope));
            return using.call(target.id, about.ir, about.entity);
        }
        case 'constant':
            return using.constant(target, explicit, scope);
        case 'option':
            return { t: 'text', ir: { op: 'constant', value: target.option } };
        case 'local':
            return using.local(target.name, scope);
        case 'subject':
            return { t: 'member', ...subjectAt(stackAt(target.subject, scope)) };
        case 'built-in':
            return lowerBuiltIn(target, explicit, scope, using);
        default:
            return notCovered('a name');
    }
}

function lowerBuiltIn(
    target: Extract<Target, { kind: 'built-in' }>,
    explicit: { ir: Ir; entity: string } | undefined,
    scope: Scope,
    using: Using,
): Lowered {
    if (target.name === 'date of decision') {
        return { t: 'date', ir: { op: 'date of decision' } };
    }
    if (target.name !== 'age') {
        return notCovered(target.name);
    }
    const person = explicit ?? using.bornSubject(target.subject, scope);
    return using.age(person.ir, person.entity);
}

export function subjectAt(subject: StackSubject): { ir: Ir; entity: string } {
    return { ir: subjectIr(subject.place), entity: subject.entity };
}

/** The subject so many steps outward; the root for what is decided once. */
function stackAt(steps: number | undefined, scope: Scope): StackSubject {
    return (steps === undefined ? scope.stack.at(-1) : scope.stack[steps]) ?? notCovered('a subject');
}

function lowerAggregate(e: Aggregate, scope: Scope, using: Using): Lowered {
    return each(
        e.op === 'total' ? 'total' : e.op === 'highest' || e.op === 'latest' ? 'greatest' : 'least',
        e.over,
        e.where,
        e.value,
        scope,
        using,
        'lowered',
    );
}

type Reduction = Extract<Ir, { op: 'each' }>['what'];

function each(
    what: Reduction,
    over: Iteration,
    where: Expression | undefined,
    value: Expression | undefined,
    scope: Scope,
    using: Using,
): Ir;
function each(
    what: Reduction,
    over: Iteration,
    where: Expression | undefined,
    value: Expression | undefined,
    scope: Scope,
    using: Using,
    form: 'lowered',
): Lowered;
function each(
    what: Reduction,
    over: Iteration,
    where: Expression | undefined,
    value: Expression | undefined,
    scope: Scope,
    using: Using,
    form?: 'lowered',
): Ir | Lowered {
    const list = using.list(over, scope);
    const register = scope.registers.count++;
    const place: Place = { register, owners: [] };
    const inner = inside(scope, { place, entity: list.entity });
    const test = where === undefined ? undefined : condition(where, inner, using);
    const loop = (ir: Ir | undefined): Ir => ({ op: 'each', what, list: list.ir, register, where: test, value: ir });
    if (form === undefined) {
        return loop(value === undefined ? undefined : condition(value, inner, using));
    }
    const lowered = value === undefined ? notCovered('a total') : lower(value, inner, using);
    if (lowered.t === 'date' && what !== 'total') {
        return { t: 'date', ir: loop(lowered.ir) };
    }
    const number = numeric(lowered);
    return number.d === undefined ? { ...number, n: loop(number.n) } : notCovered('a quotient that is not rounded');
}

function lowerCombine(e: Combine, scope: Scope, using: Using): Lowered {
    if (e.op === 'how many') {
        return countOfConditions(e, scope, using);
    }
    const items = e.items.map(item => {
        const value = lower(item.value, scope, using);
        return { value, there: item.ifAny ? applies(item.value, scope, using) : undefined };
    });
    if (e.op !== 'total' && items.some(item => item.there !== undefined)) {
        return notCovered('if any');
    }
    return items
        .map(({ value, there }) => (there === undefined ? numericOrDate(value) : ifThere(numeric(value), there, using)))
        .reduce((a, b) => joined(e.op, a, b));
}

function numericOrDate(value: Lowered): Lowered {
    return value.t === 'date' ? value : numeric(value);
}

function ifThere(value: LoweredNumber, there: Ir, using: Using): Lowered {
    const nothing = atScale({ t: 'number', n: constantNumber(0), scale: 0, unit: value.unit }, value.scale);
    return using.choose([
        { when: there, result: value },
        { when: undefined, result: nothing },
    ]);
}

function joined(op: Combine['op'], a: Lowered, b: Lowered): Lowered {
    if (op === 'total') {
        return lowerCalculation('+', numeric(a), numeric(b));
    }
    const greatest = op === 'highest' || op === 'latest';
    const pick = (items: Ir[]): Ir => ({ op: greatest ? 'greatest' : 'least', items });
    if (a.t === 'date' && b.t === 'date') {
        return { t: 'date', ir: pick([a.ir, b.ir]) };
    }
    const pair = withoutDivisors(numeric(a), numeric(b));
    return { t: 'number', n: pick([pair.a.n, pair.b.n]), scale: pair.a.scale, unit: pair.unit };
}

function countOfConditions(e: Combine, scope: Scope, using: Using): Lowered {
    const ones = e.items.map((item): Ir => {
        if (item.ifAny) {
            return notCovered('if any');
        }
        const when = condition(item.value, scope, using);
        return {
            op: 'first',
            cases: [
                { when, result: constantNumber(1) },
                { when: undefined, result: constantNumber(0) },
            ],
        };
    });
    return count(ones.reduce((a, b) => combine('+', a, b), constantNumber(0)));
}
