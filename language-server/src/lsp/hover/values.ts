import { steppingMessages } from '../../messages/stepping.ts';
import { valuesOfFact } from '../../personas/index.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { NamePlace } from '../names/name-place.ts';
import type { EditorSession } from '../session.ts';
import { valuesIn } from '../values.ts';
import { escapeMarkdown } from './markdown.ts';

/** What a name came to for the persona whose values are shown. */
export function describeValues(session: EditorSession, names: NameIndex, place: NamePlace): string | undefined {
    const shown = names.symbolsOf(place.key).flatMap(({ file, kind, name, range }) => {
        const values = valuesIn(session, file);
        if (values === undefined) return [];
        const all =
            kind === 'fact' ? valuesOfFact(values.recording, name) : (values.lines.get(range.start.line)?.all ?? []);
        return all.length === 0 ? [] : [inMarkdown(values.persona, all)];
    });
    return shown.length === 0 ? undefined : shown.join('\n\n');
}

function inMarkdown(persona: string, all: readonly string[]): string {
    const [first = ''] = all;
    if (all.length === 1) return steppingMessages.forPersona(escapeMarkdown(persona), `**${escapeMarkdown(first)}**`);
    return [steppingMessages.valuesOf(escapeMarkdown(persona)), ...all.map(each => `- ${escapeMarkdown(each)}`)].join(
        '\n',
    );
}
