import { createToken, Lexer, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';

/** Makes the vocabulary only: what a word is, the line lexer decides. */
export class PolicyTokenBuilder extends DefaultTokenBuilder {
    protected override buildKeywordToken(keyword: GrammarAST.Keyword): TokenType {
        return createToken({ name: keyword.value, pattern: Lexer.NA });
    }

    protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
        return createToken({ name: terminal.name, pattern: Lexer.NA });
    }
}
