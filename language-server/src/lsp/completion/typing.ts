import { normaliseName } from '../../syntax/names.ts';
import { isLayout, type SectionToken } from '../text/tokens.ts';
import type { Cursor } from './cursor.ts';

/** The half-typed name at the cursor, and the tokens before it. */
export interface Typing {
    /** As typed, without an article; empty where nothing is typed yet. */
    text: string;
    /** Column of the line where it begins. */
    from: number;
    /** What stands before it in the statement. */
    tokens: readonly SectionToken[];
    /** Something complete stands before, and a space: what follows joins on. */
    complete: boolean;
}

const completeTypes = new Set([
    'NAME',
    ')',
    'yes',
    'no',
    'DATE',
    'DURATION',
    'MONEY',
    'PERCENT',
    'NUMBER',
    'PERIOD',
    'BIRTHDAY',
]);

export function readTyping({ tokens, position, firstLine, before }: Cursor): Typing {
    const last = tokens.filter(token => !isLayout(token)).at(-1);
    const line = position.line - firstLine;
    const nameLike = last !== undefined && (last.type === 'NAME' || last.type === 'yes' || last.type === 'no');
    if (
        last &&
        nameLike &&
        last.end.line === line &&
        last.start.line === line &&
        last.end.character <= position.character
    ) {
        const article = /^`?(?:the[ \t]+)/.exec(last.image)?.[0].length ?? 0;
        const from = last.start.character + article;
        return { text: before.slice(from), from, tokens: tokens.slice(0, tokens.indexOf(last)), complete: false };
    }
    if (last && touches(last, line, position.character)) {
        const from = last.start.character;
        return { text: before.slice(from), from, tokens: tokens.slice(0, tokens.indexOf(last)), complete: false };
    }
    const complete = last !== undefined && completeTypes.has(last.type) && /\s$/.test(before);
    return { text: '', from: position.character, tokens, complete };
}

/** Whether the cursor stands at the end of a word or a number, with no space between; comparisons may still grow. */
function touches(token: SectionToken, line: number, character: number): boolean {
    const isHere = token.start.line === line && token.end.line === line && token.end.character === character;
    return isHere && /[\p{L}\p{N}%]$/u.test(token.image) && !/^is\b|^[=≠<>≤≥]/.test(token.type);
}

/** Splits typed words into a known name at their beginning and what is typed after it; the longest name wins. */
export function splitKnown(
    typing: Typing,
    isKnown: (name: string) => boolean,
): { name: string; rest: string; from: number } | undefined {
    const words = [...typing.text.matchAll(/\S+/g)];
    for (let count = words.length; count > 0; count--) {
        const last = words[count - 1];
        const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
        const written = typing.text.slice(0, end);
        if (end === typing.text.length || !isKnown(normaliseName(written))) continue;
        const rest = typing.text.slice(end);
        return {
            name: normaliseName(written),
            rest: rest.trimStart(),
            from: typing.from + end + (rest.length - rest.trimStart().length),
        };
    }
    return undefined;
}
