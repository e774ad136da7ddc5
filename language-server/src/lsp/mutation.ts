import type { Connection } from 'vscode-languageserver';
import {
    MUTATION_PROGRESS,
    MUTATION_REQUEST,
    type MutationAnswer,
    type MutationProgress,
    type MutationQuestion,
} from '../../../extension/src/protocol.ts';
import { idleAcceptance } from '../analyse/idle-acceptance.ts';
import { survivorMessages as say } from '../messages/mutation.ts';
import { survivorFinding } from '../personas/mutation/survivor-finding.ts';
import { answeredReport } from '../workspace/mutation/accepted-survivors.ts';
import { MutationPool } from '../workspace/mutation/mutation-pool.ts';
import { textsOf } from '../workspace/policy-texts.ts';
import { logFailure } from './guard.ts';
import type { Publisher } from './publisher.ts';
import type { EditorSession } from './session.ts';
import { normaliseUri } from './uris.ts';

/** On request, the rules of a policy are changed one by one; those changes that no persona notices are shown until it is edited. */
export function serveMutation(connection: Connection, session: EditorSession, publisher: Publisher): void {
    connection.onRequest(MUTATION_REQUEST, async (question: MutationQuestion, token): Promise<MutationAnswer> => {
        const uri = normaliseUri(question.uri);
        const version = session.open.get(uri)?.version;
        const { model, findings } = session.policy(uri);
        if (findings.some(({ severity, code }) => severity === 'error' && code.startsWith('PW0'))) {
            return { kind: 'failed', message: say.notReadable };
        }
        const tell = (judged: number, all: number): void => {
            const progress: MutationProgress = { uri: question.uri, judged, all };
            // A client that cannot be told is gone.
            connection.sendNotification(MUTATION_PROGRESS, progress).catch(() => {});
        };
        const pool = new MutationPool({ uri, texts: textsOf(session.project, model) }, { progress: tell });
        token.onCancellationRequested(() => pool.stop());
        try {
            const found = await pool.run();
            if (session.open.get(uri)?.version !== version) return { kind: 'done', message: say.typedOn };
            if (found.personas === 0) return { kind: 'done', message: say.noPersonas };
            const file = session.policy(uri).model.files[0];
            const { report, idle } = answeredReport(found, file);
            session.takeOnRequest(uri, [
                ...report.survivors.map(mutant => survivorFinding(mutant, file)),
                ...idle.map(idleAcceptance),
            ]);
            publisher.schedule([uri]);
            const { score, judged, killed, survived, equivalent } = report;
            return {
                kind: 'done',
                message: say.done(report),
                figures: { ...(score !== undefined && { score }), judged, killed, survived, equivalent },
            };
        } catch (error) {
            logFailure(connection, 'changing rules', error);
            return { kind: 'failed', message: say.failed };
        }
    });
}
