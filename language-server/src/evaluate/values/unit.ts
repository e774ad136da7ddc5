/**
 * Units of numbers. They multiply as in physics: `£ per hour * hours per week = £ per week`. A percent is a share and
 * multiplies as one: percent of money is money, percent of a percent a percent.
 *
 * Units are interned, so two equal units are the same object.
 */
import type { Currency, PeriodUnit } from '../../model/policy-model.ts';

export interface Unit {
    /** Unique text of the unit. */
    readonly key: string;
    /** The currency of money, else empty. */
    readonly currency: Currency;
    /** Whether this is a share, shown as a percentage. */
    readonly percent: boolean;
    /** Units of time with their powers, in a fixed order: `£ per week` is week −1. */
    readonly time: readonly (readonly [PeriodUnit, number])[];
    /** A plain number that counts such units: `how many months in P`. It reckons as a number, and is shown with its unit. */
    readonly counts?: PeriodUnit;
}

const interned = new Map<string, Unit>();

function unit(currency: Currency, percent: boolean, time: readonly (readonly [PeriodUnit, number])[]): Unit {
    const kept = time.filter(([, power]) => power !== 0).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const key = `${currency}${percent ? '%' : ''}${kept.map(([name, power]) => `|${name}^${power}`).join('')}`;
    let found = interned.get(key);
    if (found === undefined) {
        found = { key, currency, percent, time: kept };
        interned.set(key, found);
    }
    return found;
}

/** A plain number. */
export const NO_UNIT = unit('', false, []);
export const PERCENT = unit('', true, []);

export function moneyUnit(currency: Currency, per?: PeriodUnit): Unit {
    return unit(currency, false, per === undefined ? [] : [[per, -1]]);
}

const plainLengths = new Map<PeriodUnit, Unit>();

/** `weeks`, `hours per week`. */
export function timeUnit(of: PeriodUnit, per?: PeriodUnit): Unit {
    if (per !== undefined) {
        const powers: [PeriodUnit, number][] = [
            [of, 1],
            [per, -1],
        ];
        return unit('', false, powers);
    }
    let found = plainLengths.get(of);
    if (found === undefined) {
        found = unit('', false, [[of, 1]]);
        plainLengths.set(of, found);
    }
    return found;
}

const counts = new Map<PeriodUnit, Unit>();

/** Of a number that counts: `how many days in P`, somebody's age. */
export function countUnit(of: PeriodUnit): Unit {
    let found = counts.get(of);
    if (found === undefined) {
        found = { key: `#${of}`, currency: '', percent: false, time: [], counts: of };
        counts.set(of, found);
    }
    return found;
}

/** Of the number of a year, `D's year`: it reckons as a number, and is shown as a year is written, `2003`. */
export const YEAR_NUMBER: Unit = { key: '#', currency: '', percent: false, time: [] };

/** A number without a unit, a count, or the number of a year. */
export function isPlain(u: Unit): boolean {
    return u === NO_UNIT || u.counts !== undefined || u === YEAR_NUMBER;
}

/** Of two plain numbers together: what both count, or what the only one that counts does. */
export function plainTogether(a: Unit, b: Unit): Unit {
    return a === b || b === NO_UNIT ? a : a === NO_UNIT ? b : NO_UNIT;
}

export function isMoney(u: Unit): boolean {
    return u.currency !== '';
}

/** What the amount is per: `week`; undefined for one that has no period, or more than one. */
export function periodOf(u: Unit): PeriodUnit | undefined {
    const [first, second] = u.time;
    return first !== undefined && second === undefined && first[1] === -1 ? first[0] : undefined;
}

/** The unit of a plain length of time (`weeks`); undefined for anything else. */
export function lengthOf(u: Unit): PeriodUnit | undefined {
    const [first, second] = u.time;
    return u.currency === '' && !u.percent && second === undefined && first?.[1] === 1 ? first[0] : undefined;
}

/** Undefined for money times money. */
export function multiplyUnits(a: Unit, b: Unit): Unit | undefined {
    if (isPlain(a)) {
        return timesPlain(b, a);
    }
    if (isPlain(b)) {
        return timesPlain(a, b);
    }
    if (a.currency !== '' && b.currency !== '') {
        return undefined;
    }
    const percent = a.percent && b.percent;
    if (a.percent !== b.percent) {
        return a.percent ? b : a;
    }
    return unit(a.currency || b.currency, percent, combined(a, b, 1));
}

/** `£10 per day * how many days in P` has no period any more. */
function timesPlain(u: Unit, plain: Unit): Unit {
    if (isPlain(u)) {
        return u === NO_UNIT || plain === NO_UNIT ? plainTogether(u, plain) : NO_UNIT;
    }
    return plain.counts !== undefined && isMoney(u) && periodOf(u) === plain.counts ? unit(u.currency, false, []) : u;
}

/** `£70 / how many days in P` is per day. */
function dividedByPlain(u: Unit, plain: Unit): Unit {
    if (plain.counts === undefined) {
        return u;
    }
    const perCount = isMoney(u) && u.time.length === 0;
    return perCount ? unit(u.currency, false, [[plain.counts, -1]]) : isPlain(u) ? NO_UNIT : u;
}

/** Undefined for a number divided by money. */
export function divideUnits(a: Unit, b: Unit): Unit | undefined {
    if (isPlain(b)) {
        return dividedByPlain(a, b);
    }
    if (a === b) {
        return NO_UNIT;
    }
    if (b.percent) {
        return a;
    }
    if (b.currency !== '' && a.currency !== b.currency) {
        return undefined;
    }
    return unit(b.currency === '' ? a.currency : '', a.percent && b.time.length === 0, combined(a, b, -1));
}

/** The same amount per another period. */
export function withPeriod(u: Unit, from: PeriodUnit, to: PeriodUnit): Unit {
    return unit(u.currency, u.percent, combined(combinedUnit(u, from, 1), { time: [[to, 1]] }, -1));
}

function combinedUnit(u: Unit, name: PeriodUnit, power: number): Pick<Unit, 'time'> {
    return { time: combined(u, { time: [[name, power]] }, 1) };
}

function combined(a: Pick<Unit, 'time'>, b: Pick<Unit, 'time'>, sign: 1 | -1): [PeriodUnit, number][] {
    const powers = new Map<PeriodUnit, number>(a.time);
    for (const [name, power] of b.time) {
        powers.set(name, (powers.get(name) ?? 0) + sign * power);
    }
    return [...powers];
}
