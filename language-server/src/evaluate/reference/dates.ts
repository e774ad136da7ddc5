/** Dates, birthdays, ages and periods. */

import { answerWords, failureMessages } from '../../messages/evaluate.ts';
import type {
    Birthday,
    CountIn,
    Expression,
    ModelNode,
    NearestWeekday,
    PeriodPair,
    Through,
} from '../../model/policy-model.ts';
import { ageAt, nthBirthday } from '../dates/age.ts';
import { formatLong, weekdayNamed } from '../dates/day-text.ts';
import { isFailure } from '../dates/failures.ts';
import { monthsIn, weeksIn, yearsIn } from '../dates/lengths.ts';
import type { Period } from '../dates/period.ts';
import { daysIn, gapBetween, overlap } from '../dates/period.ts';
import { countWeekday, firstWeekdayOnOrAfter, lastWeekdayOnOrBefore } from '../dates/weekdays.ts';
import { countWorkingDays } from '../dates/working-days.ts';
import type { Exact } from '../numbers/rational.ts';
import { exact } from '../numbers/rational.ts';
import { printExpression } from '../trace/print-expression.ts';
import type { TraceEntry } from '../trace/trace-entry.ts';
import type { SubjectKey } from '../values/member.ts';
import { ownedName } from '../values/member.ts';
import { missingOf, missingOfTwo } from '../values/outcomes.ts';
import { asPeriod } from '../values/period.ts';
import { countUnit, NO_UNIT } from '../values/unit.ts';
import type { Member, Outcome, Value } from '../values/value.ts';
import { date, failure, isValue, number, period } from '../values/value.ts';
import { countByWeekday } from './count-by-weekday.ts';
import { dateFailure, workingCalendar } from './date-failure.ts';
import { dateOfDecision } from './dating.ts';
import { evaluate } from './dispatch.ts';
import { readFact } from './facts.ts';
import type { Computation, Frame } from './frame.ts';
import { daySubjects } from './iteration.ts';
import { countWhere } from './lists.ts';
import { record } from './record.ts';

export const BIRTH = 'date of birth';

/** No declaration has such an id. */
const AGE = 'age';

/** Evaluates operands that must all be there and of one kind. */
function withValues<K extends Value['kind']>(
    kind: K,
    expected: string,
    operands: readonly Expression[],
    frame: Frame,
    then: (...values: Extract<Value, { kind: K }>[]) => Outcome,
): Outcome {
    const outcomes = operands.map(operand => evaluate(operand, frame));
    const missing = missingOf(...outcomes);
    if (missing !== undefined) {
        return missing;
    }
    const wrong = outcomes.findIndex(outcome => outcome.kind !== kind);
    if (wrong >= 0) {
        const at = operands[wrong] as Expression;
        return failure(failureMessages.wrongKind(printExpression(at), expected), at.range);
    }
    return then(...(outcomes as Extract<Value, { kind: K }>[]));
}

export function through(e: Through, frame: Frame): Outcome {
    return withValues('date', failureMessages.aDate, [e.from, e.to], frame, (from, to) =>
        period((from as { day: number }).day, (to as { day: number }).day),
    );
}

const NO_DAYS = period(1, 0);

export function gapOrOverlap(e: PeriodPair, frame: Frame): Outcome {
    return withValues('period', failureMessages.aPeriod, [e.left, e.right], frame, (left, right) => {
        const pair = [left, right].map(p => (p === undefined ? undefined : asPeriod(p)));
        const found = (e.kind === 'overlap' ? overlap : gapBetween)(pair[0], pair[1]);
        return found === undefined ? NO_DAYS : period(found.from, found.to);
    });
}

export function nearestWeekday(e: NearestWeekday, frame: Frame): Outcome {
    return withValues('date', failureMessages.aDate, [e.date], frame, start => {
        const find = e.direction === 'on or after' ? firstWeekdayOnOrAfter : lastWeekdayOnOrBefore;
        const found = find((start as { day: number }).day, weekdayNamed(e.weekday));
        return isFailure(found) ? dateFailure(found, e) : date(found);
    });
}

/** `how many Mondays in P`; of a length of time, how many of the unit it is. */
export function countIn(e: CountIn, frame: Frame): Outcome {
    return withValues('period', failureMessages.aPeriod, [e.period], frame, found => {
        const days = asPeriod(found as Extract<Value, { kind: 'period' }>);
        if (e.where !== undefined) {
            const unit = e.unit === 'day' ? undefined : e.unit;
            const counted = unit === undefined ? countByWeekday(days, e.where, frame) : undefined;
            if (counted !== undefined) return counted;
            return countWhere(daySubjects(days, isWeekday(unit) ? unit : undefined), e.where, frame);
        }
        return countUnits(e, days, frame);
    });
}

type WeekdayUnit = Exclude<CountIn['unit'], 'day' | 'week' | 'month' | 'year' | 'working day'>;

