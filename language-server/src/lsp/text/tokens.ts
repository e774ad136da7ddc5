import type { IToken } from 'chevrotain';
import type { Position } from '../../model/source-range.ts';
import { lexSection } from '../../syntax/lexer/section-lexer.ts';
import { policyParser } from '../../syntax/parser-services.ts';
import type { LoadedSection, PolicyDocument } from '../../workspace/policy-document.ts';

/** A token with its place in the section: lines from zero, counted from the section's first. */
export interface SectionToken {
    /** Name of the token in the grammar: `NAME`, `STRING`, `decide:`, `is-at-least`. */
    type: string;
    image: string;
    /** Offsets in the section; the end is behind the last character. */
    from: number;
    to: number;
    start: Position;
    end: Position;
    /** It is the first of its line. */
    first: boolean;
}

const known = new WeakMap<LoadedSection, SectionToken[]>();

/** The tokens of a section, read again when an editor asks for them and kept with the section. */
export function tokensOf(section: LoadedSection): readonly SectionToken[] {
    const before = known.get(section);
    if (before) return before;
    const tokens = readTokens(section.text);
    known.set(section, tokens);
    return tokens;
}

/** The tokens of a text that is one section or the beginning of one. */
export function readTokens(text: string): SectionToken[] {
    let lastLine = -1;
    const { tokens } = lexSection(text, policyParser().lexer.definition);
    // `line` has no text: it only keeps the parser from reading on.
    return tokens
        .filter(({ tokenType }) => tokenType.name !== 'line')
        .map(token => {
            const placed = place(token, lastLine);
            if (!isLayout(placed)) lastLine = placed.end.line;
            return placed;
        });
}

function place(token: IToken, lastLine: number): SectionToken {
    const line = (token.startLine ?? 1) - 1;
    const from = token.startOffset;
    const to = (token.endOffset ?? from - 1) + 1;
    const start = { line, character: (token.startColumn ?? 1) - 1 };
    const end = { line: (token.endLine ?? line + 1) - 1, character: token.endColumn ?? start.character };
    return { type: token.tokenType.name, image: token.image, from, to, start, end, first: line !== lastLine };
}

export function isLayout({ type }: SectionToken): boolean {
    return type === 'INDENT' || type === 'DEDENT';
}

/** The section that a line of the document belongs to. */
export function sectionAt(document: PolicyDocument, line: number): LoadedSection | undefined {
    const { sections } = document;
    let low = 0;
    let high = sections.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((sections[middle]?.place.line ?? 0) <= line) low = middle;
        else high = middle - 1;
    }
    return sections[low];
}

/** The token at a position of the document, with the section it stands in. At an edge between two, the later one. */
export function tokenAt(
    document: PolicyDocument,
    position: Position,
): { token: SectionToken; section: LoadedSection } | undefined {
    const section = sectionAt(document, position.line);
    if (!section) return undefined;
    const line = position.line - section.place.line;
    const found = tokensOf(section).findLast(
        token => !isLayout(token) && token.from < token.to && contains(token, line, position.character),
    );
    return found && { token: found, section };
}

function contains({ start, end }: SectionToken, line: number, character: number): boolean {
    const afterStart = line > start.line || (line === start.line && character >= start.character);
    return afterStart && (line < end.line || (line === end.line && character <= end.character));
}
