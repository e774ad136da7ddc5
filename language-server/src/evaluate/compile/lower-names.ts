/** Names: from expressions to compiled code. */
import type { MemberExpression, Target } from '../../model/policy-model.ts';
import { YEAR_NUMBER } from '../values/unit.ts';
import type { Ir } from './ir.ts';
import { compareIr } from './lower-numbers.ts';
import { stackAt, subjectAt } from './lower-parts.ts';
import type { Lowered } from './lowered.ts';
import { constantNumber, notCovered } from './lowered.ts';
import type { Scope, StackSubject } from './scope.ts';
import { DAY } from './scope.ts';
import type { Using } from './using.ts';

export function lowerMember(e: MemberExpression, scope: Scope, using: Using): Lowered {
    const subject = using.lower(e.subject, scope);
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
    return subject.t === 'date' && e.target?.kind === 'built-in'
        ? partOfDate(subject.ir, e.target.name)
        : notCovered('a part of a value');
}

function partOfDate(day: Ir, name: string): Lowered {
    switch (name) {
        case 'weekday':
        case 'month':
            return { t: 'text', ir: { op: 'helper', name, items: [day] } };
        case 'year':
            return { t: 'number', n: { op: 'helper', name, items: [day] }, scale: 0, unit: YEAR_NUMBER };
        case 'tax year': {
            const end = (last: number): Ir => ({ op: 'helper', name, items: [day, constantNumber(last)] });
            return { t: 'period', from: end(0), to: end(1) };
        }
        default:
            return notCovered('a part of a date');
    }
}

export function lowerTarget(
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
            return lowerSubject(stackAt(target.subject, scope));
        case 'built-in':
            return lowerBuiltIn(target, explicit, scope, using);
        default:
            return notCovered('a name');
    }
}

function lowerSubject(subject: StackSubject): Lowered {
    const { ir, entity } = subjectAt(subject);
    return entity === DAY ? { t: 'date', ir } : { t: 'member', ir, entity };
}

/** The day that a rule is about: `weekday` there is the day's. */
function dayOf(steps: number | undefined, scope: Scope): Ir {
    const named = steps === undefined ? undefined : scope.stack[steps];
    const subject = named ?? scope.stack.find(({ entity }) => entity === DAY) ?? notCovered('a day');
    return subject.entity === DAY ? subjectAt(subject).ir : notCovered('a day');
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
        return explicit === undefined ? partOfDate(dayOf(target.subject, scope), target.name) : notCovered(target.name);
    }
    const person = explicit ?? using.bornSubject(target.subject, scope);
    return using.age(person.ir, person.entity);
}