function isWeekday(unit: CountIn['unit'] | undefined): unit is WeekdayUnit {
    return unit?.endsWith('day') === true && unit !== 'day' && unit !== 'working day';
}

function countUnits(e: CountIn, days: Period | undefined, frame: Frame): Outcome {
    const counted = (n: Exact, unit: 'day' | 'week' | 'month' | 'year' | 'working day') => number(n, countUnit(unit));
    switch (e.unit) {
        case 'day':
            return counted(exact(daysIn(days)), 'day');
        case 'week':
            return counted(weeksIn(days), 'week');
        case 'month':
            return counted(monthsIn(days), 'month');
        case 'year':
            return counted(yearsIn(days), 'year');
        case 'working day':
            return countWorking(days, e, frame);
        default:
            return number(exact(countWeekday(days, weekdayNamed(e.unit))), NO_UNIT);
    }
}

function countWorking(days: Period | undefined, at: ModelNode, frame: Frame): Outcome {
    const calendar = workingCalendar(frame);
    if (calendar === undefined || 'kind' in calendar) {
        return calendar ?? dateFailure({ failure: 'no-calendar' }, at);
    }
    const counted = countWorkingDays(days, calendar);
    return isFailure(counted) ? dateFailure(counted, at) : number(exact(counted), countUnit('working day'));
}

/** `66th birthday`: of the person named, else of the nearest who was born. */
export function birthday(e: Birthday, frame: Frame): Outcome {
    const person = e.subject === undefined ? personFor(e.person, frame) : evaluate(e.subject, frame);
    if (!isValue(person)) {
        return person;
    }
    const born = person.kind === 'member' ? birthDate(person.member, e, frame) : person;
    if (born.kind !== 'date') {
        return isValue(born) ? failure(failureMessages.noDateOfBirth(printExpression(e)), e.range) : born;
    }
    const found = nthBirthday(born.day, e.number, frame.context.run.program.conventions.bornOn29February?.rule);
    return isFailure(found) ? dateFailure(found, e) : date(found);
}

/** The subject so many steps outward if it was born, else the nearest that was. */
export function personFor(steps: number | undefined, frame: Frame): Outcome {
    const { program } = frame.context.run;
    const wasBorn = (member: Member) => program.entities.get(member.entity)?.facts.has(BIRTH) === true;
    const named = steps === undefined ? undefined : frame.subjects[steps];
    const candidates = named === undefined ? frame.subjects : [named, ...frame.subjects];
    for (const subject of candidates) {
        if (subject.kind === 'member' && wasBorn(subject.member)) {
            return { kind: 'member', member: subject.member };
        }
    }
    return failure(failureMessages.noDateOfBirth('age'));
}

function birthDate(member: Member, at: ModelNode, frame: Frame): Outcome {
    const info = frame.context.run.program.entities.get(member.entity);
    return info?.facts.has(BIRTH) === true
        ? readFact(member, BIRTH, frame)
        : failure(failureMessages.noDateOfBirth(ownedName(member, 'age')), at.range);
}

/** Age in whole years at the start of the date of decision. */
export function ageOf(member: Member, at: ModelNode, frame: Frame): Outcome {
    const { run } = frame.context;
    if (run.collector === undefined) {
        return workOutAge(member, at, frame);
    }
    const { memo } = frame.context;
    const ages = memo.get(AGE) ?? new Map<SubjectKey, Computation>();
    memo.set(AGE, ages);
    let known = ages.get(member);
    if (known === undefined) {
        const { outcome, children } = record(run, () => workOutAge(member, at, frame));
        known = { outcome, entry: { what: ownedName(member, 'age') + onWhichDay(frame.context), outcome, children } };
        ages.set(member, known);
    }
    run.collector.push(known.entry as TraceEntry);
    const outcome = known.outcome as Outcome;
    return outcome.kind === 'failure' ? untraced(run, () => workOutAge(member, at, frame)) : outcome;
}

/** Always said: a policy may be dated by another day than that of the decision. */
function onWhichDay({ on, asAt, label }: Frame['context']): string {
    return asAt || on === undefined ? label : answerWords.onDay('', formatLong(on)) + label;
}

/** An error names the place that asks, whether a trace is made or not. */
function untraced(run: Frame['context']['run'], work: () => Outcome): Outcome {
    const { collector } = run;
    run.collector = undefined;
    const outcome = work();
    run.collector = collector;
    return outcome;
}

function workOutAge(member: Member, at: ModelNode, frame: Frame): Outcome {
    const born = birthDate(member, at, frame);
    const on = dateOfDecision(frame.context);
    const missing = missingOfTwo(born, on);
    if (missing !== undefined) {
        return missing;
    }
    const rule = frame.context.run.program.conventions.bornOn29February?.rule;
    const age = ageAt((born as { day: number }).day, (on as { day: number }).day, rule);
    return isFailure(age) ? dateFailure(age, at) : number(exact(age), countUnit('year'));
}
