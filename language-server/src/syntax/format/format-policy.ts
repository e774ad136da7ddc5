import type { Position } from '../../model/source-range.ts';
import { splitSections } from '../sections.ts';
import { formatSection } from './format-section.ts';

/** A stretch of a text to be replaced. */
export interface FormatEdit {
    range: { start: Position; end: Position };
    newText: string;
}

/**
 * A policy in the one layout that there is. Only blanks and line breaks change; comments stay, sections with mistakes in
 * them stay as they are, and line breaks stay those of the file.
 */
export function formatPolicy(text: string): string {
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const lineBreak = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
    const sections = splitSections(text.slice(mark.length).replaceAll('\r\n', '\n'));
    let result = '';
    let before = '';
    for (const section of sections) {
        const formatted = formatSection(section.text);
        if (formatted.trim() === '') continue;
        if (result !== '') result += staysClose(before, section.text) ? '\n' : '\n\n';
        result += formatted;
        before = section.text;
    }
    return result === '' ? mark : mark + `${result}\n`.replaceAll('\n', lineBreak);
}

/** Sections of one line that use files, or accept findings, may follow each other without a blank line. */
function staysClose(before: string, section: string): boolean {
    const word = /^(?:use|accept)(?=[ \t])/.exec(section)?.[0];
    if (word === undefined || /\n[ \t]*\n[ \t]*$/.test(before)) return false;
    const said = before.split('\n').filter(line => line.trim() !== '' && !line.trimStart().startsWith('--'));
    return said.length === 1 && (said[0] as string).startsWith(`${word} `);
}

/** The same as `formatPolicy`, as edits of the lines that change. */
export function formatEdits(text: string): FormatEdit[] {
    const before = text.split('\n');
    const after = formatPolicy(text).split('\n');
    const edits: FormatEdit[] = [];
    for (const { from, to, lines } of differentLines(before, after)) edits.push(edit(before, from, to, lines));
    return edits;
}

interface Difference {
    /** Lines `from` to before `to` of the old text … */
    from: number;
    to: number;
    /** … become these. */
    lines: string[];
}

/** Where two texts differ, with what only moved by whole lines found again: sections rarely change their order. */
function differentLines(before: readonly string[], after: readonly string[]): Difference[] {
    const differences: Difference[] = [];
    let i = 0;
    let j = 0;
    while (i < before.length || j < after.length) {
        if (i < before.length && before[i] === after[j]) {
            i++;
            j++;
            continue;
        }
        const [oldLines, newLines] = nextCommon(before, after, i, j);
        differences.push({ from: i, to: i + oldLines, lines: after.slice(j, j + newLines) });
        i += oldLines;
        j += newLines;
    }
    return differences;
}

/** How many lines on either side come before the next that both have: the same text but for its blanks. */
function nextCommon(before: readonly string[], after: readonly string[], i: number, j: number): [number, number] {
    const farthest = Math.max(before.length - i, after.length - j);
    for (let distance = 1; distance <= farthest; distance++) {
        for (let back = 0; back <= distance; back++) {
            const [a, b] = [distance - back, distance];
            if (isCommon(before[i + a], after[j + b])) return [a, b];
            if (isCommon(before[i + b], after[j + a])) return [b, a];
        }
    }
    return [before.length - i, after.length - j];
}

function isCommon(one: string | undefined, two: string | undefined): boolean {
    return one !== undefined && one === two && one.trim() !== '';
}

function edit(before: readonly string[], from: number, to: number, lines: readonly string[]): FormatEdit {
    if (to < before.length) {
        return {
            range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
            newText: lines.map(line => `${line}\n`).join(''),
        };
    }
    // Up to the end of the text, where the last line has no line break after it.
    const last = before.length - 1;
    const end = { line: last, character: before[last]?.length ?? 0 };
    if (from === 0) return { range: { start: { line: 0, character: 0 }, end }, newText: lines.join('\n') };
    const start = { line: from - 1, character: before[from - 1]?.length ?? 0 };
    return { range: { start, end }, newText: lines.map(line => `\n${line}`).join('') };
}
