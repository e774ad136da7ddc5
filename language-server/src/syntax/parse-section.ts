import type { IRecognitionException } from 'chevrotain';
import type { Section } from '../../../grammar/generated/ast.ts';
import type { LexicalProblem } from './lexer/token-sink.ts';
import { policyParser } from './parser-services.ts';

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
    const result = parser.parse<Section>(text, { rule: 'Section' });
    const problems = [...lexer.problems];
    const value = result.value;
    const hasContent = result.parserErrors.length > 0 || problems.length > 0 || (value?.$cstNode?.length ?? 0) > 0;
    for (const error of result.parserErrors) addParserProblem(problems, error, text);
    problems.sort((a, b) => a.offset - b.offset);
    return { text, ast: hasContent && value?.$type && isSection(value) ? value : undefined, problems };
}

function isSection(value: Section): boolean {
    // When no alternative fits, Langium answers a node of the rule's own name.
    return (value.$type as string) !== 'Section';
}

/** One message for each place: what the lexer has said already is not said again by the parser. */
function addParserProblem(problems: LexicalProblem[], error: IRecognitionException, text: string): void {
    const previous =
        error instanceof Error
            ? (error as { previousToken?: { endOffset?: number; endLine?: number; startOffset: number } }).previousToken
            : undefined;
    const token = error.token;
    const atEnd =
        token.startOffset === undefined ||
        Number.isNaN(token.startOffset) ||
        token.startOffset < 0 ||
        token.image === '' ||
        // What is missing at a line's end is told there, not at the next line's first word.
        (previous?.endLine !== undefined && (token.startLine ?? 0) > previous.endLine);
    const offset = atEnd
        ? Math.min(previous?.endOffset ?? lastCharacter(text), Math.max(text.length - 1, 0))
        : token.startOffset;
    const length = atEnd ? 1 : token.image.length;
    const line = lineOf(text, offset);
    if (
        problems.some(
            problem =>
                lineOf(text, problem.offset) === line || lineOf(text, problem.offset + problem.length - 1) === line,
        )
    )
        return;
    problems.push({ code: 'PW001', message: error.message, offset, length, fixes: [] });
}

function lastCharacter(text: string): number {
    return Math.max(text.trimEnd().length - 1, 0);
}

function lineOf(text: string, offset: number): number {
    let line = 0;
    for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
    return line;
}
