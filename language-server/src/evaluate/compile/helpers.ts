/** What compiled rules call. Each bails out where the exact evaluator would have something to say. */
import { monthNames } from '../../messages/calendar-words.ts';
import type { LeapDayRule } from '../dates/age.ts';
import { ageAt, nthBirthday } from '../dates/age.ts';
import type { MissingDayRule } from '../dates/arithmetic.ts';
import { addDays, addMonths } from '../dates/arithmetic.ts';
import type { Weekday } from '../dates/day.ts';
import { toYmd, weekday as weekdayOf } from '../dates/day.ts';
import { weekdayName } from '../dates/day-text.ts';
import { isFailure } from '../dates/failures.ts';
import { monthsIn, weeksIn, yearsIn } from '../dates/lengths.ts';
import { through as periodOf } from '../dates/period.ts';
import { countWeekday, eachWeekday, firstWeekdayOnOrAfter, lastWeekdayOnOrBefore } from '../dates/weekdays.ts';
import type { Calendar } from '../dates/working-days.ts';
import { addWorkingDays, countWorkingDays } from '../dates/working-days.ts';
import type { YearStart } from '../dates/years.ts';
import { yearOf } from '../dates/years.ts';
import type { Exact } from '../numbers/rational.ts';
import { denominator, numerator } from '../numbers/representation.ts';
import type { FastMember } from './fast-member.ts';
import type { IrRank, WholeMode } from './ir.ts';

/** Thrown where compiled code has no answer: the exact evaluator then gives it. Never leaves this folder. */
export const BAIL: unique symbol = Symbol('bail');

export function bail(): never {
    // A plain value, thrown on the way out of compiled code and caught at its entry: no stack is needed.
    // oxlint-disable-next-line only-throw-error
    throw BAIL;
}

/** How many days and members one answer may go through, lists inside lists counted: some seconds. The exact evaluator then gives up too. */
const MOST_GONE_THROUGH = 20_000_000;

let goneThrough = 0;

/** A question begins: nothing was gone through for it. Compiled code answers one after the other. */
export function countAnew(): void {
    goneThrough = 0;
}

/** A list that is gone through. */
export function through<T>(list: readonly T[]): readonly T[] {
    goneThrough += list.length;
    return goneThrough > MOST_GONE_THROUGH ? bail() : list;
}

/** A whole number that JavaScript holds exactly. */
export function safe(n: number): number {
    return n <= Number.MAX_SAFE_INTEGER && n >= -Number.MAX_SAFE_INTEGER ? n : bail();
}

/** A known fact that applies. */
export function known<T>(value: T | null | undefined): T {
    return value === undefined || value === null ? bail() : value;
}

export function applies(value: unknown): boolean {
    return value === undefined ? bail() : value !== null;
}

/** n / d to a whole number, exactly. */
export function roundQuotient(numerator: number, denominator: number, mode: WholeMode): number {
    if (denominator === 0 || !Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
        return bail();
    }
    const n = denominator < 0 ? -numerator : numerator;
    const d = denominator < 0 ? -denominator : denominator;
    const rest = n % d;
    const towardsZero = (n - rest) / d;
    if (rest === 0) {
        return towardsZero + 0;
    }
    const away = n < 0 ? towardsZero - 1 : towardsZero + 1;
    const twice = 2 * Math.abs(rest);
    switch (mode) {
        case 'up':
            return away + 0;
        case 'down':
            return towardsZero + 0;
        case 'to the higher':
            return (n < 0 ? towardsZero : away) + 0;
        case 'to the lower':
            return (n < 0 ? away : towardsZero) + 0;
        case 'half up':
            return (twice >= d ? away : towardsZero) + 0;
        case 'half down':
            return (twice > d ? away : towardsZero) + 0;
        case 'half even':
            return (twice > d || (twice === d && towardsZero % 2 !== 0) ? away : towardsZero) + 0;
    }
}

