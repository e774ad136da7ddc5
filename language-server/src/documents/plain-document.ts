import type { Position } from '../model/source-range.ts';

/** A paper that is no policy: Markdown, text or Word, as the wording of it is read. */
export interface PlainDocument {
    /**
     * What is prose in it, with a blank for each character that is not: mark-up, code, addresses. Offsets are those of the
     * source. Blank lines part paragraphs; a list item begins with its marker.
     */
    prose: string;
    /** The source, as a person sees it. */
    source: string;
    /** Where an offset stands. Of a Word document: the paragraph and the character in it, both from 0. */
    positionAt: (offset: number) => Position;
    accepts: DocumentAcceptance[];
}

/** `accept PW208 because "…"` in a paper, with the part that it speaks for: what stands right before it. */
export interface DocumentAcceptance {
    code: string;
    because: string;
    /** Offsets of the acceptance itself. */
    start: number;
    end: number;
    /** Offsets of what it speaks for; absent: the whole document. */
    over?: { start: number; end: number };
}

/** A paragraph, list, table or heading: what one acceptance speaks for. */
export interface Block {
    start: number;
    end: number;
}

const accepting = /^\s*accept\s+(PW\d{3})\s+because\s+["“]([^"”]*)["”]\s*\.?\s*$/;

/** Reads `accept PW208 because "…"`; undefined when the text is something else. */
export function readAcceptance(text: string): { code: string; because: string } | undefined {
    const [, code, because] = accepting.exec(text) ?? [];
    return code === undefined || because === undefined ? undefined : { code, because };
}

/** As many blanks as there are characters; line breaks stay, so that lines stay what they are. */
export function blank(text: string): string {
    return text.replace(/[^\r\n]/g, ' ');
}

/** Line and character of an offset, both from 0. */
export function linePositions(source: string): (offset: number) => Position {
    const starts = [0, ...Array.from(source.matchAll(/\r\n|\r|\n/g), match => match.index + match[0].length)];
    return offset => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= offset) low = middle;
            else high = middle - 1;
        }
        return { line: low, character: offset - (starts[low] ?? 0) };
    };
}
