/** The people of a test of OpenFisca or PolicyEngine, and what is said of them. */
import type { FactValue } from '../../model/facts.ts';
import type { PeriodUnit } from '../../model/policy-model.ts';

type Mapping = { readonly [name: string]: FactValue };

/** A value, with the number of the member that it is of; from 1. */
export interface MemberValue {
    number: number;
    value: FactValue | undefined;
}

/**
 * `input` names variables of the only person or group there is, or gives each kind of entity its instances: `persons` and
 * `households`, whose roles (`children: [Zoe, Max]`) list persons. A group of which there is one may stand under its own name.
 */
export class Situation {
    readonly #input: Mapping;
    /** Kinds of entities with their instances, in the order of the text. */
    readonly #kinds = new Map<string, Map<string, Mapping>>();

    constructor(input: FactValue | undefined) {
        this.#input = isMapping(input) ? input : {};
        for (const [name, value] of Object.entries(this.#input)) {
            const instances = instancesOf(name, value);
            if (instances !== undefined) this.#kinds.set(name, instances);
        }
    }

    /** The values of `salary`, `persons.salary` or `children.salary`, here or in what is expected (`section`). */
    values(heading: string, section: FactValue | undefined = this.#input): MemberValue[] {
        const dot = heading.lastIndexOf('.');
        const variable = heading.slice(dot + 1);
        const names = dot < 0 ? undefined : this.#namesUnder(heading.slice(0, dot));
        const said = isMapping(section) ? section : {};
        const direct = said[variable];
        if (direct !== undefined && instancesOf(variable, direct) === undefined) {
            return this.#direct(direct, names ?? this.#everybody());
        }
        const kinds = Object.entries(said).flatMap(([name, value]) => instancesOf(name, value) ?? []);
        if (names !== undefined) {
            const instances = new Map(kinds.flatMap(kind => [...kind]));
            return names.map((name, index) => ({ number: index + 1, value: instances.get(name)?.[variable] }));
        }
        return kinds.flatMap(kind =>
            [...kind.values()].flatMap((each, index) => {
                const value = each[variable];
                return value === undefined ? [] : [{ number: index + 1, value }];
            }),
        );
    }

    /** `[0, 5]`: one value for each instance of the first kind, in its order. */
    #direct(value: FactValue, names: readonly string[]): MemberValue[] {
        if (!Array.isArray(value)) return [{ number: 1, value }];
        const order = this.#everybody();
        if (names.length === 0) return value.map((each, index) => ({ number: index + 1, value: each }));
        return names.flatMap((name, index) => {
            const each = value[order.indexOf(name)];
            return each === undefined ? [] : [{ number: index + 1, value: each }];
        });
    }

    /** The persons: the kind of entity that lists nobody. */
    #everybody(): string[] {
        for (const instances of this.#kinds.values()) {
            const isGroup = [...instances.values()].some(each => Object.values(each).some(isRole));
            if (!isGroup) return [...instances.keys()];
        }
        return [];
    }

    /** Instances of a kind, or the persons in a role; undefined: there is neither. */
    #namesUnder(word: string): string[] | undefined {
        const kind = this.#kinds.get(word);
        if (kind !== undefined) return [...kind.keys()];
        for (const instances of this.#kinds.values()) {
            const role = [...instances.values()].flatMap(each => (isRole(each[word]) ? (each[word] as string[]) : []));
            if (role.length > 0) return role;
        }
        return this.#kinds.size === 0 ? undefined : [];
    }
}

/** The instances of an entity; undefined when this is a variable. */
function instancesOf(name: string, value: FactValue): Map<string, Mapping> | undefined {
    if (!isMapping(value) || isByPeriod(value)) return undefined;
    const entries = Object.entries(value);
    const areInstances =
        entries.length > 0 &&
        entries.every(([, each]) => isMapping(each as FactValue) && !isByPeriod(each as FactValue));
    return areInstances ? new Map(entries as [string, Mapping][]) : new Map([[name, value]]);
}

function isRole(value: FactValue | undefined): boolean {
    return Array.isArray(value) && value.every(each => typeof each === 'string');
}

function isMapping(value: FactValue | undefined): value is Mapping {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const PERIOD = /^(?:(?:month|year|day|week):)?\d{4}(?:-\d{1,2})?(?:-\d{1,2})?(?::\d+)?$|^ETERNITY$/i;

/** `{2017-01: 40}`: a value for each of several periods. */
export function isByPeriod(value: FactValue | undefined): value is Mapping {
    return isMapping(value) && Object.keys(value).length > 0 && Object.keys(value).every(key => PERIOD.test(key));
}

/** How long a period is: `2017` a year, `2017-04` a month, `month:2017-01:3` a quarter; undefined: a day, or no usual length. */
export function unitOf(period: string): PeriodUnit | undefined {
    const found = /^(?:(year|month|week|day):)?\d{4}(-\d{1,2})?(-\d{1,2})?(?::(\d+))?$/i.exec(period);
    if (found === null) return undefined;
    const [, said, month, day, count = '1'] = found;
    const unit = said?.toLowerCase() ?? (day !== undefined ? 'day' : month !== undefined ? 'month' : 'year');
    return lengths[`${Number(count)} ${unit}`];
}

const lengths: Readonly<Record<string, PeriodUnit>> = {
    '1 year': 'year',
    '12 month': 'year',
    '3 month': 'quarter',
    '1 month': 'month',
    '4 week': '4 weeks',
    '2 week': 'fortnight',
    '1 week': 'week',
};

/** The first day of a period: of `2017` 1 January, of `2017-04` 1 April; undefined: it has none. */
export function firstDayOf(period: string): string | undefined {
    const found = /^(?:\w+:)?(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/.exec(period);
    return found
        ? `${found[1]}-${(found[2] ?? '1').padStart(2, '0')}-${(found[3] ?? '1').padStart(2, '0')}`
        : undefined;
}