const number = (result: unknown): number => (typeof result === 'number' ? result : bail());

/** Above and below the line. */
export type Parts = readonly [number, number];

function partsOf(x: Exact): Parts {
    return typeof x === 'number' ? [x, 1] : [safe(Number(numerator(x))), safe(Number(denominator(x)))];
}

/** In lowest terms, the lower part above zero. */
export function fraction(n: number, d: number): Parts {
    if (d === 0 || !Number.isSafeInteger(n) || !Number.isSafeInteger(d)) {
        return bail();
    }
    let [a, b] = [Math.abs(n), Math.abs(d)];
    while (b !== 0) {
        [a, b] = [b, a % b];
    }
    const by = d < 0 ? -a : a;
    return [n / by + 0, d / by];
}

export interface DateRules {
    /** Of working days; undefined where there is none that can be used. */
    readonly calendar: () => Calendar | undefined;
    readonly taxYear: YearStart | undefined;
    readonly leapDay: LeapDayRule | undefined;
    readonly missingDay: MissingDayRule | undefined;
}

/** The helpers that depend on the conventions of the policy. */
export function dateHelpers({ leapDay, missingDay, taxYear, calendar }: DateRules) {
    let knownOn: number | undefined;
    let today = { year: 0, month: 0, day: 0 };
    /** As `ageAt`, with the date of decision taken apart once for all. */
    const age = (born: number, on: number): number => {
        if (on !== knownOn) {
            knownOn = on;
            today = toYmd(on);
        }
        const { year, month, day } = toYmd(born);
        if (on < born || (month === 2 && day === 29)) {
            return number(ageAt(born, on, leapDay));
        }
        const reached = today.month > month || (today.month === month && today.day >= day);
        return today.year - year - (reached ? 0 : 1);
    };
    return {
        age,
        birthday: (born: number, n: number) => number(nthBirthday(born, n, leapDay)),
        'first weekday': (day: number, weekday: number) => number(firstWeekdayOnOrAfter(day, weekday as Weekday)),
        'last weekday': (day: number, weekday: number) => number(lastWeekdayOnOrBefore(day, weekday as Weekday)),
        'how many weekdays': (from: number, to: number, weekday: number) =>
            countWeekday(periodOf(from, to), weekday as Weekday),
        weekday: (day: number) => weekdayName(weekdayOf(day)),
        month: (day: number) => monthNames[toYmd(day).month - 1] ?? bail(),
        year: (day: number) => toYmd(day).year,
        /** Its first day, or with `last` 1 its last. */
        'tax year': (day: number, last: number) => {
            const year = taxYear === undefined ? bail() : yearOf(day, taxYear);
            return isFailure(year) ? bail() : last === 0 ? year.from : year.to;
        },
        'add months': (day: number, months: number) => number(addMonths(day, safe(months), missingDay)),
        'add days': (day: number, days: number) => number(addDays(day, safe(days))),
        'add working days': (day: number, days: number) =>
            number(addWorkingDays(day, safe(days), calendar() ?? bail())),
        'working days in': (from: number, to: number) =>
            number(countWorkingDays(periodOf(from, to), calendar() ?? bail())),
        'weeks in': (from: number, to: number) => partsOf(weeksIn(periodOf(from, to))),
        'months in': (from: number, to: number) => partsOf(monthsIn(periodOf(from, to))),
        'years in': (from: number, to: number) => partsOf(yearsIn(periodOf(from, to))),
        'each day': (from: number, to: number) =>
            Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i),
        'each weekday': (from: number, to: number, weekday: number) =>
            eachWeekday(periodOf(from, to), weekday as Weekday),
    };
}

/** The owner of a member, when it is of the entity that the rule counts on. */
export function owner(member: FastMember, entity: string): FastMember {
    const found = member.owner;
    return found !== undefined && found.layout.entity.name === entity ? found : bail();
}

