import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { diagnosticPage } from '../messages/links.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { EditorSession } from './session.ts';
import { toLocation, toRange } from './to-lsp.ts';
import { unnecessaryCodes } from './unnecessary-codes.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    information: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
};

/** What there is to say about one file, read as the file that was asked for. */
export function provideDiagnostics(session: EditorSession, uri: string): Diagnostic[] {
    return findingsOf(session, uri).map(finding => toDiagnostic(session, finding));
}

/** The findings of a file itself: those of the files it uses are shown with them. */
export function findingsOf(session: EditorSession, uri: string): Finding[] {
    return [...session.policy(uri).findings, ...session.foundOnRequest(uri)].filter(({ range }) => range.file === uri);
}

export function toDiagnostic(session: EditorSession, finding: Finding): Diagnostic {
    const { code, severity, message, range, related, fixes } = finding;
    const diagnostic: Diagnostic = {
        range: toRange(range),
        severity: severities[severity],
        code,
        codeDescription: { href: pageOf(session, code) },
        source: 'policywright',
        message,
    };
    if (unnecessaryCodes.has(code)) diagnostic.tags = [DiagnosticTag.Unnecessary];
    if (related.length > 0 && session.abilities.relatedInformation) {
        diagnostic.relatedInformation = related.map(place => ({
            location: toLocation(session, place.range),
            message: place.message,
        }));
    }
    if (fixes.length > 0) {
        diagnostic.data = {
            fixes: fixes.map(({ title, edits }) => ({
                title,
                edits: edits.map(edit => ({
                    uri: session.editorUri(edit.range.file),
                    range: toRange(edit.range),
                    newText: edit.newText,
                })),
            })),
        };
    }
    return diagnostic;
}

/** The page that came with the editor's extension, else the one at the project's home. */
export function pageOf(session: EditorSession, code: string): string {
    return session.documentation === undefined ? diagnosticPage(code) : `${session.documentation}${code}.md`;
}
