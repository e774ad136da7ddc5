import { syntaxMessages } from '../../messages/syntax.ts';
import { proseEnd } from './prose.ts';
import { indexIn, trimEnd } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';

/** Reads prose in quotes, which may run over further lines; answers where it ends. */
export function readProse(sink: TokenSink, i: number, lineEnd: number, indent: number): number {
    const { text } = sink;
    const found = proseEnd(text, i, lineEnd, sink.lineStart, indent);
    if (!found.closed) {
        sink.push('STRING', i, found.end);
        sink.problem('PW004', syntaxMessages.unclosedQuote(), i, found.end - i, [
            { title: 'Close the quotation', newText: `${text.substring(i, found.end)}"` },
        ]);
    } else {
        sink.push('STRING', i, found.end, sink.line + found.lines, found.end - found.lineStart);
        sink.line += found.lines;
        sink.lineStart = found.lineStart;
    }
    return found.end;
}

/** Reads prose that a word processor put in typographic quotes; answers where it ends. */
export function readCurlyProse(sink: TokenSink, i: number, lineEnd: number): number {
    const { text } = sink;
    const close = indexIn(text, '”', i + 1, lineEnd);
    const closed = close >= 0 && close < lineEnd;
    const end = closed ? close + 1 : trimEnd(text, i, lineEnd);
    sink.push('STRING', i, end);
    const inner = text.substring(i + 1, closed ? close : end);
    sink.problem('PW004', syntaxMessages.curlyQuote(), i, end - i, [
        { title: 'Use straight quotes', newText: `"${inner}"` },
    ]);
    return end;
}
