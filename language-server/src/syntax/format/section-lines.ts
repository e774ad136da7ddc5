import type { IToken } from 'chevrotain';
import { lexSection, type StatementPlace } from '../lexer/section-lexer.ts';
import { LinePositions } from '../line-positions.ts';
import { policyParser } from '../parser-services.ts';

/** What begins on one line and may run over several: a fact, a case, a row, a bullet. */
export interface Statement extends StatementPlace {
    /** Without those that have no text. */
    tokens: IToken[];
    /** It says more on further lines. */
    runsOn: boolean;
}

/** One line of a section, as the formatter sees it. */
export interface SourceLine {
    /** What is said on this line, except in the middle of prose. */
    tokens: IToken[];
    /** The statement that it belongs to. */
    statement: Statement | undefined;
    /** The statement begins here. */
    begins: boolean;
    /** The line, or what stands before its first token, is inside prose that began above. */
    prose: boolean;
    comment: IToken | undefined;
    /** The line as it is written, without its line break. */
    written: string;
    /** How many characters stand before its first. */
    indent: number;
}

/** The lines of a section that has no mistakes in it. */
export function sectionLines(text: string): SourceLine[] {
    const places: StatementPlace[] = [];
    const { tokens, hidden } = lexSection(text, policyParser().lexer.definition, places);
    const positions = new LinePositions(text);
    const lines = text.split('\n').map((written): SourceLine => {
        const bare = written.replace(/\r$/, '');
        return {
            tokens: [],
            statement: undefined,
            begins: false,
            prose: false,
            comment: undefined,
            written: bare,
            indent: bare.length - bare.trimStart().length,
        };
    });
    const line = (number: number): SourceLine => lines[number] as SourceLine;
    for (const [index, place] of places.entries()) {
        const own = tokens.slice(place.token, places[index + 1]?.token).filter(token => token.image !== '');
        const statement: Statement = { ...place, tokens: own, runsOn: false };
        const [first] = own;
        if (!first) continue;
        const firstLine = positions.line(first.startOffset);
        line(firstLine).begins = true;
        for (const token of own) {
            const from = positions.line(token.startOffset);
            const to = positions.line(token.endOffset as number);
            line(from).tokens.push(token);
            for (let number = from; number <= to; number++) line(number).statement = statement;
            for (let number = from + 1; number <= to; number++) line(number).prose = true;
            if (to > firstLine) statement.runsOn = true;
        }
    }
    for (const comment of hidden) line(positions.line(comment.startOffset)).comment = comment;
    return lines;
}
