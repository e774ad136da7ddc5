import type { IToken, TokenType } from 'chevrotain';
import { syntaxMessages } from '../../messages/syntax.ts';

/** Something the reader of a text should be told about a stretch of it. Offsets count from the start of the section. */
export interface LexicalProblem {
    code: string;
    message: string;
    offset: number;
    length: number;
    /** What could be written instead of the stretch: title and text. */
    fixes: { title: string; newText: string }[];
}

/** Collects the tokens of one section and keeps count of the lines. */
export class TokenSink {
    readonly tokens: IToken[] = [];
    readonly hidden: IToken[] = [];
    readonly problems: LexicalProblem[] = [];
    /** Number of the line being read, from 1. */
    line = 1;
    lineStart = 0;
    /** Name of the last token. */
    last: string | undefined;
    readonly text: string;
    private readonly types: Readonly<Record<string, TokenType>>;

    constructor(text: string, types: Readonly<Record<string, TokenType>>) {
        this.text = text;
        this.types = types;
    }

    push(name: string, start: number, end: number, endLine = this.line, endColumn = end - this.lineStart): void {
        this.tokens.push(this.make(name, start, end, endLine, endColumn));
        this.last = name;
    }

    /** A token that is written differently from what the parser is to read. */
    pushAs(name: string, start: number, end: number, image: string): void {
        this.push(name, start, end);
        this.retype(this.tokens[this.tokens.length - 1] as IToken, name, image);
    }

    /** A token that turns out to be another: what the parser reads is `image`, its place stays. */
    retype(token: IToken, name: string, image: string): void {
        const tokenType = this.typeOf(name);
        Object.assign(token, { tokenType, tokenTypeIdx: tokenType.tokenTypeIdx, image });
        if (token === this.tokens[this.tokens.length - 1]) this.last = name;
    }

    /** A token of which only the beginning belongs to it. */
    shorten(token: IToken, length: number): void {
        const cut = token.image.length - length;
        token.image = token.image.slice(0, length);
        token.endOffset = (token.endOffset as number) - cut;
        token.endColumn = (token.endColumn as number) - cut;
    }

    /** Forgets the tokens from one on. */
    drop(index: number): void {
        this.tokens.length = index;
        this.last = this.tokens[index - 1]?.tokenType.name;
    }

    /** A token without text: INDENT, DEDENT, `line`. */
    pushEmpty(name: string, offset: number): void {
        const token = this.make(name, offset, offset, this.line, offset - this.lineStart);
        this.tokens.push(token);
    }

    hide(start: number, end: number): void {
        if (end > start) this.hidden.push(this.make('COMMENT', start, end, this.line, end - this.lineStart));
    }

    problem(code: string, message: string, offset: number, length: number, fixes: LexicalProblem['fixes'] = []): void {
        this.problems.push({ code, message, offset, length: Math.max(length, 1), fixes });
    }

    /** Says what the language says for a stretch of text, with that as its mend. */
    foreign(start: number, end: number, here: string, newText = here): void {
        const message = syntaxMessages.foreign(this.text.substring(start, end), [here]);
        this.problem('PW018', message, start, end - start, [{ title: `Write ‘${here}’`, newText }]);
    }

    private make(name: string, start: number, end: number, endLine: number, endColumn: number): IToken {
        const tokenType = this.typeOf(name);
        return {
            image: this.text.substring(start, end),
            startOffset: start,
            endOffset: end - 1,
            startLine: this.line,
            endLine,
            startColumn: start - this.lineStart + 1,
            endColumn,
            tokenTypeIdx: tokenType.tokenTypeIdx as number,
            tokenType,
        };
    }

    private typeOf(name: string): TokenType {
        const tokenType = this.types[name];
        if (tokenType === undefined) throw new Error(`The grammar has no token ${name}`);
        return tokenType;
    }
}
