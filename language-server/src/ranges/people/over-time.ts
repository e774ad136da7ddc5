import type { FactValue } from '../../model/facts.ts';
import { isSheet } from './person.ts';

/** A value of what changes with the date, from that day until the next. */
export interface ValueFrom {
    readonly from: string;
    readonly value: FactValue;
}

/** Undefined for a value that is the same at all times. */
export function valuesOverTime(value: FactValue | undefined): readonly ValueFrom[] | undefined {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    const found = value.flatMap(each =>
        isSheet(each) && typeof each.from === 'string' && each.value !== undefined
            ? [{ from: each.from, value: each.value }]
            : [],
    );
    return found.length === value.length ? found : undefined;
}

/** What is known already, and from that day on this value, until the next that is known. */
export function withValueFrom(known: FactValue | undefined, from: string, value: FactValue): FactValue {
    const others = valuesOverTime(known) ?? [];
    return [...others.filter(each => each.from !== from), { from, value }]
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .map(each => ({ ...each }));
}

/** What is known already, and before all of it this value. */
export function withValueBefore(known: FactValue | undefined, value: FactValue): FactValue {
    const [first] = valuesOverTime(known) ?? [];
    return first === undefined ? value : withValueFrom(known, EARLIEST, value);
}

/** Long before any day that policies turn on. */
const EARLIEST = '1900-01-01';
