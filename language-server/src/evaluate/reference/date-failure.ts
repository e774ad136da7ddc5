/** Conventions about dates, and what is said when a calculation with dates has no result. */

import { monthNames } from '../../messages/calendar-words.ts';
import { dateMessages, failureMessages } from '../../messages/evaluate.ts';
import type { ModelNode, WorkingCalendar } from '../../model/policy-model.ts';
import type { DateConventions } from '../dates/add-duration.ts';
import type { WeekdayName } from '../dates/day-text.ts';
import { formatLong, parseIso, weekdayNamed } from '../dates/day-text.ts';
import type { DateFailure } from '../dates/failures.ts';
import { isFailure } from '../dates/failures.ts';
import { coversWholeYears, parseHolidays } from '../dates/holidays-csv.ts';
import type { Calendar } from '../dates/working-days.ts';
import { makeCalendar, SATURDAY_AND_SUNDAY } from '../dates/working-days.ts';
import type { Program } from '../program.ts';
import type { Failure } from '../values/value.ts';
import { failure } from '../values/value.ts';
import type { Frame } from './frame.ts';

export function dateFailure(of: DateFailure, at: ModelNode): Failure {
    return failure(explain(of), at.range);
}

function explain(of: DateFailure): string {
    switch (of.failure) {
        case 'missing-day':
            return dateMessages.missingDay(of.day, monthNames[of.month - 1] as string, of.year);
        case 'leap-birthday':
            return dateMessages.leapBirthday(formatLong(of.dateOfBirth), of.year);
        case 'outside-years':
            return dateMessages.outsideYears;
        case 'ends-before-start':
            return dateMessages.endsBeforeStart(formatLong(of.from), formatLong(of.to));
        case 'outside-calendar':
            return dateMessages.outsideCalendar(
                of.calendar,
                formatLong(of.day),
                formatLong(of.covers.from),
                formatLong(of.covers.to),
            );
        case 'no-calendar':
            return dateMessages.noCalendar;
        case 'not-whole-days':
            return dateMessages.notWholeDays;
        case 'not-comparable':
            return dateMessages.notComparable;
        case 'no-days':
            return dateMessages.noDays;
    }
}

export function dateConventions(frame: Frame, workingDays: boolean): DateConventions | Failure {
    const missingDay = frame.context.run.program.conventions.missingDayOfMonth?.rule;
    if (!workingDays) {
        return { missingDay };
    }
    const calendar = workingCalendar(frame);
    return calendar !== undefined && 'kind' in calendar ? calendar : { missingDay, calendar };
}

const calendars = new WeakMap<WorkingCalendar, Calendar | Failure>();

/** The calendar that the conventions name; undefined when they name none. */
export function workingCalendar(frame: Frame): Calendar | Failure | undefined {
    return calendarOf(frame.context.run.program);
}

export function calendarOf(program: Program): Calendar | Failure | undefined {
    const name = program.conventions.workingDays?.text;
    const declared = name === undefined ? undefined : calendarNamed(program.calendars, name);
    if (declared === undefined) {
        return undefined;
    }
    let calendar = calendars.get(declared);
    if (calendar === undefined) {
        calendar = buildCalendar(declared);
        calendars.set(declared, calendar);
    }
    return calendar;
}

/** `working days England and Wales bank holidays` is the calendar “England and Wales”. */
function calendarNamed(declared: ReadonlyMap<string, WorkingCalendar>, name: string): WorkingCalendar | undefined {
    return declared.get(name) ?? [...declared.values()].find(calendar => name.startsWith(`${calendar.name.text} `));
}

function buildCalendar(declared: WorkingCalendar): Calendar | Failure {
    const listed = declared.holidays.flatMap(({ date, name }) => {
        const day = parseIso(date);
        return day === undefined ? [] : [{ day, title: name?.text ?? '' }];
    });
    const read = declared.fileText === undefined ? [] : parseHolidays(declared.fileText);
    const holidays = isFailure(read) ? undefined : [...listed, ...read];
    const covers = holidays && coversWholeYears(holidays);
    if (holidays === undefined || covers === undefined || isFailure(covers)) {
        return failure(failureMessages.badCalendarFile(declared.name.text), declared.range);
    }
    const weekend = declared.weekend?.map(day => weekdayNamed(day.text as WeekdayName)) ?? SATURDAY_AND_SUNDAY;
    return makeCalendar(
        declared.name.text,
        weekend,
        holidays.map(h => h.day),
        covers,
    );
}
