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
        const { internals } = this;
        internals.nodeBuilder.buildRootNode(input);
        const lexed = internals.lexer.tokenize(input);
        internals.lexerResult = { ...lexed, hidden: [] };
        internals.wrapper.input = lexed.tokens;
        const value = internals.doParse(internals.allRules.get(options.rule ?? 'Section')) as T;
        internals.lexerResult = undefined;
        return { value, lexerErrors: [], parserErrors: internals.wrapper.errors };
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

/** As Langium makes its parser, from the grammar. */
export function createSectionParser(services: LangiumCoreServices): LangiumParser {
    const parser = createParser(services.Grammar, new SectionParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}
