import {
    type Block,
    blank,
    type DocumentAcceptance,
    linePositions,
    type PlainDocument,
    readAcceptance,
} from './plain-document.ts';

/** Reads a text in which blank lines part paragraphs. */
export function readPlainText(source: string): PlainDocument {
    const positionAt = linePositions(source);
    const { accepts, prose } = takeAcceptances(source, blocksOf(source));
    return { source, prose, positionAt, accepts };
}

function blocksOf(source: string): Block[] {
    const blocks: Block[] = [];
    let start = 0;
    for (const gap of source.matchAll(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/g)) {
        blocks.push({ start, end: gap.index });
        start = gap.index + gap[0].length;
    }
    blocks.push({ start, end: source.length });
    return blocks.filter(block => source.slice(block.start, block.end).trim() !== '');
}

/** A line of its own may accept something of the paragraph before it. */
export function takeAcceptances(
    source: string,
    blocks: readonly Block[],
): { accepts: DocumentAcceptance[]; prose: string } {
    const accepts: DocumentAcceptance[] = [];
    let prose = source;
    let before: Block | undefined;
    for (const block of blocks) {
        let start = block.start;
        for (const line of source.slice(block.start, block.end).split('\n')) {
            const end = start + line.length;
            const read = readAcceptance(line);
            if (read) {
                const over = start > block.start ? { start: block.start, end: start } : before;
                accepts.push({ ...read, start, end, ...(over && { over }) });
                prose = prose.slice(0, start) + blank(line) + prose.slice(end);
            }
            start = end + 1;
        }
        if (prose.slice(block.start, block.end).trim() !== '') before = block;
    }
    return { accepts, prose };
}
