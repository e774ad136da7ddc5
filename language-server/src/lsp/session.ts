import type { EditorSnippet } from '../../../extension/src/protocol.ts';
import type { Finding } from '../model/finding.ts';
import type { PolicyDocument } from '../workspace/policy-document.ts';
import type { PolicyFiles } from '../workspace/policy-files.ts';
import type { ProjectPolicy } from '../workspace/policy-project.ts';
import { PolicyProject } from '../workspace/policy-project.ts';
import { textsOf } from '../workspace/policy-texts.ts';
import { withSeverities } from '../workspace/severities.ts';
import type { AnalysisTask } from './analysis-task.ts';
import { KeptFiles } from './kept-files.ts';
import { NameIndex } from './names/name-index.ts';
import { ProjectFiles } from './project-files.ts';
import { type EditorSettings, noSettings } from './settings.ts';
import { TextLines } from './text/lines.ts';

/** A file that is open in the editor. */
export interface OpenFile {
    uri: string;
    /** As the editor writes it. */
    editorUri: string;
    version: number;
    text: string;
    settings: EditorSettings;
}

/** What the editor can show, as far as answers differ by it. */
export interface ClientAbilities {
    locationLinks: boolean;
    snippets: boolean;
    /** Edits that select a part of what they write. */
    snippetEdits: boolean;
    relatedInformation: boolean;
    /** Can be told to ask for the values beside the text anew. */
    refreshesInlayHints: boolean;
}

/** What every feature is given: the texts, what is known about them, and what the editor can show. */
export class EditorSession {
    readonly project: PolicyProject;
    readonly files: KeptFiles;
    readonly projectFiles: ProjectFiles;
    readonly open = new Map<string, OpenFile>();
    abilities: ClientAbilities = {
        locationLinks: false,
        snippets: false,
        snippetEdits: false,
        relatedInformation: false,
        refreshesInlayHints: false,
    };
    /** URI of the folder with the pages about diagnostics, with a slash at its end. */
    documentation: string | undefined;
    editorSnippets: readonly EditorSnippet[] = [];
    private policies = new Map<string, ProjectPolicy>();
    private indexes = new Map<string, NameIndex>();
    /** What was found when it was asked for, for one version of a text. */
    private readonly onRequest = new Map<string, { version: number | undefined; findings: readonly Finding[] }>();
    private readonly uses = new Map<string, ReadonlySet<string>>();
    private readonly texts = new Map<string, TextLines>();

    constructor(files: PolicyFiles) {
        this.files = new KeptFiles(files);
        this.project = new PolicyProject(this.files);
        this.projectFiles = new ProjectFiles(this.files);
    }

    openFile(file: Omit<OpenFile, 'settings'>): void {
        this.open.set(file.uri, { ...file, settings: noSettings });
        this.changed();
        this.project.update(file.uri, file.text);
    }

    changeFile(uri: string, version: number, text: string): void {
        const file = this.open.get(uri);
        if (!file) return;
        file.version = version;
        file.text = text;
        this.changed();
        this.project.update(uri, text);
    }

    closeFile(uri: string): void {
        this.open.delete(uri);
        this.forget(uri);
    }

    /** A file of data, as it stands in an editor; undefined: as it is on the disk. */
    showData(uri: string, text: string | undefined): void {
        this.files.show(uri, text);
        this.forget(uri);
    }

    /** The file on disk is another one now; an open text stays what it is. */
    forget(uri: string): void {
        this.files.forget(uri);
        this.texts.delete(uri);
        if (!this.open.has(uri)) this.project.workspace.forget(uri);
        this.changed();
    }

    /** The files that an open file used when it was last read. */
    usesOf(uri: string): ReadonlySet<string> {
        return this.uses.get(uri) ?? new Set();
    }

    /** Nothing that was worked out before counts any more. */
    changed(): void {
        this.policies = new Map();
        this.indexes = new Map();
    }

    document(uri: string): PolicyDocument | undefined {
        return this.project.workspace.document(uri);
    }

    lines(uri: string): TextLines {
        const text = this.document(uri)?.text ?? '';
        const known = this.texts.get(uri);
        if (known?.text === text) return known;
        const lines = new TextLines(text);
        this.texts.set(uri, lines);
        return lines;
    }

    /** The policy as it stands while somebody types. */
    policy(uri: string): ProjectPolicy {
        return this.policies.get(uri) ?? this.analyse(uri, 'typing');
    }

    /** What a thread of its own needs to know to find what takes longer. */
    analysisTask(uri: string): AnalysisTask {
        const root = this.files.rootOf(uri);
        const { readingAge } = this.projectFiles.settingsOf(uri);
        return {
            uri,
            texts: textsOf(this.project, this.policy(uri).model),
            ...(root !== undefined && { root }),
            ...(readingAge !== undefined && { readingAge }),
        };
    }

    /** Takes what was found for the texts as they stand. */
    takeAfterPause(uri: string, findings: Finding[]): void {
        this.project.takeAfterPause(uri, findings);
        this.policies.delete(uri);
    }

    /** Keeps what was found because somebody asked for it, until the text changes. */
    takeOnRequest(uri: string, findings: readonly Finding[]): void {
        this.onRequest.set(uri, { version: this.open.get(uri)?.version, findings });
    }

    foundOnRequest(uri: string): readonly Finding[] {
        const kept = this.onRequest.get(uri);
        if (kept === undefined || kept.version !== this.open.get(uri)?.version) return [];
        const levels = { ...this.open.get(uri)?.settings.severity, ...this.projectFiles.settingsOf(uri).severity };
        return withSeverities([...kept.findings], levels);
    }

    /** Looks at a policy anew; `all` runs the analyses that wait for a pause too. */
    analyse(uri: string, when: 'typing' | 'all'): ProjectPolicy {
        const levels = { ...this.open.get(uri)?.settings.severity, ...this.projectFiles.settingsOf(uri).severity };
        const { readingAge } = this.projectFiles.settingsOf(uri);
        this.project.settings = { severity: levels, ...(readingAge !== undefined && { readingAge }) };
        const policy = this.project.policy(uri, when);
        this.policies.set(uri, policy);
        this.uses.set(uri, new Set(policy.model.files.map(file => file.uri)));
        return policy;
    }

    /** The names of a file, read as the file that was asked for. */
    names(uri: string): NameIndex | undefined {
        const known = this.indexes.get(uri);
        if (known) return known;
        const document = this.document(uri);
        if (!document) return undefined;
        const index = new NameIndex(uri, this.policy(uri), document, this.lines(uri));
        this.indexes.set(uri, index);
        return index;
    }

    /** How the editor writes a URI; a file that is not open is written as we do. */
    editorUri(uri: string): string {
        return this.open.get(uri)?.editorUri ?? uri;
    }

    /** Every policy file that is open or lies in a folder of the workspace. */
    everyPolicy(): string[] {
        return [...new Set([...this.open.keys(), ...this.projectFiles.policies()])];
    }
}
