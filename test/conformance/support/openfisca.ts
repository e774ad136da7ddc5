import type { Case } from './adapter.ts';
import { isRecord, numberOf } from './smart-answers.ts';

/** A case in the form of OpenFisca and PolicyEngine: people and the groups they are in, with variables on each. */
export interface Situation {
    /** In the order of the case. */
    people: { name: string; variables: Variables }[];
    group: Variables;
    /** The year of the case. */
    year: string;
}

export type Variables = { readonly [name: string]: unknown };

/** `groupNames`: what the case may call the group, in the singular or plural. */
export function readSituation(example: Case, groupNames: readonly string[]): Situation {
    const { inputs } = example;
    const year = String(example.date).slice(0, 4);
    const people = inputs.people;
    if (!isRecord(people)) {
        // Flat: one person, alone in every group.
        return { people: [{ name: 'person', variables: inputs }], group: inputs, year };
    }
    return {
        people: Object.entries(people).map(([name, variables]) => ({
            name,
            variables: isRecord(variables) ? variables : {},
        })),
        group: groupOf(inputs, groupNames),
        year,
    };
}

function groupOf(inputs: Variables, names: readonly string[]): Variables {
    for (const name of names) {
        const found = inputs[name];
        if (isRecord(found)) {
            const members = Object.values(found);
            const nested = members.length > 0 && members.every(isRecord);
            return nested ? (members[0] as Variables) : found;
        }
    }
    return {};
}

/** The sum of several variables; undefined when none is given. */
export function sumOf(variables: Variables, names: readonly string[]): string | undefined {
    const given = names.map(name => numberOf(valueIn(variables[name]))).filter(value => value !== undefined);
    if (given.length <= 1) {
        return given[0];
    }
    const places = Math.max(...given.map(value => value.split('.')[1]?.length ?? 0));
    const total = given.reduce((sum, value) => sum + BigInt(Math.round(Number(value) * 10 ** places)), 0n);
    const digits = String(total < 0n ? -total : total).padStart(places + 1, '0');
    const sign = total < 0n ? '-' : '';
    return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A variable may be given by period: `{"2021": 1000}`. */
export function valueIn(value: unknown): unknown {
    return isRecord(value) && !('decimal' in value) ? Object.values(value)[0] : value;
}
