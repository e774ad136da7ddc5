import type { Program } from '../../evaluate/program.ts';
import { generateMessages as say } from '../../messages/generate.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { personaHead } from '../../ranges/people/persona-text.ts';
import { freeName } from '../mutation/killer-persona.ts';
import { FIRST_NAMES, FULL_NAMES } from './names.ts';

/** Somebody made up, with what is told of them. */
export interface MadePerson {
    readonly facts: Facts;
    readonly story: (facts: Facts) => string;
}

/** Persona sections for people made up, named and laid out. Whoever has a fact without a spelling is left out. */
export function personaSections(people: readonly MadePerson[], program: Program): string[] {
    const words = wordsOf(program);
    const free = (name: string): boolean => name.split(' ').every(word => !words.has(word.toLowerCase()));
    const [full, first] = [FULL_NAMES.filter(free), FIRST_NAMES.filter(free)];
    const taken = new Set(program.model.files[0]?.declarations.map(({ name }) => name?.text));
    return people.flatMap(({ facts, story }, i) => {
        const name = freeName(full[i % full.length] ?? `Somebody ${i + 1}`, taken);
        const renamed = withNames(facts, first, i * 5);
        const text = personaHead(renamed, { name, story: story(renamed).replaceAll('"', '”') }, program);
        if (text === undefined) return [];
        taken.add(name);
        return [`${say.toJudge}\n${text}\n`];
    });
}

/** Words that mean something in the policy: nobody is called by one. */
function wordsOf({ model, entities }: Program): ReadonlySet<string> {
    const words = new Set<string>();
    const take = (text: string | undefined): void => {
        for (const word of (text ?? '').toLowerCase().split(/[\s']+/)) words.add(word);
    };
    for (const { declarations } of model.files) for (const { name } of declarations) take(name?.text);
    for (const { facts, roles } of entities.values()) {
        for (const [name, { fact }] of facts) {
            take(name);
            for (const option of fact.type.options ?? []) take(option.name.text);
        }
        for (const name of roles.keys()) take(name);
    }
    return words;
}

/** Members of lists with names of people, each once. */
function withNames(facts: Facts, names: readonly string[], start: number): Facts {
    let next = start;
    const used = new Set<string>();
    const rename = (value: FactValue, inList: boolean): FactValue => {
        if (Array.isArray(value)) return value.map(each => rename(each, true));
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(
            Object.entries(value).map(([key, each]): [string, FactValue] => {
                if (!inList || key !== 'name') return [key, rename(each, false)];
                let name = names[next++ % names.length] ?? 'Somebody';
                if (used.size >= names.length) name = `${name} ${used.size}`;
                while (used.has(name)) name = names[next++ % names.length] ?? `${name} ${used.size}`;
                used.add(name);
                return [key, name];
            }),
        );
    };
    return rename(facts as FactValue, false) as Facts;
}
