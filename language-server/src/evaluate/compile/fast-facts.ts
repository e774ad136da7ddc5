/**
 * Facts from JSON straight into compiled form. Whatever is not plainly right is left to the exact reader, which says
 * what is wrong with it.
 */
import type { Facts, FactValue } from '../../model/facts.ts';
import { toDay } from '../dates/day.ts';
import { parseIso } from '../dates/day-text.ts';
import type { Program } from '../program.ts';
import type { FastFacts, FastValue } from './fast-member.ts';
import { FastMember } from './fast-member.ts';
import { BAIL, bail } from './helpers.ts';
import type { EntityLayout, Layout, Slot } from './layout.ts';

type JsonObject = { readonly [name: string]: FactValue | undefined };

interface Reading {
    readonly layout: Layout;
    readonly all: FastMember[];
}

/** Undefined: the exact reader has to look. */
export function readFast(facts: Facts, program: Program, layout: Layout): FastFacts | undefined {
    const root = layout.get(program.root.name);
    if (root === undefined || facts.assume !== undefined) {
        return undefined;
    }
    const reading: Reading = { layout, all: [] };
    try {
        readMember(facts as JsonObject, undefined, root, program.root.name, 'on', reading);
        return reading.all;
    } catch (error) {
        if (error === BAIL) {
            return undefined;
        }
        throw error;
    }
}

/** `extra`: the key that is no fact: `on` of the root, `name` of a member. */
function readMember(
    json: JsonObject,
    owner: FastMember | undefined,
    layout: EntityLayout,
    name: string,
    extra: string,
    reading: Reading,
): FastMember {
    const member = new FastMember(layout.blank.slice(), owner, layout, name);
    reading.all.push(member);
    for (const key of Object.keys(json)) {
        const value = json[key];
        const slot = layout.slots.get(key);
        if (slot === undefined) {
            if (key !== extra) {
                bail();
            }
        } else if (value !== undefined) {
            readSlot(value, slot, key, member, reading);
        }
    }
    return layout.withRoles ? readRoles(member, reading) : member;
}

function readSlot(value: FactValue, slot: Slot, name: string, member: FastMember, reading: Reading): void {
    const { type } = slot;
    const { values } = member;
    if (value === null) {
        return;
    }
    if (type.overTime) {
        bail();
    }
    const isPeriod = type.form === 'period' || type.form === 'year';
    if (typeof value === 'object' && !Array.isArray(value)) {
        if (value.notApplicable === true) {
            values[slot.slot] = type.optional ? null : bail();
            if (isPeriod) {
                values[slot.slot + 1] = null;
            }
            return;
        }
        if (value.applicable === true) {
            bail();
        }
    }
    switch (type.form) {
        case 'yes or no':
            values[slot.slot] = typeof value === 'boolean' ? value : bail();
            return;
        case 'date':
            values[slot.slot] = day(value);
            return;
        case 'text':
            values[slot.slot] = typeof value === 'string' ? value : bail();
            return;
        case 'one of':
            values[slot.slot] = optionOf(value, type.options);
            return;
        case 'any of':
            values[slot.slot] = Array.isArray(value) ? value.map(item => optionOf(item, type.options)) : bail();
            return;
        case 'number': {
            const read = value === 'no limit' ? Number.POSITIVE_INFINITY : decimal(value, slot.scale - slot.shift);
            values[slot.slot] =
                type.whole && !Number.isInteger(read) && read !== Number.POSITIVE_INFINITY ? bail() : read;
            return;
        }
        case 'period':
        case 'year':
            readPeriod(value, type.form, slot.slot, values);
            return;
        case 'entity':
            values[slot.slot] = readInner(value, type.entity, name, member, reading);
            return;
        case 'list':
            values[slot.slot] = readList(value, type, slot, member, reading);
    }
}

function readInner(value: FactValue, entity: string, name: string, owner: FastMember, reading: Reading): FastMember {
    const layout = reading.layout.get(entity) ?? bail();
    const path = owner.owner === undefined ? name : `${owner.name}'s ${name}`;
    return isObject(value) ? readMember(value, owner, layout, path, 'name', reading) : bail();
}

