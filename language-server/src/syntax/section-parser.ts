import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import {
    type AstNode,
    type CstNode,
    createParser,
    type LangiumCoreServices,
    LangiumParser,
    type LexerResult,
    type ParseResult,
    type ParserOptions,
} from 'langium';
import { unquote } from './names.ts';

type AbstractElement = Parameters<LangiumParser['consume']>[2];

/** What Langium's parser keeps to itself. Langium is pinned to one version, so these are known to be there. */
interface Internals {
    nodeBuilder: { buildRootNode(input: string): unknown; buildLeafNode(token: IToken, feature: unknown): CstNode };
    lexer: { tokenize(text: string): LexerResult };
    lexerResult: LexerResult | undefined;
    wrapper: { input: unknown[]; errors: IRecognitionException[]; wrapConsume(index: number, type: TokenType): IToken };
    allRules: ReadonlyMap<string, unknown>;
    doParse(rule: unknown): AstNode;
    isValidToken(token: IToken): boolean;
    getAssignment(feature: AbstractElement): { assignment?: { operator: string; feature: string } };
    assign(operator: string, feature: string, value: string, node: CstNode): void;
    astReflection: { getTypeMetaData(): { properties: object } };
}

/**
 * Langium's parser without what nobody asks for here: links from a node to what it is part of, comments in the syntax
 * tree, and defaults for what is missing. The tree is turned into the model at once and forgotten.
 * Names stay as they are written (the model folds them), prose loses its quotes.
 */
export class SectionParser extends LangiumParser {
    constructor(services: LangiumCoreServices) {
        super(services);
        this.internals.astReflection = { getTypeMetaData: () => ({ properties: {} }) };
    }

    private get internals(): Internals {
        return this as unknown as Internals;
    }

    override parse<T extends AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
        const lexed = this.internals.lexer.tokenize(input);
        const rule = options.rule ?? 'Section';
        let tokens = lexed.tokens;
        let result = this.read<T>(input, lexed, tokens, rule);
        const told: IRecognitionException[] = [];
        // The parser's own recovery may skip lines. A line with too much at its end is read without it instead.
        for (let times = 0; times < mostMended && result.parserErrors[0] !== undefined; times++) {
            const error = result.parserErrors[0];
            const rest = withoutLineEnd(tokens, error.token);
            const again = rest && this.read<T>(input, lexed, rest, rule);
            if (!again || isOnLine(rest, again.parserErrors[0]?.token, error.token.startLine)) break;
            told.push(error);
            [tokens, result] = [rest, again];
        }
        return { ...result, parserErrors: [...told, ...result.parserErrors] };
    }

    private read<T extends AstNode>(input: string, lexed: LexerResult, tokens: IToken[], rule: string): ParseResult<T> {
        const { internals } = this;
        internals.nodeBuilder.buildRootNode(input);
        internals.lexerResult = { ...lexed, hidden: [] };
        internals.wrapper.input = tokens;
        const value = internals.doParse(internals.allRules.get(rule)) as T;
        internals.lexerResult = undefined;
        return { value, lexerErrors: [], parserErrors: [...internals.wrapper.errors] };
    }

    override consume(index: number, tokenType: TokenType, feature: AbstractElement): void {
        const { internals } = this;
        const token = internals.wrapper.wrapConsume(index, tokenType);
        if (this.isRecording() || !internals.isValidToken(token)) return;
        const node = internals.nodeBuilder.buildLeafNode(token, feature);
        const { assignment } = internals.getAssignment(feature);
        if (!assignment) return;
        const value = tokenType.name === 'STRING' ? unquote(token.image) : token.image;
        internals.assign(assignment.operator, assignment.feature, value, node);
    }
}

/** So often a section is read again without something. */
const mostMended = 8;

/** The tokens without one and what follows it on its line; undefined when the line begins with it or ends before it. */
function withoutLineEnd(tokens: IToken[], from: IToken): IToken[] | undefined {
    const start = tokens.indexOf(from);
    if (start <= 0 || from.image === '' || beginsLine(from) || tokens[start - 1]?.endLine !== from.startLine)
        return undefined;
    let end = start;
    while (end < tokens.length && !beginsLine(tokens[end] as IToken)) end++;
    return [...tokens.slice(0, start), ...tokens.slice(end)];
}

/** Whether something is wrong with a line: where a token stands, or where one was missing before the next line. */
function isOnLine(tokens: IToken[], token: IToken | undefined, line: number | undefined): boolean {
    if (token === undefined) return false;
    const index = tokens.indexOf(token);
    const before = tokens.at(index < 0 ? -1 : Math.max(index - 1, 0));
    return token.startLine === line || before?.endLine === line;
}

/** Whether a token begins a line that says something of its own, or a block. */
function beginsLine({ tokenType: { name } }: IToken): boolean {
    return name === 'line' || name === 'bullet' || name === 'INDENT' || name === 'DEDENT' || /.:$/.test(name);
}

/** As Langium makes its parser, from the grammar. */
export function createSectionParser(services: LangiumCoreServices): LangiumParser {
    const parser = createParser(services.Grammar, new SectionParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}