export function isOneOf(value: string, options: readonly string[]): boolean {
    return options.includes(value);
}

type Key = number;

export interface Order {
    readonly members: readonly FastMember[];
    readonly ranked: readonly Ranked[];
}

interface Ranked {
    readonly member: FastMember;
    readonly keys: readonly Key[];
}

/** The members in order; one without keys is not ranked. Those who tie stay in the order named, or bail out. */
export function order(
    list: readonly FastMember[],
    keysOf: (member: FastMember) => readonly Key[] | null,
    rank: Pick<IrRank, 'keys' | 'tiesInOrder'>,
): Order {
    const ranked: Ranked[] = [];
    for (let i = 0; i < list.length; i++) {
        const member = list[i] as FastMember;
        const keys = keysOf(member);
        if (keys !== null) {
            ranked.push({ member, keys });
        }
    }
    sortInPlace(ranked, rank);
    for (let i = 1; !rank.tiesInOrder && i < ranked.length; i++) {
        if (compareKeys((ranked[i - 1] as Ranked).keys, (ranked[i] as Ranked).keys, rank) === 0) {
            return bail();
        }
    }
    return { members: list, ranked };
}

const SHORT = 16;

/** Stable. Most lists are a family's: inserting one after the other is quickest. */
function sortInPlace(ranked: Ranked[], rank: Pick<IrRank, 'keys'>): void {
    if (ranked.length > SHORT) {
        ranked.sort((a, b) => compareKeys(a.keys, b.keys, rank));
        return;
    }
    for (let i = 1; i < ranked.length; i++) {
        const next = ranked[i] as Ranked;
        let at = i;
        while (at > 0 && compareKeys((ranked[at - 1] as Ranked).keys, next.keys, rank) > 0) {
            ranked[at] = ranked[at - 1] as Ranked;
            at--;
        }
        ranked[at] = next;
    }
}

function compareKeys(a: readonly Key[], b: readonly Key[], { keys }: Pick<IrRank, 'keys'>): number {
    for (let i = 0; i < keys.length; i++) {
        const [left, right] = [a[i] as Key, b[i] as Key];
        if (left !== right) {
            return left < right === (keys[i] as IrRank['keys'][number]).descending ? 1 : -1;
        }
    }
    return 0;
}

/** The place of a member in its list, from 1. */
export function position(orderOf: (owner: FastMember) => Order, index: number, member: FastMember): number {
    return placeIn(orderOf, index, member) ?? bail();
}

/** Whether it has one. */
export function ranked(orderOf: (owner: FastMember) => Order, index: number, member: FastMember): boolean {
    return placeIn(orderOf, index, member) !== undefined;
}

/** Worked out once for each owner in a run. */
function placeIn(orderOf: (owner: FastMember) => Order, index: number, member: FastMember): number | undefined {
    const list = member.owner ?? bail();
    if (list.ordered[index] !== true) {
        const { members, ranked } = orderOf(list);
        for (let i = 0; i < members.length; i++) {
            (members[i] as FastMember).places[index] = undefined;
        }
        for (let i = 0; i < ranked.length; i++) {
            (ranked[i] as Ranked).member.places[index] = i + 1;
        }
        list.ordered[index] = true;
    }
    return member.places[index];
}

/** The number of the branch when it holds, else 0. */
export function one(holds: boolean, branch: number): number {
    return holds ? branch : 0;
}

/** Of two branches at most one may hold. */
export function both(a: number, b: number): number {
    return a === 0 ? b : b === 0 ? a : bail();
}

/** What compiled code calls, for one policy. */
export function helpersFor(rules: DateRules) {
    const common = {
        bail,
        through,
        safe,
        known,
        applies,
        round: roundQuotient,
        owner,
        order,
        position,
        ranked,
        one,
        both,
    };
    return { ...common, fraction, 'is one of': isOneOf, ...dateHelpers(rules) };
}

export type Helpers = ReturnType<typeof helpersFor>;
