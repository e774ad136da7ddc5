import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { EditorSession } from './session.ts';

/** Whatever has deeper lines below it; comments of several lines; the `use` lines at the top. */
export function provideFoldingRanges(
    session: EditorSession,
    { textDocument: { uri } }: FoldingRangeParams,
): FoldingRange[] {
    const lines = session.lines(uri);
    const ranges: FoldingRange[] = [];
    const open: { line: number; indent: number }[] = [];
    const runs = { comment: new Run(FoldingRangeKind.Comment), use: new Run(FoldingRangeKind.Imports) };
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
        runs.comment.take(line, comment, ranges);
        runs.use.take(line, /^use\s/.test(text), ranges);
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
    return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Lines of one kind that follow one another. */
class Run {
    private readonly kind: FoldingRangeKind;
    private first = -1;
    private last = -1;

    constructor(kind: FoldingRangeKind) {
        this.kind = kind;
    }

    take(line: number, belongs: boolean, ranges: FoldingRange[]): void {
        if (belongs && this.first >= 0 && line === this.last + 1) {
            this.last = line;
            return;
        }
        this.end(ranges);
        if (belongs) {
            this.first = line;
            this.last = line;
        }
    }

    end(ranges: FoldingRange[]): void {
        if (this.first >= 0 && this.last > this.first)
            ranges.push({ startLine: this.first, endLine: this.last, kind: this.kind });
        this.first = -1;
    }
}
