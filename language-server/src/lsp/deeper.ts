import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { DEEPER_REQUEST, type DeeperAnswer, type DeeperQuestion } from '../../../extension/src/protocol.ts';
import { deeperMessages as say } from '../messages/deeper.ts';
import { findSolver } from '../workspace/deeper/find-solver.ts';
import { DeeperStopped, lookDeeperAt } from '../workspace/deeper/look-deeper-at.ts';
import { logFailure } from './guard.ts';
import type { Publisher } from './publisher.ts';
import type { EditorSession } from './session.ts';
import { normaliseUri } from './uris.ts';

/** How long a policy may take. */
const SECONDS = 120;

/** On request, the solver is asked about the decisions of a policy that were not analysed. */
export function serveDeeper(connection: Connection, session: EditorSession, publisher: Publisher): void {
    connection.onRequest(DEEPER_REQUEST, async (question: DeeperQuestion, token): Promise<DeeperAnswer> => {
        const uri = normaliseUri(question.uri);
        const version = session.open.get(uri)?.version;
        const folders = [uri, ...session.projectFiles.folders].filter(each => each.startsWith('file:'));
        const solver = findSolver(
            folders.map((each, i) => (i === 0 ? path.dirname(fileURLToPath(each)) : fileURLToPath(each))),
        );
        if (solver === undefined) return { kind: 'no solver', message: say.noSolver };
        const stop = new AbortController();
        token.onCancellationRequested(() => stop.abort());
        try {
            const { findings, coverage } = await lookDeeperAt(
                { ...session.analysisTask(uri), solver },
                { seconds: SECONDS, progress: () => {}, signal: stop.signal },
            );
            // Typed on meanwhile: what was found may stand no more.
            if (session.open.get(uri)?.version !== version) return { kind: 'done', message: say.typedOn };
            publisher.tell(uri, findings);
            return { kind: 'done', message: say.done(coverage.analysed, coverage.not) };
        } catch (error) {
            if (error instanceof DeeperStopped) return { kind: 'done', message: say.stopped };
            logFailure(connection, 'looking deeper', error);
            return { kind: 'failed', message: say.failed };
        }
    });
}
