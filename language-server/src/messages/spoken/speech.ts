import type { PeriodUnit } from '../../model/units.ts';

/** How values are said and written in a language other than that of the rules. */
export interface Speech {
    /** January first, in small letters. */
    months: readonly string[];
    /** The day of a month in a date: `1er` in French. */
    dayOfMonth(day: number): string;
    /** Words for yes and no; the first is said, the others are read in tables too. In small letters. */
    yes: readonly [string, ...string[]];
    no: readonly [string, ...string[]];
    decimal: string;
    /** Between groups of three digits. */
    thousands: string;
    percent(number: string): string;
    amount(number: string, currency: string): string;
    per(unit: PeriodUnit): string;
    /** Whether a number takes the singular. */
    isOne(count: number): boolean;
    unit(unit: PeriodUnit, isOne: boolean): string;
    through(from: string, to: string): string;
    /** `one, two and three` */
    joined(items: readonly string[]): string;
}
