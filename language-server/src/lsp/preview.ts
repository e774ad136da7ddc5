import type { Connection } from 'vscode-languageserver';
import {
    PREVIEW_CLOSED,
    PREVIEW_MORE,
    PREVIEW_REQUEST,
    type PreviewAnswer,
    type PreviewClosed,
    type PreviewMore,
    type PreviewQuestion,
} from '../../../extension/src/protocol.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import { previewPanelMessages as say } from '../messages/preview-panel.ts';
import type { Facts } from '../model/facts.ts';
import { fileName } from '../model/file-name.ts';
import type { Finding } from '../model/finding.ts';
import type { BurdenRow, PreviewData, PreviewPlace, PreviewRequest } from '../render/preview-data.ts';
import { textsOf } from '../workspace/policy-texts.ts';
import { burdenView } from '../workspace/preview/burden-view.ts';
import { Preview } from '../workspace/preview.ts';
import { guarded, logFailure } from './guard.ts';
import { PreviewBackground } from './preview-background.ts';
import { LastReadable, type ReadPolicy } from './preview-last-readable.ts';
import { movedLines } from './preview-moved-lines.ts';
import { withPlaces } from './preview-places.ts';
import type { PreviewPart } from './preview-task.ts';
import type { EditorSession } from './session.ts';
import { normaliseUri } from './uris.ts';

/** Answers previews at once with what can be worked out between two keystrokes; the rest follows from a thread of its own. */
export function servePreviews(connection: Connection, session: EditorSession): void {
    const previews = new Map<string, PolicyPreview>();
    const failed = (error: unknown): void => logFailure(connection, 'preview', error);
    const tell = (more: PreviewMore): void => {
        connection.sendNotification(PREVIEW_MORE, more).catch(failed);
    };
    const provide = (_: EditorSession, question: PreviewQuestion): PreviewAnswer => {
        const uri = normaliseUri(question.uri);
        const preview = previews.get(uri) ?? new PolicyPreview(session, uri, new PreviewBackground(failed));
        previews.set(uri, preview);
        const { id } = question;
        return preview.answer(
            question,
            id === undefined ? undefined : answer => tell({ uri: question.uri, id, answer }),
        );
    };
    const answer = guarded(connection, session, 'preview', provide, { note: say.failed });
    connection.onRequest(PREVIEW_REQUEST, async (question: PreviewQuestion, token) => {
        await afterDiagnostics();
        return answer(question, token);
    });
    connection.onNotification(PREVIEW_CLOSED, ({ uri }: PreviewClosed) => {
        previews.get(normaliseUri(uri))?.close();
        previews.delete(normaliseUri(uri));
    });
}

/** What a change asks for first is published first: the preview follows it. */
async function afterDiagnostics(): Promise<void> {
    for (let turns = 0; turns < 2; turns++) await new Promise(resolve => setImmediate(resolve));
}

/** Views that a site has and a panel has not: the editor shows what is in them. */
const notInPanels = { definitions: [], sources: [], record: { findings: [], accepted: [] } };

/** The preview of one file as it changes. */
class PolicyPreview {
    private readonly session: EditorSession;
    private readonly uri: string;
    private readonly background: PreviewBackground;
    private readonly lastReadable = new LastReadable();
    /** The burden of everybody, as it was found last, and for which policy. */
    private rows: { of?: CompiledPolicy; rows: BurdenRow[] } | undefined;
    private tasks = 0;

    constructor(session: EditorSession, uri: string, background: PreviewBackground) {
        this.session = session;
        this.uri = uri;
        this.background = background;
    }

