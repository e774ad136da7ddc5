import type { PolicyFiles } from '../workspace/policy-files.ts';
import { PolicyProject, type ProjectPolicy } from '../workspace/policy-project.ts';
import type { EditorSession } from './session.ts';

/** A policy with the project that it was read in. */
export interface ReadPolicy {
    project: PolicyProject;
    policy: ProjectPolicy;
}

/**
 * A policy as it stood when it could last be read. Only the texts are kept: they are read again, in a project of their own,
 * when the present text turns out to be half typed, so that nothing of the two is mixed.
 */
export class LastReadable {
    private texts: ReadonlyMap<string, string> = new Map();
    private opened: ReadPolicy | undefined;

    /** The policy can be read as it stands. */
    keep(session: EditorSession, { model }: ProjectPolicy): void {
        this.opened = undefined;
        this.texts = new Map(
            model.files.flatMap(({ uri }) => {
                const document = session.document(uri);
                return document ? [[uri, document.text] as const] : [];
            }),
        );
    }

    /** The text of a file then. */
    text(uri: string): string | undefined {
        return this.texts.get(uri);
    }

    /** Undefined when it could never be read. */
    open(session: EditorSession, uri: string): ReadPolicy | undefined {
        if (!this.texts.has(uri)) return undefined;
        this.opened ??= this.read(session, uri);
        return this.opened;
    }

    private read(session: EditorSession, uri: string): ReadPolicy {
        const files: PolicyFiles = {
            read: other => {
                const text = this.texts.get(other);
                return text === undefined ? session.files.read(other) : { text };
            },
            rootOf: other => session.files.rootOf(other),
        };
        const project = new PolicyProject(files, session.project.settings);
        return { project, policy: project.policy(uri, 'typing') };
    }
}
