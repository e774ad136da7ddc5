import { setImmediate } from 'node:timers/promises';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
    COMPARABLE_REQUEST,
    COMPARE_REQUEST,
    type Comparable,
    type ComparableQuestion,
    type CompareAnswer,
    type CompareQuestion,
} from '../../../extension/src/protocol.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import { compareView as say } from '../messages/compare.ts';
import { fileName } from '../model/file-name.ts';
import type { Variation } from '../model/policy-model.ts';
import { type Comparison, comparePerson } from '../personas/compare.ts';
import { comparedRows } from '../personas/compared-rows.ts';
import { peopleOfBoth } from '../personas/people-of-both.ts';
import { PolicyProject, type ProjectPolicy } from '../workspace/policy-project.ts';
import { variantUri } from '../workspace/policy-workspace.ts';
import { comparisonPage } from './comparison-page.ts';
import { guarded, logFailure } from './guard.ts';
import type { EditorSession } from './session.ts';
import { normaliseUri } from './uris.ts';

/** *Compare*: for whom two versions of a policy decide differently. */
export function serveCompare(connection: Connection, session: EditorSession): void {
    connection.onRequest(
        COMPARABLE_REQUEST,
        guarded(connection, session, 'comparing', comparable, { variations: [], uses: [] }),
    );
    connection.onRequest(COMPARE_REQUEST, async (question: CompareQuestion, token): Promise<CompareAnswer> => {
        try {
            return await compare(session, question, token);
        } catch (error) {
            logFailure(connection, 'comparing', error);
            return { kind: 'failed', text: say.failed };
        }
    });
}

function comparable(session: EditorSession, question: ComparableQuestion): Comparable {
    const uri = normaliseUri(question.uri);
    const { model } = session.policy(uri);
    const variations = variationsIn(session.policy(uri));
    const other = variations.find(({ resolved }) => resolved !== undefined && resolved !== uri)?.resolved;
    return {
        variations: variations.filter(({ resolved }) => resolved === uri).map(({ name }) => name.text),
        ...(other !== undefined && { varies: session.editorUri(other) }),
        uses: model.files.slice(1).map(each => session.editorUri(each.uri)),
    };
}

async function compare(
    session: EditorSession,
    question: CompareQuestion,
    token: CancellationToken,
): Promise<CompareAnswer> {
    const uri = normaliseUri(question.uri);
    const versions = openVersions(session, { ...question, uri });
    for (const { name, policy } of versions) {
        if (policy.findings.some(({ severity }) => severity === 'error'))
            return { kind: 'failed', text: say.hasErrors(name) };
    }
    const [before, now] = versions;
    const [were, are] = [before.compile(), now.compile()];
    const comparisons: Comparison[] = [];
    for (const person of peopleOfBoth(were, are)) {
        // Keystrokes come in between.
        await setImmediate();
        if (token.isCancellationRequested) return { kind: 'failed', text: say.stopped };
        comparisons.push(comparePerson(person, were, are));
    }
    const policy = now.policy.model.files[0]?.declarations.find(({ kind }) => kind === 'policy')?.name.text;
    const text = comparisonPage({
        policy: policy ?? fileName(uri),
        before: before.name,
        now: now.name,
        comparisons,
        rows: comparedRows(comparisons, are),
    });
    return { kind: 'done', text };
}

interface Version {
    /** For people. */
    name: string;
    policy: ProjectPolicy;
    compile: () => CompiledPolicy;
}

function openVersions(
    session: EditorSession,
    { uri, against, name }: CompareQuestion,
): [before: Version, now: Version] {
    const version = (called: string, policy: ProjectPolicy, project = session.project): Version => ({
        name: called,
        policy,
        compile: () => project.compile(policy.checked),
    });
    const asItStands = version(say.asItStands, session.policy(uri));
    if ('variation' in against) {
        const variation = variationsIn(asItStands.policy).find(each => each.name.text === against.variation);
        const varied = variation === undefined ? uri : variantUri(variation);
        return [asItStands, version(say.variation(name), session.project.policy(varied, 'typing'))];
    }
    if ('uri' in against) return [version(name, session.policy(normaliseUri(against.uri))), asItStands];
    const texts = new Map(against.texts.map(([file, text]) => [normaliseUri(file), text]));
    const project = new PolicyProject(session.files, session.project.settings);
    for (const [file, text] of texts) project.update(file, text);
    return [version(name, project.policy(uri, 'typing'), project), asItStands];
}

function variationsIn({ model }: ProjectPolicy): Variation[] {
    return (model.files[0]?.declarations ?? []).filter(each => each.kind === 'variation');
}
