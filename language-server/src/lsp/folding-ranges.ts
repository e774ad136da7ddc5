import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { EditorSession } from './session.ts';

/** Whatever has deeper lines below it; tables below their heading; comments of several lines; the `use` lines at the top. */
export function provideFoldingRanges(
    session: EditorSession,
    { textDocument: { uri } }: FoldingRangeParams,
): FoldingRange[] {
    const lines = session.lines(uri);
    const ranges: FoldingRange[] = [];
    const open: { line: number; indent: number }[] = [];
    const runs = { comment: new Run(FoldingRangeKind.Comment), use: new Run(FoldingRangeKind.Imports), row: new Run() };
    let last = 0;
    const close = (indent: number): void => {
        for (let top = open.at(-1); top && top.indent >= indent; top = open.at(-1)) {
            open.pop();
            if (last > top.line) ranges.push({ startLine: top.line, endLine: last });
        }
    };
    for (let line = 0; line < lines.count; line++) {
        const text = lines.line(line);
        const content = text.trimStart();
        if (content === '') continue;
        const comment = content.startsWith('--');
        // What is folded is told by its first line: a rule of signs above a title tells nothing.
        runs.comment.take(line, comment, ranges, /[\p{L}\p{N}]/u.test(content));
        runs.use.take(line, /^use\s/.test(text), ranges);
        // Comments and blank lines stand between rows of one table.
        if (!comment) runs.row.take(line, content.startsWith('|'), ranges);
        const indent = text.length - content.length;
        // A comment folds with what stands below it, not with what stands above.
        if (comment) continue;
        close(indent);
        open.push({ line, indent });
        last = line;
    }
    close(0);
    runs.comment.end(ranges);
    runs.use.end(ranges);
    runs.row.end(ranges);
    return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Lines of one kind that follow one another, from the first that says something; those of no kind, whatever blank lines lie between. */
class Run {
    private readonly kind: FoldingRangeKind | undefined;
    private first = -1;
    private last = -1;
    private saysSomething = false;

    constructor(kind?: FoldingRangeKind) {
        this.kind = kind;
    }

    take(line: number, belongs: boolean, ranges: FoldingRange[], says = true): void {
        const goesOn = belongs && this.first >= 0 && (this.kind === undefined || line === this.last + 1);
        if (!goesOn) this.end(ranges);
        if (!belongs) return;
        if (!goesOn || (says && !this.saysSomething)) {
            this.first = line;
            this.saysSomething = says;
        }
        this.last = line;
    }

    end(ranges: FoldingRange[]): void {
        if (this.first >= 0 && this.last > this.first)
            ranges.push({ startLine: this.first, endLine: this.last, ...(this.kind && { kind: this.kind }) });
        this.first = -1;
    }
}
