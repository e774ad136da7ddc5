/** From expressions to compiled code. What is not covered here is left to the exact evaluator, decision by decision. */
import type {
    Arithmetic,
    AsAt,
    CountIn,
    Expression,
    Iteration,
    LiteralValue,
    Weekday,
} from '../../model/policy-model.ts';
import { parseIso, weekdayNamed } from '../dates/day-text.ts';
import { isNumberByType } from '../reference/arithmetic.ts';
import { BIRTH } from '../reference/dates.ts';
import { literal } from '../reference/literal.ts';
import { countUnit, isPlain, NO_UNIT } from '../values/unit.ts';
import type { Ir } from './ir.ts';
import { lowerComparison } from './lower-comparison.ts';
import { each, lowerAggregate, lowerCombine, lowerCount, lowerIfNone, lowerThereIs } from './lower-lists.ts';
import { lowerMember, lowerTarget } from './lower-names.ts';
import {
    daysBetween,
    exactNumber,
    lowerBound,
    lowerCalculation,
    lowerRounding,
    movedDate,
    numeric,
} from './lower-numbers.ts';
import { condition, count, dateOf, isUnlimited, memberOf, periodOf, yesOrNo } from './lower-parts.ts';
import type { Lowered, LoweredNumber } from './lowered.ts';
import { combine, constantNumber, notCovered, ofFraction } from './lowered.ts';
import type { Scope } from './scope.ts';
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
            return typed(lowerArithmetic(e.op, using.lower(e.left, scope), using.lower(e.right, scope)), e, using);
        case 'negative':
            return lowerCalculation('-', exactZero(), numeric(using.lower(e.operand, scope)));
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
            return count(lowerCount(e, scope, using));
        case 'aggregate':
            return lowerAggregate(e, scope, using);
        case 'combine':
            return lowerCombine(e, scope, using);
        case 'rounding':
            return lowerRounding(e, numeric(using.lower(e.operand, scope)));
        case 'bound':
            return lowerBound(e, numeric(using.lower(e.operand, scope)), numeric(using.lower(e.limit, scope)));
        case 'conversion':
            return using.convert(e, numeric(using.lower(e.operand, scope)), scope);
        case 'if none':
            return lowerIfNone(e.operand, e.fallback, scope, using);
        case 'through':
            return { t: 'period', from: dateOf(using.lower(e.from, scope)), to: dateOf(using.lower(e.to, scope)) };
        case 'overlap': {
            const [a, b] = [periodOf(using.lower(e.left, scope)), periodOf(using.lower(e.right, scope))];
            return {
                t: 'period',
                from: { op: 'greatest', items: [a.from, b.from] },
                to: { op: 'least', items: [a.to, b.to] },
            };
        }
        case 'count in':
            return e.where === undefined
                ? countIn(e.unit, periodOf(using.lower(e.period, scope)))
                : count(countWhere(e, e.where, scope, using));
        case 'nearest weekday': {
            const name = e.direction === 'on or after' ? 'first weekday' : 'last weekday';
            const items = [dateOf(using.lower(e.date, scope)), constantNumber(weekdayNamed(e.weekday))];
            return { t: 'date', ir: { op: 'helper', name, items } };
        }
        case 'as at':
            return lowerAsAt(e, scope, using);
        case 'birthday': {
            const person =
                e.subject === undefined ? using.bornSubject(e.person, scope) : memberOf(using.lower(e.subject, scope));
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

/** As the exact evaluator does it. */
function typed(value: Lowered, e: Arithmetic, { program }: Using): Lowered {
    return value.t === 'number' && !isPlain(value.unit) && isNumberByType(e, program)
        ? { ...value, unit: NO_UNIT }
        : value;
}

function countIn(unit: CountIn['unit'], { from, to }: { from: Ir; to: Ir }): Lowered {
    switch (unit) {
        case 'day': {
            const days = combine('+', combine('-', to, from), constantNumber(1));
            const n: Ir = { op: 'greatest', items: [days, constantNumber(0)] };
            return { t: 'number', n, scale: 0, unit: countUnit('day') };
        }
        case 'week':
        case 'month':
        case 'year': {
            const ir: Ir = { op: 'helper', name: `${unit}s in`, items: [from, to] };
            return ofFraction({ t: 'number', n: ir, scale: 0, unit: countUnit(unit) }, ir);
        }
        case 'working day': {
            const n: Ir = { op: 'helper', name: 'working days in', items: [from, to] };
            return { t: 'number', n, scale: 0, unit: countUnit(unit) };
        }
        default: {
            const items = [from, to, constantNumber(weekdayNamed(unit))];
            return { t: 'number', n: { op: 'helper', name: 'how many weekdays', items }, scale: 0, unit: NO_UNIT };
        }
    }
}

/** The exact evaluator counts days where the unit is none of the weekdays. */
function countWhere(e: CountIn, where: Expression, scope: Scope, using: Using): Ir {
    const isWeekday = !['day', 'week', 'month', 'year', 'working day'].includes(e.unit);
    const target: Iteration['target'] = isWeekday
        ? { kind: 'weekdays', weekday: e.unit as Weekday }
        : e.unit === 'day'
          ? { kind: 'days' }
          : notCovered('a count of days');
    const { range } = e;
    const over: Iteration = { element: { text: e.unit, range }, target, period: e.period, range };
    return each('count', over, where, undefined, scope, using);
}

/** A rate, a scale or somebody's age on another day; decisions on another day are left to the exact evaluator. */
function lowerAsAt(e: AsAt, scope: Scope, using: Using): Lowered {
    const { operand } = e;
    const on = dateOf(using.lower(e.date, scope));
    if (operand.kind === 'name' && operand.target?.kind === 'constant') {
        return using.constant(operand.target, undefined, scope, on);
    }
    const isAge = (operand.kind === 'name' || operand.kind === 'member') && operand.target?.kind === 'built-in';
    if (!isAge || operand.target?.kind !== 'built-in' || operand.target.name !== 'age') {
        return notCovered('as at');
    }
    const person =
        operand.kind === 'member'
            ? memberOf(using.lower(operand.subject, scope))
            : using.bornSubject(operand.target.subject, scope);
    const born = dateOf(using.fact(person.ir, person.entity, BIRTH));
    return { t: 'number', n: { op: 'helper', name: 'age', items: [born, on] }, scale: 0, unit: countUnit('year') };
}
