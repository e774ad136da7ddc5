/** What names stand for, once they are resolved. */

import { monthNames } from '../../messages/calendar-words.ts';
import { failureMessages } from '../../messages/evaluate.ts';
import type {
    Expression,
    MemberExpression,
    ModelNode,
    NameExpression,
    RelativeMember,
    Target,
} from '../../model/policy-model.ts';
import { toYmd, weekday } from '../dates/day.ts';
import { weekdayName } from '../dates/day-text.ts';
import { isFailure } from '../dates/failures.ts';
import { calendarYearOf, yearOf } from '../dates/years.ts';
import { exact } from '../numbers/rational.ts';
import { printExpression } from '../trace/print-expression.ts';
import { allMembers } from '../values/member.ts';
import { YEAR_NUMBER } from '../values/unit.ts';
import type { Member, Outcome, Value } from '../values/value.ts';
import { date, failure, isValue, NOT_APPLICABLE, number, option, period } from '../values/value.ts';
import { constant } from './constants.ts';
import { dateFailure } from './date-failure.ts';
import { ageOf, personFor } from './dates.ts';
import { dateOfDecision } from './dating.ts';
import { decide, evaluate } from './dispatch.ts';
import { readFact } from './facts.ts';
import type { Frame, Subject } from './frame.ts';
import { inside, memberFor, subjectValue } from './frame.ts';
import { localValue } from './locals.ts';
import { neighbour } from './ranks.ts';

export function nameExpression(e: NameExpression, frame: Frame): Outcome {
    if (e.target === undefined) {
        return memberNamed(e.name.text, frame) ?? failure(failureMessages.unresolved(e.name.text), e.range);
    }
    return targetValue(e.target, undefined, e, frame);
}

/** `claimant's age`: the value on the left is the subject. */
export function memberExpression(e: MemberExpression, frame: Frame): Outcome {
    const subject = evaluate(e.subject, frame);
    if (!isValue(subject)) {
        return subject;
    }
    if (e.target === undefined) {
        return failure(failureMessages.unresolved(e.member.text), e.range);
    }
    if (subject.kind === 'member') {
        return targetValue(e.target, { kind: 'member', member: subject.member }, e, frame);
    }
    if (e.target.kind === 'built-in') {
        return partOf(subject, e.target.name, e, frame);
    }
    if (subject.kind === 'date') {
        return targetValue(e.target, { kind: 'date', day: subject.day }, e, frame);
    }
    return failure(failureMessages.wrongKind(printExpression(e.subject), failureMessages.aMember), e.range);
}

function targetValue(target: Target, explicit: Subject | undefined, at: Expression, frame: Frame): Outcome {
    switch (target.kind) {
        case 'fact': {
            const member =
                explicit?.kind === 'member' ? explicit.member : memberFor(frame, target.subject, target.entity);
            return readFact(member ?? frame.context.run.root, target.fact, frame);
        }
        case 'role': {
            const member =
                explicit?.kind === 'member' ? explicit.member : memberFor(frame, target.subject, target.entity);
            return readFact(member ?? frame.context.run.root, target.role, frame);
        }
        case 'declaration':
            return decide(target.id, explicit ?? subjectAt(target.subject, frame), frame, at);
        case 'constant': {
            const category = explicit ?? subjectAt(target.subject, frame);
            return constant(target.id, category === undefined ? frame : inside(frame, category), at, undefined);
        }
        case 'option':
            return option(target.option);
        case 'local':
            return localValue(target.name, frame) ?? memberNamed(target.name, frame) ?? unresolved(target.name, at);
        case 'subject':
            return subjectValue(subjectAt(target.subject, frame) ?? rootSubject(frame));
        case 'neighbour':
            return neighbour(target.rank, target.step, explicit ?? subjectAt(target.subject, frame), frame, at);
        case 'built-in':
            return builtIn(target, explicit, at, frame);
    }
}

function unresolved(name: string, at: ModelNode): Outcome {
    return failure(failureMessages.unresolved(name), at.range);
}

function subjectAt(steps: number | undefined, frame: Frame): Subject | undefined {
    return steps === undefined ? undefined : frame.subjects[steps];
}

function rootSubject(frame: Frame): Subject {
    return { kind: 'member', member: frame.context.run.root };
}

/** People whom a persona names. */
function memberNamed(name: string, frame: Frame): Outcome | undefined {
    const { root } = frame.context.run;
    const member = allMembers(root).find(m => m.name === name);
    return member && { kind: 'member', member };
}

function builtIn(
    target: Extract<Target, { kind: 'built-in' }>,
    explicit: Subject | undefined,
    at: Expression,
    frame: Frame,
): Outcome {
    if (target.name === 'date of decision') {
        return dateOfDecision(frame.context);
    }
    if (target.name === 'age') {
        const person: Outcome = explicit === undefined ? personFor(target.subject, frame) : subjectValue(explicit);
        return person.kind === 'member' ? ageOf(person.member, at, frame) : person;
    }
    const subject = explicit ?? subjectAt(target.subject, frame) ?? frame.subjects.find(s => s.kind === 'date');
    return subject === undefined ? unresolved(target.name, at) : partOf(subjectValue(subject), target.name, at, frame);
}

/** `D's weekday`, `P's first day`. */
function partOf(of: Value, name: string, at: Expression, frame: Frame): Outcome {
    if (of.kind === 'period' && (name === 'first day' || name === 'last day')) {
        return of.to < of.from ? NOT_APPLICABLE : date(name === 'first day' ? of.from : of.to);
    }
    if (of.kind !== 'date') {
        return failure(failureMessages.wrongKind(printExpression(at), failureMessages.aDate), at.range);
    }
    const { year, month } = toYmd(of.day);
    switch (name) {
        case 'weekday':
            return option(weekdayName(weekday(of.day)));
        case 'month':
            return option(monthNames[month - 1] as string);
        case 'year':
            return number(exact(year), YEAR_NUMBER);
        case 'tax year':
            return taxYear(of.day, at, frame);
        case 'first day':
        case 'last day':
            return date(of.day);
        default:
            return unresolved(name, at);
    }
}

function taxYear(day: number, at: Expression, frame: Frame): Outcome {
    const start = frame.context.run.program.conventions.taxYear;
    if (start === undefined) {
        return failure(failureMessages.noConvention('tax year'), at.range);
    }
    const year = start.month === 1 && start.day === 1 ? calendarYearOf(day) : yearOf(day, start);
    return isFailure(year) ? dateFailure(year, at) : period(year.from, year.to);
}

export function relativeMember(e: RelativeMember, frame: Frame): Outcome {
    return e.target === undefined
        ? failure(failureMessages.unresolved(`${e.which} ${e.element.text}`), e.range)
        : targetValue(e.target, undefined, e, frame);
}

/** `each conviction is a Prop 64 conviction`. */
export function definitionHolds(definition: NameExpression, member: Member, frame: Frame): Outcome {
    return definition.target === undefined
        ? failure(failureMessages.unresolved(definition.name.text), definition.range)
        : targetValue(definition.target, { kind: 'member', member }, definition, frame);
}
