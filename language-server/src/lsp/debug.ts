import type { PersonaRecording, RecordAnswer, RecordQuestion } from '../../../extension/src/protocol.ts';
import { personaViewMessages } from '../messages/persona-view.ts';
import type { Persona } from '../model/policy-model.ts';
import { type Recording, recordPersona } from '../personas/index.ts';
import type { CheckedPolicy } from '../types/index.ts';
import { textsOf } from '../workspace/policy-texts.ts';
import { keepForQuestions } from './debug-inspector.ts';
import { cannotBeTried, personasOf, toOutcome } from './personas.ts';
import type { EditorSession } from './session.ts';
import { normaliseUri } from './uris.ts';

/** Everything that happens while a persona is decided, for the debugger: it steps through it without asking again. */
export function provideRecording(
    session: EditorSession,
    { uri: editorUri, persona: wanted }: RecordQuestion,
): RecordAnswer {
    const all = personasOf(session, editorUri);
    const persona = all.find(({ id }) => id === wanted) ?? all.find(({ name }) => name.text === wanted);
    if (!persona) {
        const names = all.map(({ name }) => name.text);
        return { problem: personaViewMessages.noPersona(wanted, names) };
    }
    const uri = normaliseUri(editorUri);
    const policy = session.policy(uri);
    if (cannotBeTried(policy)) return { problem: personaViewMessages.notTried };
    const { result, ...recording } = recordingOf(session, policy.checked, persona);
    const texts = textsOf(session.project, policy.model);
    const sent: PersonaRecording = {
        ...recording,
        id: keepForQuestions(session, { uri, persona: persona.id, texts, files: recording.files }),
        files: recording.files.map(uri => session.editorUri(uri)),
        outcome: toOutcome(result, persona),
    };
    return { recording: sent };
}

const recordings = new WeakMap<CheckedPolicy, Map<Persona, Recording>>();

/** The same recording for the same policy. */
export function recordingOf(session: EditorSession, checked: CheckedPolicy, persona: Persona): Recording {
    const ofPolicy = recordings.get(checked) ?? new Map<Persona, Recording>();
    recordings.set(checked, ofPolicy);
    const known = ofPolicy.get(persona);
    if (known) return known;
    const recording = recordPersona(session.project.compile(checked), persona);
    ofPolicy.clear();
    ofPolicy.set(persona, recording);
    return recording;
}