function isObject(value: FactValue): value is { [name: string]: FactValue } {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readList(
    value: FactValue,
    type: Extract<Slot['type'], { form: 'list' }>,
    slot: Slot,
    owner: FastMember,
    reading: Reading,
): readonly FastMember[] {
    if (!Array.isArray(value) || slot.hasRoles) {
        return bail();
    }
    return value.map((item, i) => {
        const given = isObject(item) ? item.name : bail();
        return readInner(
            item,
            type.entity,
            typeof given === 'string' ? given : `${type.element} ${i + 1}`,
            owner,
            reading,
        );
    });
}

/** Lists whose members all stand in named places. */
function readRoles(member: FastMember, reading: Reading): FastMember {
    const { layout, values } = member;
    for (const [fact, slot] of layout.slots) {
        if (slot.type.form !== 'list' || !slot.hasRoles) {
            continue;
        }
        const members: FastMember[] = [];
        let known = true;
        for (const role of slot.type.roles) {
            const place = layout.slots.get(role.name)?.slot ?? bail();
            let value = values[place];
            if (value === undefined && !role.optional) {
                value = readInner({}, slot.type.entity, role.name, member, reading);
                values[place] = value;
            }
            if (value === undefined) {
                known = false;
            } else if (value !== null) {
                members.push(value as FastMember);
            }
        }
        const place = layout.slots.get(fact)?.slot ?? bail();
        values[place] = known ? members : undefined;
    }
    return member;
}

function optionOf(value: FactValue, options: readonly string[]): string {
    return typeof value === 'string' && (options.length === 0 || options.includes(value)) ? value : bail();
}

function day(value: FactValue | undefined): number {
    return typeof value === 'string' ? (isoDay(value) ?? bail()) : bail();
}

const ZERO = 48;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of months that are the same every year, without a pattern; others by the library. */
function isoDay(text: string): number | undefined {
    if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) {
        return parseIso(text);
    }
    const year = digits(text, 0, 4);
    const month = digits(text, 5, 7);
    const dayOfMonth = digits(text, 8, 10);
    const plain =
        year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= (DAYS[month - 1] as number);
    return plain ? toDay(year, month, dayOfMonth) : parseIso(text);
}

/** −1 when a character is no digit. */
function digits(text: string, from: number, to: number): number {
    let n = 0;
    for (let i = from; i < to; i++) {
        const digit = text.charCodeAt(i) - ZERO;
        if (digit < 0 || digit > 9) {
            return -1;
        }
        n = n * 10 + digit;
    }
    return n;
}

function readPeriod(value: FactValue, form: 'period' | 'year', slot: number, values: FastValue[]): void {
    if (!isObject(value)) {
        const year =
            form === 'year' && typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9999;
        values[slot] = year ? toDay(value, 1, 1) : bail();
        values[slot + 1] = year ? toDay(value, 12, 31) : bail();
        return;
    }
    const [from, to] = [day(value.from), day(value.to)];
    values[slot] = from <= to ? from : bail();
    values[slot + 1] = to;
}

/** A decimal as a whole number at the scale; finer ones and large ones bail out. */
function decimal(value: FactValue, scale: number): number {
    if (typeof value === 'number' && Number.isInteger(value)) {
        const n = value * 10 ** scale;
        return Number.isSafeInteger(n) ? n + 0 : bail();
    }
    const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : bail();
    const negative = text.charCodeAt(0) === 45;
    const start = negative ? 1 : 0;
    const point = text.indexOf('.');
    const end = point < 0 ? text.length : point;
    const places = point < 0 ? 0 : text.length - point - 1;
    if (places > scale || end === start || (point >= 0 && places === 0) || end - start + scale > 15) {
        return bail();
    }
    const whole = digits(text, start, end);
    const decimals = places === 0 ? 0 : digits(text, point + 1, text.length);
    if (whole < 0 || decimals < 0) {
        return bail();
    }
    const n = whole * 10 ** scale + decimals * 10 ** (scale - places);
    return negative ? 0 - n : n;
}
