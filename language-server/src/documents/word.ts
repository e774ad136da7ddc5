import mammoth from 'mammoth';
import type { PlainDocument } from './plain-document.ts';
import { takeAcceptances } from './plain-text.ts';

/** A part of a document as mammoth gives it to a transformation. */
interface Element {
    type: string;
    value?: string;
    children?: Element[];
    numbering?: { isOrdered?: boolean } | null;
    styleName?: string | null;
}

/**
 * Reads a Word document (.docx). Each paragraph is a line of the source; a finding's line is the number of its paragraph.
 * Headers, footers, notes and comments are left out.
 *
 * @throws when the bytes are no Word document; the message says why in the reader's own words.
 */
export async function readWord(bytes: Uint8Array): Promise<PlainDocument> {
    const lines: string[] = [];
    const transformDocument = (document: Element): Element => {
        collect(document, lines);
        return { ...document, children: [] };
    };
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument });
    const source = lines.join('\n\n');
    const blocks = blocksOf(lines);
    const starts = blocks.map(({ start }) => start);
    const { accepts, prose } = takeAcceptances(source, blocks);
    const positionAt = (offset: number): { line: number; character: number } => {
        const line = Math.max(
            0,
            starts.findLastIndex(start => start <= offset),
        );
        return { line, character: offset - (starts[line] ?? 0) };
    };
    return { source, prose, positionAt, accepts };
}

function blocksOf(lines: readonly string[]): { start: number; end: number }[] {
    let start = 0;
    return lines.map(line => {
        const block = { start, end: start + line.length };
        start = block.end + 2;
        return block;
    });
}

function collect(element: Element, lines: string[]): void {
    if (element.type === 'paragraph') {
        const text = textOf(element).replace(/\s+/g, ' ').trim();
        if (text !== '') lines.push(`${markerOf(element)}${text}`);
        return;
    }
    for (const child of element.children ?? []) collect(child, lines);
}

/** What a paragraph is, written as in a plain text, so that a list item is read as one. */
function markerOf({ numbering, styleName }: Element): string {
    if (numbering) return numbering.isOrdered ? '1. ' : '- ';
    return /^(?:heading|title)\b/i.test(styleName ?? '') ? '# ' : '';
}

function textOf(element: Element): string {
    if (element.type === 'text') return element.value ?? '';
    if (element.type === 'tab' || element.type === 'break') return ' ';
    // The words of a note stand elsewhere in the document.
    if (element.type === 'noteReference' || element.type === 'commentReference') return '';
    return (element.children ?? []).map(textOf).join('');
}
