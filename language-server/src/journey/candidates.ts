/** Answers worth trying for a fact: every option, and for numbers and dates both sides of every figure that can matter. */

import { fromYmd, toYmd } from '../evaluate/dates/day.ts';
import { parseIso, toIso } from '../evaluate/dates/day-text.ts';
import { kept } from '../evaluate/program.ts';
import { readKey } from '../evaluate/static-reads.ts';
import type { Facts, FactValue } from '../model/facts.ts';
import type { LiteralValue } from '../model/policy-model.ts';
import type { FactPlace } from './fact-places.ts';
import type { Plan } from './plan.ts';

/** More than this many are thinned out evenly. */
const MOST = 24;

const NOT_APPLICABLE: FactValue = { notApplicable: true };

/** How far from a date that is known another may lie: a day, some days, a month, eight weeks. */
const LENGTHS = [-57, -56, -30, -1, 0, 1, 4, 30];

/** In a fixed order; from the date of decision among the facts ages are counted. */
export function candidateAnswers(at: FactPlace, plan: Plan, facts: Facts, most = MOST): FactValue[] {
    const { on } = facts;
    const { type } = at;
    const absent = type.optional ? [NOT_APPLICABLE] : [];
    switch (type.form) {
        case 'yes or no':
            return [true, false, ...absent];
        case 'one of':
            return [...type.options, ...absent];
        case 'any of':
            return [[], ...type.options.map(option => [option]), ...absent];
        case 'entity':
            return [{}, ...absent];
        case 'list':
            return [[], [{}], ...absent];
        case 'date':
            return [...thinned(dates(at, plan, on, knownDays(facts)), most), ...absent];
        case 'number':
            return [...thinned(numbers(at, plan), most), ...absent];
        default:
            return absent;
    }
}

function thinned<T>(all: readonly T[], most: number): T[] {
    const step = Math.max(1, all.length / most);
    return all.length <= most ? [...all] : Array.from({ length: most }, (_, i) => all[Math.floor(i * step)] as T);
}

/** Every figure that stands in a rule which reads the fact, however indirectly. */
function literalsFor({ entity, name, info }: FactPlace, plan: Plan): { literals: LiteralValue[]; birthdays: number[] } {
    const all = kept(plan.program, plan.reads, () => new Map<string, ReturnType<typeof literalsFor>>());
    const key = readKey(entity, name);
    let found = all.get(key);
    if (found === undefined) {
        found = { literals: [], birthdays: [] };
        for (const declaration of plan.program.declarations.values()) {
            if (plan.reads.of(declaration.id).has(key)) gather(declaration, '', found);
        }
        if (info !== undefined) gather([info.fact.validWhen, info.fact.type.limits], '', found);
        all.set(key, found);
    }
    return found;
}

function gather(node: unknown, key: string, found: { literals: LiteralValue[]; birthdays: number[] }): void {
    if (Array.isArray(node)) {
        for (const each of node) gather(each, key, found);
        return;
    }
    if (typeof node !== 'object' || node === null || key === 'range' || key === 'target') return;
    const { kind, value, number } = node as { kind?: string; value?: unknown; number?: number };
    if (kind === 'literal') found.literals.push(value as LiteralValue);
    if (kind === 'birthday' && number !== undefined) found.birthdays.push(number);
    const { from, to } = node as { from?: unknown; to?: unknown };
    for (const day of [from, to]) {
        // The dates between which a version of a rule holds.
        if (kind === undefined && typeof day === 'string' && parseIso(day) !== undefined) {
            found.literals.push({ kind: 'date', value: day });
        }
    }
    for (const [name, inner] of Object.entries(node)) gather(inner, name, found);
}

/** The day, the day before and the day after; ages as birth dates. */
function dates(at: FactPlace, plan: Plan, on: string | undefined, known: readonly number[]): string[] {
    const { literals, birthdays } = literalsFor(at, plan);
    const today = on === undefined ? undefined : parseIso(on);
    const days = new Set<number>();
    const around = (day: number | undefined): void => {
        if (day !== undefined) for (const each of [day - 1, day, day + 1]) days.add(each);
    };
    const yearsBefore = (years: number): void => {
        if (today === undefined || years <= 0 || years > 130) return;
        const { year, month, day } = toYmd(today);
        around(fromYmd(year - years, month, day) ?? fromYmd(year - years, month, day - 1));
    };
    for (const literal of literals) {
        if (literal.kind === 'date') around(parseIso(literal.value));
        if (literal.kind === 'period') {
            around(parseIso(literal.from));
            around(parseIso(literal.to));
        }
        if (at.name === 'date of birth' && literal.kind === 'number') yearsBefore(Number(literal.value));
    }
    for (const years of birthdays) yearsBefore(years);
    for (const day of known) for (const length of LENGTHS) days.add(day + length);
    if (days.size === 0) around(today);
    return [...days].sort((a, b) => a - b).map(toIso);
}

/** Dates that were answered. */
function knownDays(facts: Facts): number[] {
    return Object.entries(facts).flatMap(([name, value]) =>
        name !== 'on' && typeof value === 'string' ? (parseIso(value) ?? []) : [],
    );
}

/** The figure itself, and the smallest step below and above. */
function numbers(at: FactPlace, plan: Plan): string[] {
    if (at.type.form !== 'number') return [];
    const { unit, whole } = at.type;
    const step = whole ? 1 : unit.currency === '' ? 1 : 0.01;
    const { literals } = literalsFor(at, plan);
    const found = new Set<number>([0, 1]);
    for (const literal of literals) {
        const figure =
            literal.kind === 'money'
                ? Number(literal.amount)
                : literal.kind === 'number' || literal.kind === 'percent' || literal.kind === 'quantity'
                  ? Number(literal.value)
                  : literal.kind === 'duration'
                    ? Number(literal.parts[0]?.value)
                    : Number.NaN;
        if ((literal.kind === 'money') !== (unit.currency !== '') || !Number.isFinite(figure)) continue;
        for (const each of [figure - step, figure, figure + step]) {
            if (each >= 0 && (!whole || Number.isInteger(each))) found.add(Math.round(each * 100) / 100);
        }
    }
    return [...found].sort((a, b) => a - b).map(String);
}
