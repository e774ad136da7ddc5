import type { Connection } from 'vscode-languageserver';
import { SHOW_VALUES, type ShowValuesQuestion } from '../../../extension/src/protocol.ts';
import { type Recording, type ValuesOfLine, valuesBeside } from '../personas/index.ts';
import { recordingOf } from './debug.ts';
import { guarded, logFailure } from './guard.ts';
import { cannotBeTried, personasOf } from './personas.ts';
import type { EditorSession } from './session.ts';
import { normaliseUri } from './uris.ts';

/** The persona whose values stand beside the text. */
const chosen = new WeakMap<EditorSession, { uri: string; id: string }>();

/** From now on that persona's values stand beside the text; those of one persona at a time. */
function showValues(session: EditorSession, { uri, id }: ShowValuesQuestion): void {
    if (id === undefined) chosen.delete(session);
    else chosen.set(session, { uri: normaliseUri(uri), id });
}

/** What a persona's decisions came to. */
export interface PersonaValues {
    persona: string;
    recording: Recording;
    /** By line, from 0. */
    lines: ReadonlyMap<number, ValuesOfLine>;
}

/**
 * The values of the chosen persona in a file: of the policy itself, or one that it uses. Undefined when nobody is chosen,
 * or the policy cannot be read as it stands.
 */
export function valuesIn(session: EditorSession, file: string): PersonaValues | undefined {
    const { uri, id } = chosen.get(session) ?? {};
    if (uri === undefined) return undefined;
    const policy = session.policy(uri);
    if (!policy.model.files.some(each => each.uri === file) || cannotBeTried(policy)) return undefined;
    const persona = personasOf(session, uri).find(each => each.id === id);
    if (!persona) return undefined;
    const recording = recordingOf(session, policy.checked, persona);
    const values = valuesBeside(recording, file);
    return { persona: persona.name.text, recording, lines: new Map(values.map(each => [each.line, each])) };
}

/** Tells the editor to ask for the values anew. */
export function serveValues(connection: Connection, session: EditorSession): void {
    const show = (_: EditorSession, question: ShowValuesQuestion): null => {
        showValues(session, question);
        if (session.abilities.refreshesInlayHints) {
            connection.languages.inlayHint.refresh().catch(error => logFailure(connection, 'values', error));
        }
        return null;
    };
    connection.onRequest(SHOW_VALUES, guarded(connection, session, 'values', show, null));
}
