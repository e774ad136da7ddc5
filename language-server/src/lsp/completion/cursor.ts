import type { Position } from '../../model/source-range.ts';
import { normaliseName } from '../../syntax/names.ts';
import type { LoadedSection, PolicyDocument } from '../../workspace/policy-document.ts';
import type { TextLines } from '../text/lines.ts';
import { readStatements, type Statement, statementsOf } from '../text/statements.ts';
import { isLayout, readTokens, type SectionToken, sectionAt, tokenAt } from '../text/tokens.ts';

/** Where something is being typed: what stands before the cursor, read as if the text ended there. */
export interface Cursor {
    position: Position;
    /** The line up to the cursor. */
    before: string;
    indent: number;
    /** First line of the section. */
    firstLine: number;
    /** The block that a line at this indentation stands in; undefined where the line runs on from the one above. */
    block: string | undefined;
    /** The statement that opened the block. */
    owner: Statement | undefined;
    /** All statements up to the cursor; the last is the one being typed, when something has been typed. */
    statements: readonly Statement[];
    /** The tokens of the statement being typed. */
    tokens: readonly SectionToken[];
    /** Local names of the section, wherever in it they are declared. */
    locals: readonly string[];
}

/** Undefined inside prose and comments, where nothing is completed. */
export function readCursor(document: PolicyDocument, lines: TextLines, position: Position): Cursor | undefined {
    const section = sectionAt(document, position.line);
    if (!section) return undefined;
    const before = lines.line(position.line).slice(0, position.character);
    if (inProse(document, position, before)) return undefined;
    const firstLine = section.place.line;
    const start = lines.offsetAt({ line: firstLine, character: 0 });
    const text = lines.text.slice(start, lines.offsetAt(position));
    const statements = readStatements(readTokens(text));
    const above = statements.filter(({ line }) => firstLine + line < position.line);
    const indent = before.length - before.trimStart().length;
    const owner = indent === 0 ? undefined : above.findLast(statement => statement.indent < indent);
    const last = statements.at(-1);
    const typing =
        last !== undefined && runsTo(last, position.line - firstLine)
            ? last.tokens.filter(token => !isLayout(token))
            : [];
    return {
        position,
        before,
        indent,
        firstLine,
        block: indent === 0 ? 'root' : blockBelow(owner),
        owner,
        statements,
        tokens: typing,
        locals: localsOf(section),
    };
}

function localsOf(section: LoadedSection): string[] {
    const names = statementsOf(section).flatMap(({ word, tokens }) =>
        word === 'where' && tokens[1]?.type === 'NAME' ? [normaliseName(tokens[1].image)] : [],
    );
    return [...new Set(names)];
}

/** The statement stands on the line of the cursor, or runs on to it. */
function runsTo(statement: Statement, line: number): boolean {
    return (statement.tokens.at(-1)?.end.line ?? statement.line) === line;
}

function blockBelow(owner: Statement | undefined): string | undefined {
    if (
        owner?.tokens.some(({ type }) =>
            /^(?:all-of|any-of|none-of|(?:total|highest|lowest|earliest|latest)-of:|how-many-of:)$/.test(type),
        )
    )
        return 'bullets';
    return owner?.opens;
}

function inProse(document: PolicyDocument, position: Position, before: string): boolean {
    const found = tokenAt(document, position);
    if (found?.token.type === 'STRING') {
        const { token, section } = found;
        const line = position.line - section.place.line;
        const afterStart = line > token.start.line || position.character > token.start.character;
        const beforeEnd = line < token.end.line || position.character < token.end.character;
        if (afterStart && (beforeEnd || !/.["”]$/.test(token.image))) return true;
    }
    let quoted = false;
    for (let i = 0; i < before.length; i++) {
        if (before[i] === '"') quoted = !quoted;
        else if (!quoted && before[i] === '-' && before[i + 1] === '-' && (i === 0 || /\s/.test(before[i - 1] ?? '')))
            return true;
    }
    return quoted;
}
