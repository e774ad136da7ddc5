import { ruleMessages } from '../../messages/rules.ts';
import type { Facts } from '../../model/facts.ts';
import type { Fix } from '../../model/finding.ts';
import type { FileModel } from '../../model/policy-model.ts';
import type { PersonaWords } from '../../ranges/people/persona-text.ts';
import { personaText } from '../../ranges/people/persona-text.ts';
import type { AnalysedPolicy } from '../analysis.ts';

/** *Add as persona test*: somebody at the end of the file. What must be judged is selected. */
export function addPersona(facts: Facts, words: PersonaWords, policy: AnalysedPolicy): Fix | undefined {
    const { file } = policy;
    const at = file.declarations.at(-1)?.range.end;
    const made = personaText(facts, { ...words, name: freeName(words.name, file) }, policy.compiled().program);
    if (at === undefined || made === undefined) return undefined;
    const start = made.value + 2;
    const select = { start, end: start + words.value.length };
    const edit = { range: { file: file.uri, start: at, end: at }, newText: `\n\n${made.text}`, select };
    return { title: ruleMessages.fixes.persona, edits: [edit] };
}

function freeName(name: string, { declarations }: FileModel): string {
    const taken = new Set(declarations.map(declaration => declaration.name?.text));
    for (let number = 2, free = name; ; number++) {
        if (!taken.has(free)) return free;
        free = ruleMessages.persona.numbered(name, number);
    }
}
