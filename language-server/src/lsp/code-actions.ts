import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { Finding, Fix } from '../model/finding.ts';
import { boundaryActions } from './boundary-personas.ts';
import { findingsOf, toDiagnostic } from './diagnostics.ts';
import type { EditorSession } from './session.ts';
import { isBefore } from './text/lines.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** The mends of all findings at a place, and what can be written for what stands there. */
export function provideCodeActions(session: EditorSession, params: CodeActionParams): CodeAction[] {
    return [...mends(session, params), ...boundaryActions(session, params)];
}

function mends(session: EditorSession, { textDocument, range, context }: CodeActionParams): CodeAction[] {
    if (context.only && !context.only.some(kind => kind === '' || kind === CodeActionKind.QuickFix)) return [];
    return findingsOf(session, textDocument.uri)
        .filter(
            finding =>
                finding.fixes.length > 0 &&
                !isBefore(finding.range.end, range.start) &&
                !isBefore(range.end, finding.range.start),
        )
        .flatMap(finding => {
            const diagnostic = shownAs(session, finding, context.diagnostics);
            return finding.fixes.map(fix => toAction(session, fix, diagnostic, finding.fixes.length === 1));
        });
}

/** The diagnostic as the editor has it, so that it knows which one the action mends. */
function shownAs(session: EditorSession, finding: Finding, shown: readonly Diagnostic[]): Diagnostic {
    const { line, character } = finding.range.start;
    const same = ({ code, range, message }: Diagnostic): boolean =>
        code === finding.code &&
        message === finding.message &&
        range.start.line === line &&
        range.start.character === character;
    return shown.find(same) ?? toDiagnostic(session, finding);
}

function toAction(session: EditorSession, fix: Fix, diagnostic: Diagnostic, only: boolean): CodeAction {
    return {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: only,
        edit: toWorkspaceEdit(session, fix),
    };
}
