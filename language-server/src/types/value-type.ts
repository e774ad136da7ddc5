import type { Currency, PeriodUnit, TimeUnit } from '../model/units.ts';

/** What a value is. `optional` on any kind: it may not apply (`, if any`). */
export type ValueType = KnownType | UnknownType;

/** After an error: fits everything, so that one mistake is told once. */
export interface UnknownType {
    kind: 'unknown';
    optional?: boolean;
}

export type KnownType =
    | YesOrNoType
    | NumberType
    | PercentType
    | MoneyType
    | DurationType
    | DateType
    | PeriodType
    | TextType
    | OptionType
    | OptionsType
    | EntityType
    | ListType;

interface MayNotApply {
    optional?: boolean;
}

export interface YesOrNoType extends MayNotApply {
    kind: 'yes or no';
}

export interface NumberType extends MayNotApply {
    kind: 'number';
    whole: boolean;
    /** What is counted: `how many days in P`. Such a number may cancel the period of an amount. */
    counts?: TimeUnit;
}

export interface PercentType extends MayNotApply {
    kind: 'percent';
}

export interface MoneyType extends MayNotApply {
    kind: 'money';
    currency: Currency;
    per?: PeriodUnit;
    /** Another period that the amount may be read with: `£10 per day * paid days` is also an amount without a period. */
    perhaps?: PeriodUnit | 'none';
    /** `£0`: fits every period. */
    zero?: boolean;
}

export interface DurationType extends MayNotApply {
    kind: 'duration';
    /** The smallest unit in it: `66 years 2 months` is in months. */
    unit: TimeUnit;
    /** `hours per week`. */
    per?: PeriodUnit;
}

export interface DateType extends MayNotApply {
    kind: 'date';
}

export interface PeriodType extends MayNotApply {
    kind: 'period';
    /** A calendar year: what is given of somebody may be its number, `2025`. */
    year?: boolean;
}

export interface TextType extends MayNotApply {
    kind: 'text';
}

/** One option. `enumeration` is `fact:<entity>.<fact>`, the id of a declaration, `weekday` or `month`. */
export interface OptionType extends MayNotApply {
    kind: 'option';
    enumeration: string;
    /** A set of text codes: text may be compared with it. */
    text?: boolean;
}

/** Several options. */
export interface OptionsType extends MayNotApply {
    kind: 'options';
    enumeration: string;
    text?: boolean;
}

export interface EntityType extends MayNotApply {
    kind: 'entity';
    entity: string;
    /** As what it is meant: `child`, when it came out of `children : list of person, each a child`. */
    word?: string;
}

export interface ListType extends MayNotApply {
    kind: 'list';
    /** Of the members. */
    entity: string;
    owner: string;
    fact: string;
    word?: string;
}

export const unknownType: ValueType = { kind: 'unknown' };
export const yesOrNo: ValueType = { kind: 'yes or no' };
export const wholeNumber: NumberType = { kind: 'number', whole: true };
export const anyNumber: NumberType = { kind: 'number', whole: false };
export const percentType: ValueType = { kind: 'percent' };
export const dateType: ValueType = { kind: 'date' };
export const periodType: ValueType = { kind: 'period' };
export const textType: ValueType = { kind: 'text' };

/** The same type for a value that always applies. */
export function applying<T extends ValueType>(type: T): T {
    return type.optional ? { ...type, optional: false } : type;
}

/** The same type for a value that may not apply. */
export function optional<T extends ValueType>(type: T, when = true): T {
    return !when || type.optional ? type : { ...type, optional: true };
}

export type TimeFamily = 'clock' | 'days' | 'working days' | 'months';

/** Days and weeks convert exactly into one another, months and years too; days and months never do. */
export function familyOf(unit: TimeUnit): TimeFamily {
    switch (unit) {
        case 'hour':
            return 'clock';
        case 'day':
        case 'week':
            return 'days';
        case 'working day':
            return 'working days';
        case 'month':
        case 'year':
            return 'months';
    }
}

/** The period of an amount that a length of time cancels; `4 weeks`, a fortnight and a quarter have no unit of their own. */
export function unitOfPeriod(period: PeriodUnit): TimeUnit | undefined {
    return period === 'fortnight' || period === '4 weeks' || period === 'quarter' ? undefined : period;
}
