import type { Position } from '../../model/source-range.ts';
import { unquote } from '../../syntax/names.ts';
import type { LoadedSection, PolicyDocument } from '../../workspace/policy-document.ts';
import { type SectionToken, tokenAt, tokensOf } from './tokens.ts';

const pathWords = new Set(['use:', 'varies:', 'holidays-from-file:', 'personas-from-file:']);

export interface WrittenPath {
    path: string;
    /** Without its quotes. */
    range: { start: Position; end: Position };
}

/** The path of another file at a position. */
export function pathAt(document: PolicyDocument, position: Position): WrittenPath | undefined {
    const found = tokenAt(document, position);
    if (found?.token.type !== 'STRING') return undefined;
    const { token, section } = found;
    const tokens = tokensOf(section);
    return pathOf(section, token, tokens[tokens.indexOf(token) - 1]);
}

/** All paths of other files in a section. */
export function pathsIn(section: LoadedSection): WrittenPath[] {
    return tokensOf(section).flatMap((token, index, tokens) => pathOf(section, token, tokens[index - 1]) ?? []);
}

function pathOf(
    section: LoadedSection,
    token: SectionToken,
    before: SectionToken | undefined,
): WrittenPath | undefined {
    if (token.type !== 'STRING' || !pathWords.has(before?.type ?? '') || token.start.line !== token.end.line)
        return undefined;
    const line = section.place.line + token.start.line;
    const start = { line, character: token.start.character + 1 };
    const end = {
        line,
        character: Math.max(token.end.character - (/["”]$/.test(token.image) ? 1 : 0), start.character),
    };
    return { path: unquote(token.image), range: { start, end } };
}
