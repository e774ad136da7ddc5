import type { Program } from '../../evaluate/program.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { Somebody } from '../conditions/somebody.ts';

interface Sheet {
    [name: string]: FactValue;
}

/** Somebody's facts while they are made up, as they stand in JSON. */
export class Person {
    readonly facts: Facts;
    readonly #names: readonly string[];

    constructor(facts: Facts, names: readonly string[]) {
        this.facts = facts;
        this.#names = names;
    }

    /** Another person with the same facts. */
    copy(): Person {
        return new Person(structuredClone(this.facts), this.#names);
    }

    set(of: Somebody, fact: string, value: FactValue): void {
        const sheet = this.#sheet(of);
        if (sheet !== undefined) sheet[fact] = value;
    }

    get(of: Somebody, fact: string): FactValue | undefined {
        return this.#sheet(of)?.[fact];
    }

    /** Undefined for somebody who cannot be named. */
    #sheet(of: Somebody): Sheet | undefined {
        if (of.owner === undefined) return this.facts as Sheet;
        const outer = this.#sheet(of.owner);
        if (outer === undefined || of.place === undefined) return undefined;
        if (of.place.kind === 'named') {
            const known = outer[of.place.name];
            if (isSheet(known)) {
                // Who has facts is there.
                delete known.notApplicable;
                return known;
            }
            const made: Sheet = {};
            outer[of.place.name] = made;
            return made;
        }
        const members = outer[of.place.list];
        const list: FactValue[] = Array.isArray(members) ? members : [];
        outer[of.place.list] = list;
        if (list.length === 0) list.push(this.newMember());
        return list[0] as Sheet;
    }

    newMember(): Sheet {
        return this.newMembers(1)[0] as Sheet;
    }

    newMembers(count: number): Sheet[] {
        const used = JSON.stringify(this.facts);
        const free = this.#names.filter(each => !used.includes(`"name":"${each}"`));
        return Array.from({ length: count }, (_, i) => ({ name: free[i] ?? `Somebody ${i + 1}` }));
    }
}

export function isSheet(value: FactValue | undefined): value is Sheet {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NAMES = ['Ada', 'Ben', 'Cara', 'Dev', 'Ewa', 'Finn', 'Gwen', 'Hal', 'Ines', 'Jon', 'Kira', 'Lou'];

/** First names that mean nothing in the policy. */
export function freeNames(program: Program): readonly string[] {
    const known = free.get(program);
    if (known !== undefined) return known;
    const found = findFreeNames(program);
    free.set(program, found);
    return found;
}

const free = new WeakMap<Program, readonly string[]>();

function findFreeNames(program: Program): string[] {
    const text = new Set<string>();
    for (const file of program.model.files) {
        for (const declaration of file.declarations) text.add(declaration.name?.text ?? '');
    }
    for (const info of program.entities.values()) for (const fact of info.facts.keys()) text.add(fact);
    return NAMES.filter(name => !text.has(name));
}
