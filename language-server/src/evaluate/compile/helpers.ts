/** What compiled rules call. Each bails out where the exact evaluator would have something to say. */
import type { LeapDayRule } from '../dates/age.ts';
import { ageAt, nthBirthday } from '../dates/age.ts';
import type { MissingDayRule } from '../dates/arithmetic.ts';
import { addDays, addMonths } from '../dates/arithmetic.ts';
import type { WholeMode } from './ir.ts';

/** Thrown where compiled code has no answer: the exact evaluator then gives it. Never leaves this folder. */
export const BAIL: unique symbol = Symbol('bail');

export function bail(): never {
    // A plain value, thrown on the way out of compiled code and caught at its entry: no stack is needed.
    // oxlint-disable-next-line only-throw-error
    throw BAIL;
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
    if (denominator === 0) {
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

export interface DateRules {
    readonly leapDay: LeapDayRule | undefined;
    readonly missingDay: MissingDayRule | undefined;
}

/** The helpers that depend on the conventions of the policy. */
export function dateHelpers({ leapDay, missingDay }: DateRules) {
    return {
        age: (born: number, on: number) => number(ageAt(born, on, leapDay)),
        birthday: (born: number, n: number) => number(nthBirthday(born, n, leapDay)),
        'add months': (day: number, months: number) => number(addMonths(day, months, missingDay)),
        'add days': (day: number, days: number) => number(addDays(day, days)),
    };
}
