import { formatLong, parseIso } from '../../evaluate/dates/day-text.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Facts } from '../../model/facts.ts';
import type { Given } from './facts-of.ts';
import { givenOf } from './facts-of.ts';

/** What is said of a person, for messages: data, not words. */
export interface Description {
    /** `person`, `family`. */
    readonly entity: string;
    readonly born?: string;
    /** `income is £5`, `there is no partner`, in order. */
    readonly facts: readonly DescribedFact[];
    /** The date of decision, where it matters. */
    readonly on?: string;
}

export type DescribedFact =
    | { readonly kind: 'is'; readonly whose: string; readonly fact: string; readonly value: string }
    | {
          readonly kind: 'over time';
          readonly whose: string;
          readonly fact: string;
          readonly changes: readonly (readonly [from: string, text: string])[];
      }
    | { readonly kind: 'there is'; readonly whose: string; readonly fact: string; readonly negated: boolean }
    /** Several of whom nothing more is said; `others`: beside some of whom there is. */
    | { readonly kind: 'several'; readonly list: string; readonly count: number; readonly others: boolean };

export function describe(facts: Facts, program: Program, onMatters: boolean): Description {
    const given = givenOf(facts, program) ?? [];
    const day = parseIso(facts.on ?? '');
    const birth = given.find(each => each.kind === 'value' && each.owner === '' && each.fact === 'date of birth');
    return {
        entity: program.root.name,
        ...(birth?.kind === 'value' && { born: birth.text }),
        facts: given.filter(each => each !== birth).flatMap(described),
        ...(onMatters && day !== undefined && { on: formatLong(day) }),
    };
}

function described(given: Given): DescribedFact[] {
    switch (given.kind) {
        case 'value':
            return [{ kind: 'is', whose: given.owner, fact: given.fact, value: given.text }];
        case 'there is':
            return [{ kind: 'there is', whose: given.owner, fact: given.fact, negated: given.negated }];
        case 'over time':
            return [{ kind: 'over time', whose: given.owner, fact: given.fact, changes: given.changes }];
        case 'members':
            return [...given.members.flatMap(member => member.given.flatMap(described)), ...bare(given)];
    }
}

/** Members of whom nothing is said but that they are there. */
function bare({ list, word, members }: Extract<Given, { kind: 'members' }>): DescribedFact[] {
    const [only, another] = members.filter(member => member.given.length === 0);
    if (only === undefined) return [];
    if (another === undefined && members.length === 1) {
        return [{ kind: 'there is', whose: '', fact: `${word} (${only.name})`, negated: false }];
    }
    const count = members.filter(member => member.given.length === 0).length;
    return [{ kind: 'several', list: count === 1 ? word : list, count, others: count < members.length }];
}
