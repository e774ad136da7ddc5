import type { ProseAnswer, ProseFinding, ProseQuestion, TextRange } from '../../../extension/src/protocol.ts';
import { defaultSettings } from '../analyse/analysis.ts';
import { findInDocument } from '../analyse/documents/find-in-document.ts';
import { readDocumentText } from '../documents/read-document.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceRange } from '../model/source-range.ts';
import { withSeverities } from '../workspace/severities.ts';
import { pageOf } from './diagnostics.ts';
import type { EditorSession } from './session.ts';
import { normaliseUri } from './uris.ts';

/** What there is to ask about the wording of a paper in the editor. */
export function provideProse(session: EditorSession, { uri, language, text }: ProseQuestion): ProseAnswer {
    const file = normaliseUri(uri);
    const { readingAge = defaultSettings.readingAge, severity } = session.projectFiles.settingsOf(file);
    const document = readDocumentText(text, language === 'markdown' ? '.md' : '.txt');
    const { open } = findInDocument(document, file, { readingAge });
    return { findings: withSeverities(open, severity).map(finding => toProse(session, finding)) };
}

function toProse(session: EditorSession, { code, severity, message, range, fixes }: Finding): ProseFinding {
    return {
        code,
        href: pageOf(session, code),
        severity,
        message,
        range: plain(range),
        fixes: fixes.map(({ title, edits }) => ({
            title,
            edits: edits.map(edit => ({ range: plain(edit.range), newText: edit.newText })),
        })),
    };
}

function plain({ start, end }: SourceRange): TextRange {
    return { start: { ...start }, end: { ...end } };
}
