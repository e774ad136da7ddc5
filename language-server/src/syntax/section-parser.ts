import type { IRecognitionException } from 'chevrotain';
import {
    type AstNode,
    createParser,
    type LangiumCoreServices,
    LangiumParser,
    type LexerResult,
    type ParseResult,
    type ParserOptions,
} from 'langium';

/** What Langium's parser keeps to itself. Langium is pinned to one version, so these are known to be there. */
interface Internals {
    nodeBuilder: { buildRootNode(input: string): unknown };
    lexer: { tokenize(text: string): LexerResult };
    lexerResult: LexerResult | undefined;
    wrapper: { input: unknown[]; errors: IRecognitionException[] };
    allRules: ReadonlyMap<string, unknown>;
    doParse(rule: unknown): AstNode;
    astReflection: { getTypeMetaData(): { properties: object } };
}

/**
 * Langium's parser without what nobody asks for here: links from a node to what it is part of, comments in the syntax
 * tree, and defaults for what is missing. The tree is turned into the model at once and forgotten.
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
}

/** As Langium makes its parser, from the grammar. */
export function createSectionParser(services: LangiumCoreServices): LangiumParser {
    const parser = createParser(services.Grammar, new SectionParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}
