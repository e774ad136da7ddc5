import type { DocumentAcceptance, PlainDocument } from '../../documents/plain-document.ts';
import { analyseMessages } from '../../messages/analyse.ts';
import type { Finding } from '../../model/finding.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { AnalysisSettings } from '../analysis.ts';
import { findWording, type WordingFinding } from '../wording/index.ts';

/** What is to be said about a paper, and what somebody answered for in it. */
export interface DocumentFindings {
    open: Finding[];
    accepted: { finding: Finding; because: string; line: number }[];
}

/** Looks at the wording of a paper that is no policy, with the same codes as in policies. */
export function findInDocument(document: PlainDocument, file: string, settings: AnalysisSettings): DocumentFindings {
    const found = findWording(document.prose, { alone: true, readingAge: settings.readingAge });
    const busy = new Set<DocumentAcceptance>();
    const result: DocumentFindings = { open: [], accepted: [] };
    for (const wording of found) {
        const finding = toFinding(wording, document, file);
        const acceptance = document.accepts.findLast(each => speaksFor(each, wording));
        if (acceptance === undefined) {
            result.open.push(finding);
            continue;
        }
        busy.add(acceptance);
        const { line } = document.positionAt(acceptance.start);
        result.accepted.push({ finding, because: acceptance.because, line: line + 1 });
    }
    for (const acceptance of document.accepts) {
        if (!busy.has(acceptance)) result.open.push(idle(acceptance, document, file));
    }
    return result;
}

function speaksFor({ code, over }: DocumentAcceptance, found: WordingFinding): boolean {
    return code === found.code && (over === undefined || (found.start >= over.start && found.start < over.end));
}

function toFinding(
    { code, severity, message, start, end, fixes }: WordingFinding,
    document: PlainDocument,
    file: string,
): Finding {
    return {
        code,
        severity,
        message,
        range: rangeOf(document, file, start, end),
        related: [],
        fixes: fixes.map(({ title, edits }) => ({
            title,
            edits: edits.map(({ start: from, end: to, ...edit }) => ({
                ...edit,
                range: rangeOf(document, file, from, to),
            })),
        })),
    };
}

function idle({ code, start, end }: DocumentAcceptance, document: PlainDocument, file: string): Finding {
    const message = analyseMessages.acceptsNothing(code);
    const range = rangeOf(document, file, start, end);
    return { code: 'PW024', severity: 'warning', message, range, related: [], fixes: [] };
}

function rangeOf(document: PlainDocument, file: string, start: number, end: number): SourceRange {
    return { file, start: document.positionAt(start), end: document.positionAt(end) };
}
