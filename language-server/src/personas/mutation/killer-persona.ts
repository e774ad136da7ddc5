import type { Program } from '../../evaluate/program.ts';
import { mutationMessages as say } from '../../messages/mutation.ts';
import { personaText } from '../../ranges/people/persona-text.ts';
import type { Killer } from './killer.ts';
import type { Mutant } from './mutant.ts';
import type { KillerPersona } from './report.ts';

/** A persona section for somebody who would notice; undefined where a fact has no spelling. */
export function killerPersona(
    mutant: Mutant,
    killer: Killer,
    section: string,
    program: Program,
): KillerPersona | undefined {
    const taken = new Set(program.model.files[0]?.declarations.map(({ name }) => name?.text));
    const name = freeName(say.persona.name(section), taken);
    const { what, value, instead } = killer;
    const story = say.persona.story(mutant.before, mutant.after).replaceAll('"', "'");
    const made = personaText(killer.facts, { name, story, expected: `${what} is `, value }, program);
    if (made === undefined) return undefined;
    const select = { start: made.value, end: made.value + value.length };
    return { name, text: made.text, select, what, value, ...(instead !== undefined && { instead }) };
}

export function freeName(name: string, taken: ReadonlySet<string | undefined>): string {
    for (let number = 2, free = name; ; number++) {
        if (!taken.has(free)) return free;
        free = say.persona.numbered(name, number);
    }
}
