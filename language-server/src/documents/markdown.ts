import type { Html, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import {
    type Block,
    blank,
    type DocumentAcceptance,
    linePositions,
    type PlainDocument,
    readAcceptance,
} from './plain-document.ts';

/** Reads Markdown (CommonMark, and tables with bars). What is no prose becomes blank; an HTML comment may accept something. */
export function readMarkdown(source: string): PlainDocument {
    // Metadata before the text is no prose, and would be read as a heading.
    const [metadata = ''] = /^---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$)/.exec(source) ?? [];
    const text = blank(metadata) + source.slice(metadata.length);
    const { children } = fromMarkdown(text);
    const kept = new Kept(text);
    const accepts: DocumentAcceptance[] = [];
    let before: Block | undefined;
    for (const node of children) {
        const block = blockOf(node);
        const read = node.type === 'html' ? readComment(node) : undefined;
        if (read) accepts.push({ ...read, ...block, ...(before && { over: before }) });
        else if (node.type !== 'html') before = block;
        keepProse(node, kept);
    }
    return { source, prose: kept.prose(), positionAt: linePositions(source), accepts };
}

function readComment({ value }: Html): { code: string; because: string } | undefined {
    const [, text] = /^\s*<!--([\s\S]*?)-->\s*$/.exec(value) ?? [];
    return text === undefined ? undefined : readAcceptance(text.replaceAll('\n', ' '));
}

function keepProse(node: Nodes, kept: Kept): void {
    const { start, end } = blockOf(node);
    switch (node.type) {
        case 'text':
            kept.keep(start, end);
            return;
        case 'listItem':
            // The marker stays: it says that an item begins.
            kept.keep(start, start + (/^(?:[-*+]|\d+[.)])/.exec(kept.source.slice(start, end))?.[0].length ?? 0));
            break;
        case 'heading':
            if (kept.source[start] === '#') kept.keep(start, start + node.depth);
            break;
        default:
            break;
    }
    if ('children' in node) for (const child of node.children) keepProse(child, kept);
}

function blockOf({ position }: Nodes | RootContent): Block {
    return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The parts of a source that stay; the rest becomes blank. */
class Kept {
    readonly source: string;
    readonly #parts: Block[] = [];

    constructor(source: string) {
        this.source = source;
    }

    keep(start: number, end: number): void {
        if (end > start) this.#parts.push({ start, end });
    }

    prose(): string {
        let reached = 0;
        let prose = '';
        for (const { start, end } of this.#parts) {
            if (start < reached) continue;
            prose += blank(this.source.slice(reached, start)) + this.source.slice(start, end);
            reached = end;
        }
        return withoutTables(prose + blank(this.source.slice(reached)));
    }
}

/** Cells of a table are read one by one; the line below its head is no prose. */
function withoutTables(prose: string): string {
    return prose
        .split('\n')
        .map(line => {
            if (/^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*\r?$/.test(line) && line.includes('|'))
                return blank(line);
            return /^\s*\|.*\|\s*\r?$/.test(line) ? line.replace(/ \| /g, '\n\n ').replace(/\|/g, ' ') : line;
        })
        .join('\n');
}
