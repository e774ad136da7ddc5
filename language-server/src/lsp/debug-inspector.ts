import type {
    ConditionAnswer,
    ConditionQuestion,
    EvaluateAnswer,
    EvaluateQuestion,
} from '../../../extension/src/protocol.ts';
import { steppingMessages as say } from '../messages/stepping.ts';
import { type Asked, everyPersona, Inspector, type Problem } from '../personas/index.ts';
import { MemoryFiles } from '../workspace/policy-files.ts';
import { PolicyProject } from '../workspace/policy-project.ts';
import { readExpression } from '../workspace/read-expression.ts';
import { MOST_CASES } from './personas.ts';
import type { EditorSession } from './session.ts';

/** What a debug session was begun with: it stays as it was, whatever is edited. */
export interface BegunSession {
    /** Of the policy. */
    readonly uri: string;
    /** Id. */
    readonly persona: string;
    /** URI and text of every file. */
    readonly texts: readonly [uri: string, text: string][];
    /** As the recording counts them. */
    readonly files: readonly string[];
}

/** Nobody steps through more at once. */
const MOST_SESSIONS = 8;

class BegunSessions {
    #last = 0;
    readonly #begun = new Map<number, BegunSession & { inspector?: Inspector | undefined }>();

    add(begun: BegunSession): number {
        this.#last++;
        this.#begun.set(this.#last, { ...begun });
        for (const id of this.#begun.keys()) if (id <= this.#last - MOST_SESSIONS) this.#begun.delete(id);
        return this.#last;
    }

    fileOf(id: number, file: number): string | undefined {
        return this.#begun.get(id)?.files[file];
    }

    /** Made when something is first asked, from the texts as they were. */
    inspectorOf(id: number): Inspector | undefined {
        const begun = this.#begun.get(id);
        if (begun === undefined) return undefined;
        begun.inspector ??= inspectorFor(begun);
        return begun.inspector;
    }
}

function inspectorFor({ uri, persona: wanted, texts }: BegunSession): Inspector | undefined {
    const project = new PolicyProject(new MemoryFiles([...texts]));
    const { checked } = project.policy(uri, 'typing');
    const compiled = project.compile(checked);
    for (const persona of everyPersona(compiled, file => project.workspace.caseText(file), MOST_CASES)) {
        if (persona.id === wanted) return new Inspector(checked, compiled, persona);
    }
    return undefined;
}

const sessions = new WeakMap<EditorSession, BegunSessions>();

/** Keeps what is needed to answer questions about a recording; gives its number. */
export function keepForQuestions(session: EditorSession, begun: BegunSession): number {
    const kept = sessions.get(session) ?? new BegunSessions();
    sessions.set(session, kept);
    return kept.add(begun);
}

/** Any expression of the language, where somebody has stopped. */
export function provideEvaluation(
    session: EditorSession,
    { recording, step, expression }: EvaluateQuestion,
): EvaluateAnswer {
    const asked = read(expression);
    if ('problem' in asked) return asked;
    const value = sessions.get(session)?.inspectorOf(recording)?.evaluate(asked, step);
    if (value === undefined) return { problem: say.recordingGone };
    return 'problem' in value ? value : { value };
}

/** Where the condition of a breakpoint holds. */
export function provideCondition(
    session: EditorSession,
    { recording, file, line, condition }: ConditionQuestion,
): ConditionAnswer {
    const asked = read(condition);
    if ('problem' in asked) return asked;
    const kept = sessions.get(session);
    const found = kept?.inspectorOf(recording)?.holdsAt(asked, kept.fileOf(recording, file) ?? '', line);
    if (found === undefined) return { problem: say.recordingGone };
    return 'problem' in found ? found : { steps: [...found.steps] };
}

function read(text: string): Asked | Problem {
    const found = readExpression(text);
    return 'problem' in found ? found : { text: text.trim(), ...found };
}