    /** @param more takes fuller answers later, until another question is asked */
    answer(question: PreviewQuestion, more?: (answer: PreviewAnswer) => void): PreviewAnswer {
        this.background.stop();
        if (!this.session.document(this.uri)) return { note: say.nothing };
        const { read, note } = this.readable();
        const request = requestOf(question);
        const compiled = read.project.compile(read.policy.checked);
        const here = this.placer(read);
        const answerOf = (data: PreviewData, working: boolean): PreviewAnswer => ({
            data: withPlaces(data, here),
            ...(note !== undefined && { note }),
            ...(working && { status: say.working }),
        });
        let data = this.quickData(read, compiled, request);
        if (!more) return answerOf(data, false);
        const take = (part: PreviewPart): void => {
            data = this.with(part, data, compiled);
            more(answerOf(data, part.done !== true));
        };
        this.background.start(
            {
                id: ++this.tasks,
                uri: this.uri,
                texts: textsOf(read.project, read.policy.model),
                ...rootOf(this.session, this.uri),
                request,
                burden: this.rows?.of !== compiled,
            },
            take,
        );
        return answerOf(data, true);
    }

    close(): void {
        this.background.close();
    }

    /** The present text; half typed, the one before. */
    private readable(): { read: ReadPolicy; note?: string } {
        const { session, uri, lastReadable } = this;
        const present: ReadPolicy = { project: session.project, policy: session.policy(uri) };
        const error = present.policy.findings.find(isUnreadable);
        if (!error) {
            lastReadable.keep(session, present.policy);
            return { read: present };
        }
        const { file, start } = error.range;
        const where = say.errorIn(start.line + 1, file === uri ? undefined : fileName(file));
        const before = lastReadable.open(session, uri);
        return before
            ? { read: before, note: say.stoodBefore(where) }
            : { read: present, note: say.asFarAsRead(where) };
    }

    /** Without a search: the burden as it was found last, nothing about what would change the ending. */
    private quickData({ policy }: ReadPolicy, compiled: CompiledPolicy, request: PreviewRequest): PreviewData {
        const { checked } = policy;
        const made = { file: fileName(this.uri) };
        const rows = this.rows?.rows ?? new Preview(checked, compiled, made).rows;
        this.rows ??= { rows };
        const parts = { burden: burdenView([], compiled, new Map(), rows), ...notInPanels };
        return new Preview(checked, compiled, made, parts).data(request, false);
    }

    private with(part: PreviewPart, data: PreviewData, compiled: CompiledPolicy): PreviewData {
        const { rows, changes } = part;
        if (rows) this.rows = { rows, ...(part.worst && { of: compiled }) };
        const chosen = rows?.map(row => ({
            ...row,
            chosen: row.person !== undefined && row.person === data.request.persona,
        }));
        const { ending } = data.walk;
        return {
            ...data,
            ...(chosen && { burden: { ...data.burden, rows: chosen } }),
            ...(changes && ending && { walk: { ...data.walk, ending: { ...ending, changes } } }),
        };
    }

    /** Where a place of the text that was read is now, as the editor writes it. */
    private placer({ project }: ReadPolicy): (place: PreviewPlace) => PreviewPlace {
        const { session, lastReadable } = this;
        const moved = new Map<string, (line: number) => number>();
        const lineIn = (uri: string): ((line: number) => number) => {
            const known = moved.get(uri);
            if (known) return known;
            const before = project === session.project ? undefined : lastReadable.text(uri);
            const now = session.document(uri)?.text;
            const made = before === undefined || now === undefined ? (line: number) => line : movedLines(before, now);
            moved.set(uri, made);
            return made;
        };
        return ({ uri, range: { start, end } }) => {
            const line = lineIn(uri);
            return {
                uri: session.editorUri(uri),
                range: { start: { ...start, line: line(start.line) }, end: { ...end, line: line(end.line) } },
            };
        };
    }
}

/** A line that could not be read might turn what is decided round by what is missing in it. */
function isUnreadable({ severity, code }: Finding): boolean {
    return severity === 'error' && code.startsWith('PW0');
}

function requestOf({ persona, answers, journey, language }: PreviewQuestion): PreviewRequest {
    return {
        ...(typeof persona === 'string' && { persona }),
        ...(typeof journey === 'string' && { journey }),
        ...(typeof language === 'string' && { language }),
        ...(typeof answers === 'object' && answers !== null && { answers: answers as Facts }),
    };
}

function rootOf(session: EditorSession, uri: string): { root?: string } {
    const root = session.files.rootOf(uri);
    return root === undefined ? {} : { root };
}
