import type { Fix } from '../../model/finding.ts';
import type { SourceRange } from '../../model/source-range.ts';
import { liveRange, placeAfter } from '../../types/ranges.ts';

/** A line to be written: `serves      help with costs`. */
export interface NewLine {
    /** In columns. */
    indent: number;
    label: string;
    value: string;
}

/** As the formatter lays lines out. */
const labelWidth = 12;

export function lineText({ indent, label, value }: NewLine): string {
    const gap = label.length < labelWidth ? labelWidth - label.length : 1;
    return `${' '.repeat(indent)}${label}${value === '' ? '' : `${' '.repeat(gap)}${value}`}`;
}

/** Writes lines behind what stands in a range. `decide` is the part of them that the drafter must decide. */
export function addBehind(range: SourceRange, title: string, lines: readonly NewLine[], decide?: string): Fix {
    const newText = lines.map(line => `\n${lineText(line)}`).join('');
    return { title, edits: [{ range: placeAfter(range), newText, ...selected(newText, decide) }] };
}

/** Writes lines right under the line on which a range ends; something must stand below it. */
function addUnder(range: SourceRange, title: string, lines: readonly NewLine[], decide?: string): Fix {
    const newText = lines.map(line => `${lineText(line)}\n`).join('');
    return { title, edits: [{ range: nextLine(range), newText, ...selected(newText, decide) }] };
}

/** Writes lines as the first ones below a head line, whether or not other lines follow there. */
export function addBelowHead(
    whole: SourceRange,
    head: SourceRange,
    title: string,
    lines: readonly NewLine[],
    decide?: string,
): Fix {
    const add = whole.end.line > head.end.line ? addUnder : addBehind;
    return add(head, title, lines, decide);
}

/** Goes on with the line on which a range ends. */
export function addToLine(range: SourceRange, title: string, newText: string, decide?: string): Fix {
    return { title, edits: [{ range: placeAfter(range), newText, ...selected(newText, decide) }] };
}

function selected(text: string, part: string | undefined): { select?: { start: number; end: number } } {
    const start = part === undefined ? -1 : text.indexOf(part);
    return start < 0 || part === undefined ? {} : { select: { start, end: start + part.length } };
}

function nextLine(range: SourceRange): SourceRange {
    const place = (): { line: number; character: number } => ({ line: range.end.line + 1, character: 0 });
    return liveRange(range.file, place, place);
}
