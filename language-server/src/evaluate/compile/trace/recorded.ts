/** What compiled traces call while they record. */

import { answerWords } from '../../../messages/evaluate.ts';
import { formatLong } from '../../dates/day-text.ts';
import type { FastMember, FastValue } from '../fast-member.ts';
import { bail } from '../helpers.ts';
import { Entry, NO_RULING, NONE, type Ruling } from './entry.ts';
import { addLine, addName, begin, end } from './lists.ts';
import { MemberRecord } from './record.ts';
import { quotientWords } from './words.ts';

export function recordOf(member: FastMember): MemberRecord {
    member.record ??= new MemberRecord();
    return member.record;
}

export interface FactPlace {
    readonly name: string;
    readonly slot: number;
    readonly words: (value: FastValue, last: FastValue) => string;
}

/** The line of a fact: written once for facts that are run many times. */
export function fact(member: FastMember, place: FactPlace): Entry {
    return recordOf(member).lines[place.slot] ?? newFact(member, place);
}

function newFact(member: FastMember, { name, slot, words }: FactPlace): Entry {
    const value = member.values[slot];
    if (value === undefined) {
        return bail();
    }
    const shown = value === null ? answerWords.notApplicable : words(value, member.values[slot + 1]);
    const entry = new Entry(ownedName(member, name), shown, NO_RULING, NONE);
    recordOf(member).lines[slot] = entry;
    return entry;
}

function ownedName(member: FastMember, name: string): string {
    return member.owner === undefined ? name : `${member.name}'s ${name}`;
}

/** The name of what entry `index` is about. */
export function owned(member: FastMember, index: number, name: string): string {
    const { names } = recordOf(member);
    let full = names[index];
    if (full === undefined) {
        full = ownedName(member, name);
        names[index] = full;
    }
    return full;
}

/** A rate, scale or code set whose value is written in the policy: the same line in every run. */
export class WrittenConstant {
    readonly #name: string;
    readonly #value: string;
    readonly #ruling: Ruling;
    #entry: Entry;
    #range: Ruling['range'];

    constructor(name: string, value: string, ruling: Ruling) {
        this.#name = name;
        this.#value = value;
        this.#ruling = ruling;
        this.#entry = new Entry(name, value, ruling, NONE);
    }

    get entry(): Entry {
        const { range } = this.#ruling;
        if (range !== this.#range) {
            this.#range = range;
            this.#entry = new Entry(this.#name, this.#value, this.#ruling, NONE);
        }
        return this.#entry;
    }

    /** Read `as at` a day. */
    asAt(day: number): Entry {
        return new Entry(this.#name + asAtWords(day), this.#value, this.#ruling, NONE);
    }
}

export function asAtWords(day: number): string {
    return answerWords.asAt('', formatLong(day));
}

/** The date of decision, where nothing says another. */
export function onDayWords(day: number): string {
    return answerWords.onDay('', formatLong(day));
}

/** Whether the order of this rank is looked at for the first time in this run: then it says what it was made from. */
export function isFirstLook(owner: FastMember, rank: number): boolean {
    const { lookedAt } = recordOf(owner);
    const isFirst = lookedAt[rank] !== true;
    lookedAt[rank] = true;
    return isFirst;
}

export function ownerOf(member: FastMember): FastMember {
    return member.owner ?? bail();
}

export function newEntry(what: string, value: string, ruling: Ruling, children: readonly Entry[]): Entry {
    return new Entry(what, value, ruling, children);
}

/** Of what a table looked at, in order: what the row asks about, and its columns. */
export function keep(
    list: number,
    gathered: readonly (number | readonly Entry[])[],
    row: number,
    columns: readonly number[],
): void {
    for (let i = 0; i < gathered.length; i += 2) {
        const place = gathered[i] as number;
        if (place === row || columns.includes(place)) {
            for (const entry of gathered[i + 1] as readonly Entry[]) {
                addLine(list, entry);
            }
        }
    }
}

/** The ages of a member on other days, by day, in this run. */
export function agesOf(member: FastMember): Map<number, Entry> {
    const record = recordOf(member);
    record.ages ??= new Map();
    return record.ages;
}

export const recording = {
    none: NONE,
    recordOf,
    newEntry,
    keep,
    agesOf,
    addLine,
    addName,
    begin,
    end,
    fact,
    owned,
    quotientWords,
    asAtWords,
    onDayWords,
    isFirstLook,
    ownerOf,
};
