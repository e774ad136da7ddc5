import { nameMessages } from '../../messages/types.ts';
import type { Fix } from '../../model/finding.ts';
import type { Context } from '../context.ts';
import { writeName } from '../names.ts';
import { placeAfter } from '../ranges.ts';

/**
 * A definition or a rule that is about nobody in particular uses a fact of somebody: perhaps its heading is to say that
 * there is one for each of them.
 *
 * @returns what to ask, and the mend of the heading; nothing where the heading says already whom it is about, or cannot
 */
export function sayAboutWhom(context: Context, entity: string): { hint: string; fix: Fix } | undefined {
    const { declaration } = context.run;
    if (declaration.kind !== 'definition' && declaration.kind !== 'decision' && declaration.kind !== 'judgement') {
        return undefined;
    }
    const subject = declaration.kind === 'definition' ? declaration.about : declaration.forEach;
    if (subject !== undefined || declaration.name === undefined) return undefined;
    const range = placeAfter(declaration.name.range);
    if (declaration.kind === 'definition') {
        const { hint, title } = nameMessages.definedAbout(entity);
        return { hint, fix: { title, edits: [{ range, newText: `\n    about       ${nameMessages.a(entity)}` }] } };
    }
    const word = wordFor(context, entity);
    const { hint, title } = nameMessages.decidedFor(word);
    return { hint, fix: { title, edits: [{ range, newText: ` for each ${writeName(word)}` }] } };
}

/** What one of them is called, when there is one list of them; else the entity. */
function wordFor({ scope }: Context, entity: string): string {
    const elements = scope.all(({ kind, declared }) => kind === 'element' && declared?.name?.text === entity);
    const words = new Set([...elements].map(({ name }) => name));
    const [only] = words;
    return words.size === 1 && only !== undefined ? only : entity;
}
