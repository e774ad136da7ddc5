import type { Target } from '../../model/targets.ts';
import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import type { Scope } from '../symbols/scope.ts';
import type { ValueType } from '../value-type.ts';
import type { Stack } from './subjects.ts';

/** One thing that a name can mean where it stands. */
export interface Reading {
    target: Target;
    type: ValueType;
    /** See `PolicySymbol.key`. */
    key: string;
    symbol?: PolicySymbol;
    /** The name is short for a member of this: `dismissed sections` for `county's dismissed sections`. */
    owner?: { name: string; reading: Reading };
    /** The name is `first day of the claim period`: a built-in of what is named at its end. */
    of?: { name: string; reading: Reading };
}

/** Local names of a decision (`where steps is …`), or the people whom a persona names. */
export interface LocalNames {
    find(name: string): Reading | undefined;
    names(): Iterable<string>;
}

/** Where a name stands. */
export interface Place {
    scope: Scope;
    stack: Stack;
    locals?: LocalNames;
}

/** Readings that mean the same are one. */
export function distinct(readings: Reading[]): Reading[] {
    return readings.length < 2 ? readings : [...new Map(readings.map(reading => [meaning(reading), reading])).values()];
}

function meaning({ target, key, symbol }: Reading): string {
    const subject = 'subject' in target ? (target.subject ?? '') : '';
    return `${target.kind} ${target.kind === 'built-in' ? target.name : key} ${subject} ${symbol?.file ?? ''}`;
}
