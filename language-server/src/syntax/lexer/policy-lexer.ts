import { Lexer as ChevrotainLexer, type TokenType } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { lexSection } from './section-lexer.ts';
import type { LexicalProblem } from './token-sink.ts';

/** Langium's lexer service over the line lexer. Each text it is given is one section. */
export class PolicyLexer implements Lexer {
    readonly definition: Record<string, TokenType>;
    /** What the last text gave, besides its tokens. */
    problems: LexicalProblem[] = [];
    /** Whether the last text had no token at all: blank lines, comments, and lines that mean nothing, as is said of them. */
    isEmpty = true;

    constructor(services: LangiumCoreServices) {
        const tokens = services.parser.TokenBuilder.buildTokens(services.Grammar, {}) as TokenType[];
        this.definition = Object.fromEntries(tokens.map(token => [token.name, token]));
        // Chevrotain's own lexer gives the token types the fields that its parser reads.
        new ChevrotainLexer(tokens, {
            ensureOptimizations: false,
            skipValidations: true,
            deferDefinitionErrorsHandling: true,
            positionTracking: 'full',
        });
    }

    tokenize(text: string): LexerResult {
        const sink = lexSection(text, this.definition);
        this.problems = sink.problems;
        this.isEmpty = sink.tokens.length === 0;
        return { tokens: sink.tokens, hidden: sink.hidden, errors: [], report: { diagnostics: [] } };
    }
}
