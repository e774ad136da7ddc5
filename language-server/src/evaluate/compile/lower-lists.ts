/** Lists and what may not apply: from expressions to compiled code. */
import type { Aggregate, Combine, Count, Expression, Iteration, ThereIs } from '../../model/policy-model.ts';
import type { Ir, Place } from './ir.ts';
import { lowerCalculation, numeric, withoutDivisors } from './lower-numbers.ts';
import { condition, count, namedList, stackAt, subjectAt } from './lower-parts.ts';
import type { Lowered, LoweredNumber } from './lowered.ts';
import { atScale, combine, constantNumber, notCovered } from './lowered.ts';
import type { Scope } from './scope.ts';
import { inside, subjectIr } from './scope.ts';
import type { Using } from './using.ts';

export function lowerThereIs(e: ThereIs, scope: Scope, using: Using): Ir {
    const found =
        e.over === undefined ? applies(e.of, scope, using) : each('any', e.over, undefined, e.where, scope, using);
    return e.negated ? { op: 'not', operand: found } : found;
}

/** Whether a fact applies; only for facts and roles that stand on somebody who is there. Or whether somebody is ranked. */
export function applies(of: Expression, scope: Scope, using: Using): Ir {
    if (of.kind === 'name' && (of.target?.kind === 'fact' || of.target?.kind === 'role')) {
        const { target } = of;
        const name = target.kind === 'role' ? target.role : target.fact;
        const owner = using.subjectOf(target.entity, target.subject, scope);
        return using.applies(subjectIr(owner.place), owner.entity, name);
    }
    if (of.kind === 'name' && of.target?.kind === 'declaration') {
        const about = subjectAt(stackAt(of.target.subject, scope));
        const called = using.call(of.target.id, about.ir, about.entity);
        if (called.t === 'number' && called.n.op === 'rank') {
            return { ...called.n, op: 'ranked' };
        }
    }
    return notCovered('there is');
}

export function lowerIfNone(operand: Expression, fallback: Expression, scope: Scope, using: Using): Lowered {
    const there = applies(operand, scope, using);
    return using.choose([
        { when: there, result: using.lower(operand, scope) },
        { when: undefined, result: using.lower(fallback, scope) },
    ]);
}

/** Of options that were chosen, how many there are. */
export function lowerCount(e: Count, scope: Scope, using: Using): Ir {
    const chosen = e.where === undefined ? chosenOptions(e.over, scope, using) : undefined;
    return chosen === undefined
        ? each('count', e.over, e.where, undefined, scope, using)
        : {
              op: 'each',
              what: 'count',
              list: chosen,
              register: scope.registers.count++,
              where: undefined,
              value: undefined,
          };
}

/** The options of which any number may be chosen, where those are what is gone through. */
export function chosenOptions(over: Iteration, scope: Scope, using: Using): Ir | undefined {
    const named = namedList(over);
    const chosen = named === undefined ? undefined : using.lower(named, scope);
    return chosen?.t === 'options' ? chosen.ir : undefined;
}

export function lowerAggregate(e: Aggregate, scope: Scope, using: Using): Lowered {
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

export function each(
    what: Reduction,
    over: Iteration,
    where: Expression | undefined,
    value: Expression | undefined,
    scope: Scope,
    using: Using,
): Ir;
export function each(
    what: Reduction,
    over: Iteration,
    where: Expression | undefined,
    value: Expression | undefined,
    scope: Scope,
    using: Using,
    form: 'lowered',
): Lowered;
export function each(
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
    const lowered = value === undefined ? notCovered('a total') : using.lower(value, inner);
    if (lowered.t === 'date' && what !== 'total') {
        return { t: 'date', ir: loop(lowered.ir) };
    }
    const number = numeric(lowered);
    return number.d === undefined ? { ...number, n: loop(number.n) } : notCovered('a quotient that is not rounded');
}

export function lowerCombine(e: Combine, scope: Scope, using: Using): Lowered {
    if (e.op === 'how many') {
        return countOfConditions(e, scope, using);
    }
    const items = e.items.map(item => {
        const value = using.lower(item.value, scope);
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
