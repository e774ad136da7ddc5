import { syntaxMessages } from '../../messages/syntax.ts';
import { matchAt, skipBlanks, trimEnd } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';

const opening = /#|\/\/|\/\*/y;

/** Whether a comment of another language begins at an offset: `#`, `//` or `/*`. */
export function isForeignComment(text: string, at: number): boolean {
    return matchAt(opening, text, at) !== null;
}

/**
 * Reads a comment of another language as the comment that it is meant to be, and says how it is written here. Answers the
 * offset after it, which may stand on a further line: then the sink counts the lines between.
 * @param mayRunOn whether a comment between two signs may end on a further line
 */
export function foreignComment(sink: TokenSink, start: number, lineEnd: number, mayRunOn: boolean): number {
    const { text } = sink;
    const between = text.startsWith('/*', start);
    const close = between ? text.indexOf('*/', start + 2) : -1;
    const closed = close >= 0 && (mayRunOn || close + 2 <= lineEnd);
    const end = closed ? close + 2 : trimEnd(text, start, lineEnd);
    const sign = text[start] === '#' ? '#' : between ? '/* */' : '//';
    const written = text.substring(start, end);
    const lastLineEnd = closed && end > lineEnd ? text.indexOf('\n', end) : lineEnd;
    const after = skipBlanks(text, end);
    // What stands behind the comment would become a part of it.
    const last = after >= (lastLineEnd < 0 ? text.length : lastLineEnd) || text[after] === '\r';
    const mended = last ? commentLines(written).join(`\n${' '.repeat(start - sink.lineStart)}`) : undefined;
    const fixes = mended === undefined ? [] : [{ title: 'Write ‘--’', newText: mended }];
    sink.problem('PW006', syntaxMessages.foreignComment(sign), start, end - start, fixes);
    sink.hide(start, end);
    const lines = written.split('\n');
    if (lines.length > 1) {
        sink.line += lines.length - 1;
        sink.lineStart = end - (lines[lines.length - 1] as string).length;
    }
    return end;
}

/** What a comment says, as comments of this language, without its own signs. */
function commentLines(written: string): string[] {
    return written
        .replace(/^(?:#+|\/\/+|\/\*+)/, '')
        .replace(/\*+\/$/, '')
        .split('\n')
        .map(line => line.replace(/^[ \t]*\*(?=[ \t])/, '').trim())
        .filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1) || all.length === 1)
        .map(line => `-- ${line}`.trimEnd());
}
