import type { IRecognitionException, IToken } from 'chevrotain';
import type { ParseResult } from 'langium';
import type { Section } from '../../../grammar/generated/ast.ts';
import { syntaxMessages } from '../messages/syntax.ts';
import type { LexicalProblem } from './lexer/token-sink.ts';
import { LinePositions } from './line-positions.ts';
import { forgetPolicyParser, policyParser } from './parser-services.ts';

/** One section, read. */
export interface ParsedSection {
    text: string;
    /** Absent when not even the kind of section could be told. Any part of it may be missing after an error. */
    ast: Section | undefined;
    /** In the order of the text; offsets count from the start of the section. */
    problems: LexicalProblem[];
}

/** Reads one section. Never throws on any text. */
export function parseSection(text: string): ParsedSection {
    const { parser, lexer } = policyParser();
    let result: ParseResult<Section>;
    try {
        result = parser.parse<Section>(text, { rule: 'Section' });
    } catch {
        // The lexer refuses what is nested too deeply; should the parser's stack still overflow, its state is lost.
        forgetPolicyParser();
        const length = Math.max(text.trimEnd().length, 1);
        return {
            text,
            ast: undefined,
            problems: [{ code: 'PW016', message: syntaxMessages.tooDeep(), offset: 0, length, fixes: [] }],
        };
    }
    const problems = [...lexer.problems];
    // Nothing but comments is no section, and no mistake.
    if (lexer.isEmpty) return { text, ast: undefined, problems };
    if (result.parserErrors.length > 0) {
        const positions = new LinePositions(text);
        for (const error of result.parserErrors) addParserProblem(problems, error, positions);
    }
    problems.sort((a, b) => a.offset - b.offset);
    const value = result.value;
    return { text, ast: value?.$type && isSection(value) ? value : undefined, problems };
}

function isSection(value: Section): boolean {
    // When no alternative fits, Langium answers a node of the rule's own name.
    return (value.$type as string) !== 'Section';
}

/** One message for each line: what the lexer has said already is not said again by the parser. */
function addParserProblem(problems: LexicalProblem[], error: IRecognitionException, positions: LinePositions): void {
    const { text } = positions;
    const { token, previousToken } = error as IRecognitionException & { previousToken?: IToken };
    // INDENT, DEDENT and the end of the text have no place of their own: the message stands at the end of what was read.
    const noPlace = !(token.startOffset >= 0) || token.image === '';
    // What is missing at a line's end is told there, not at the next line's first word.
    const atEnd = noPlace || (previousToken?.endLine !== undefined && (token.startLine ?? 0) > previousToken.endLine);
    if (noPlace && error.name === 'NotAllInputParsedException') {
        if (problems.length === 0) problems.push(problem(syntaxMessages.unfinished(), lastCharacter(text), 1));
        return;
    }
    const offset = atEnd
        ? Math.min(previousToken?.endOffset ?? lastCharacter(text), Math.max(text.length - 1, 0))
        : token.startOffset;
    const line = positions.line(offset);
    const there = problems.findIndex(
        ({ offset, length }) => positions.line(offset) <= line && line <= positions.line(offset + length - 1),
    );
    const message = hasCasesAfterWhere(token, text, offset) ? syntaxMessages.casesAfterWhere() : error.message;
    const found = problem(message, offset, atEnd ? 1 : token.image.length);
    if (there < 0) problems.push(found);
    // A character that means nothing is often the consequence of something that was missing before it.
    else if (problems[there]?.code === 'PW006' && (problems[there]?.offset ?? 0) > offset) problems[there] = found;
}

function hasCasesAfterWhere({ image }: IToken, text: string, offset: number): boolean {
    const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
    return (image === 'when' || image === 'otherwise') && /^[ \t]*where[ \t]/.test(line);
}

function problem(message: string, offset: number, length: number): LexicalProblem {
    return { code: 'PW001', message, offset, length, fixes: [] };
}

function lastCharacter(text: string): number {
    return Math.max(text.trimEnd().length - 1, 0);
}
