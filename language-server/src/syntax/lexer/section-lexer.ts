import type { IToken, TokenType } from 'chevrotain';
import { syntaxMessages } from '../../messages/syntax.ts';
import { blockOpenedBy, blocks } from './blocks.ts';
import { ExpressionScanner } from './expression-scanner.ts';
import { foreignComment, isForeignComment } from './foreign-comments.ts';
import { readLine, type Statement } from './line-reader.ts';
import { blockName, guessLineWord, homesOf } from './misspelt.ts';
import { endOfContent, indentation, isComment, matchAt, skipBlanks, trimEnd } from './text-scanning.ts';
import { TokenSink } from './token-sink.ts';
import { expressionRules } from './word-rules.ts';

interface OpenBlock {
    indent: number;
    kind: string;
    /** Only options have stood in it so far: lines less deep may still belong to it. */
    elastic: boolean;
    /** The statement whose bullets these are. */
    owner?: Statement;
}

/** Blocks deeper than this are refused. */
const deepest = 24;

const startPatterns = new Map<string, { pattern: RegExp; words: string[] }>();
for (const [name, block] of Object.entries(blocks)) {
    if (block.words.length === 0) continue;
    const words = [...block.words].sort((a, b) => b.length - a.length);
    const alternatives = words.map(word => `(${word.replace(/ /g, '[ \\t]+')})`).join('|');
    startPatterns.set(name, { pattern: new RegExp(`(?:${alternatives})(?![\\p{L}\\p{N}_'’-])`, 'uy'), words });
}

const bulletsFollow = new Set([
    'all-of',
    'any-of',
    'none-of',
    'considering:',
    'total-of:',
    'highest-of:',
    'lowest-of:',
    'earliest-of:',
    'latest-of:',
    'how-many-of:',
]);
/** What can only be a condition, where a line should say first that it is one. */
const conditionsBegin = /(?:any of|all of|none of|there (?:is|are))(?![\p{L}\p{N}_-])/uy;
const joinsAbove =
    /[+*/=<>≠≤≥),×÷]|-[ \t]|(?:and|or|when|where|otherwise|because|through|as at|as if|for each|is|are)(?![\p{L}\p{N}_-])/uy;
const wantsMore = new Set([
    '+',
    '-',
    '*',
    '/',
    '=',
    '≠',
    '<',
    '<=',
    '>',
    '>=',
    ',',
    '(',
    'and',
    'or',
    'when',
    'where',
    'through',
    'not',
    'of',
    'because',
    'is',
    'for-each',
    'as-at',
    'as-if',
    ':',
]);

/** Below a case, `is` with a bare value is another case that slipped to the right, not the rest of a comparison. */
const newCase = /is[ \t]+(?!(?:not|at|more|less|under|before|after|on|within|one|an?)(?![\p{L}\p{N}_-]))/uy;

/** Where a line begins something, as the formatter needs to know it. */
export interface StatementPlace {
    /** The kind of block that it stands in. */
    block: string;
    /** The word that begins it, or what the line is: `option`, `path`, `|:` … */
    word: string;
    /** How many blocks are open around it. */
    depth: number;
    /** Index of its first token. */
    token: number;
}

/**
 * Reads one section (from one line at the left edge to before the next) into tokens, and tells where each statement
 * begins when a list for that is given. Never throws on any text.
 */
export function lexSection(
    text: string,
    types: Readonly<Record<string, TokenType>>,
    statements?: StatementPlace[],
): TokenSink {
    return new SectionLexer(text, types, statements).run();
}

class SectionLexer {
    private readonly text: string;
    private readonly sink: TokenSink;
    private readonly scanner: ExpressionScanner;
    private readonly stack: OpenBlock[] = [{ indent: 0, kind: 'root', elastic: false }];
    private statement: Statement | undefined;
    /** Index of the token that began it. */
    private firstToken = 0;
    /** Lines indented deeper than this belong to a line that could not be read. */
    private skipDeeperThan = -1;

    private readonly statements: StatementPlace[] | undefined;

    constructor(text: string, types: Readonly<Record<string, TokenType>>, statements: StatementPlace[] | undefined) {
        this.text = text;
        this.statements = statements;
        this.sink = new TokenSink(text, types);
        this.scanner = new ExpressionScanner(this.sink);
    }

    run(): TokenSink {
        const { text, sink } = this;
        let position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
        while (position < text.length) {
            const newline = text.indexOf('\n', position);
            const lineEnd = newline < 0 ? text.length : newline;
            sink.lineStart = position;
            const reached = this.line(position, lineEnd);
            const next = text.indexOf('\n', Math.max(reached, sink.lineStart));
            position = next < 0 ? text.length : next + 1;
            sink.line++;
        }
        sink.lineStart = Math.min(sink.lineStart, text.length);
        while (this.stack.length > 1) this.close(text.length);
        return sink;
    }

    private get top(): OpenBlock {
        return this.stack[this.stack.length - 1] as OpenBlock;
    }

    private line(start: number, lineEnd: number): number {
        const { text, sink } = this;
        const i = skipBlanks(text, start);
        if (i >= lineEnd || text[i] === '\r') return lineEnd;
        if (isComment(text, i)) {
            sink.hide(i, trimEnd(text, i, lineEnd));
            return lineEnd;
        }
        const indent = indentation(text, start, i);
        if (this.skipDeeperThan >= 0 && indent > this.skipDeeperThan) {
            sink.hide(i, trimEnd(text, i, lineEnd));
            return lineEnd;
        }
        this.skipDeeperThan = -1;
        if (isForeignComment(text, i)) return Math.max(foreignComment(sink, i, lineEnd, true), lineEnd);
        const bullet = text[i] === '-' && (text[i + 1] === ' ' || text[i + 1] === '\t');
        const reached = this.runsOn(i, indent, bullet)
            ? this.continuation(i, lineEnd, bullet)
            : this.statementLine(i, lineEnd, indent, bullet, this.settle(i, indent, bullet, start));
        if (this.scanner.tooMuch) this.giveUp();
        return reached;
    }

    /** Keeps of a statement that is more than can be read only the word that begins it. */
    private giveUp(): void {
        const { sink, scanner, statement } = this;
        const first = sink.tokens[this.firstToken] as IToken;
        const last = sink.tokens[sink.tokens.length - 1] as IToken;
        sink.problem(
            'PW016',
            syntaxMessages.tooDeep(),
            first.startOffset,
            (last.endOffset as number) + 1 - first.startOffset,
        );
        sink.tokens.length = this.firstToken + 1;
        sink.last = first.tokenType.name;
        scanner.reset();
        if (statement) statement.unreadable = true;
    }

    /** Whether a line runs on from the one above instead of beginning something. */
    private runsOn(i: number, indent: number, bullet: boolean): boolean {
        const above = this.statement;
        if (!above || indent <= above.indent) return false;
        if (bullet && (bulletsFollow.has(this.sink.last ?? '') || blocks[above.opens ?? '']?.bullets)) return false;
        if (above.opens === undefined || above.opened) return true;
        const block = blocks[above.opens];
        if (!block) return true;
        if (above.word !== 'is') return false;
        // Under a case only `because`, its translations and `source` open a block: everything else that is deeper runs on.
        return !matchAt(/(?:because|source|in[ \t]+\p{Lu}\p{L}+)[ \t]+"/uy, this.text, i);
    }

    private continuation(i: number, lineEnd: number, bullet: boolean): number {
        const { sink, scanner, text } = this;
        const above = this.statement as Statement;
        const content = trimEnd(text, i, lineEnd);
        if (above.unreadable) {
            sink.hide(i, content);
            return lineEnd;
        }
        if (bullet) {
            sink.problem('PW005', syntaxMessages.orphanBullet(), i, 1);
            sink.hide(i, content);
            this.skipDeeperThan = above.indent;
            return lineEnd;
        }
        const joins = matchAt(joinsAbove, text, i) !== null && !(above.word === 'is' && matchAt(newCase, text, i));
        if (!wantsMore.has(sink.last ?? '') && !joins) {
            sink.problem('PW005', syntaxMessages.deeper(), i, endOfContent(text, i, lineEnd) - i);
            sink.hide(i, content);
            return lineEnd;
        }
        return scanner.scan(i, lineEnd, above.rules, above.indent);
    }

    /** Closes and opens blocks so that the line at `indent` stands in its own; false when it lines up with none. */
    private settle(i: number, indent: number, bullet: boolean, lineStart: number): boolean {
        const { sink } = this;
        let closed: OpenBlock | undefined;
        while (
            this.stack.length > 1 &&
            (indent < this.top.indent || (this.top.kind === 'bullets' && indent <= this.top.indent && !bullet))
        ) {
            const parent = this.stack[this.stack.length - 2] as OpenBlock;
            if (this.top.elastic && indent > parent.indent) {
                this.top.indent = indent;
                this.top.elastic = false;
                break;
            }
            closed = this.close(lineStart);
        }
        if (indent <= this.top.indent) return true;
        const above = this.statement;
        if (bullet && bulletsFollow.has(sink.last ?? '')) {
            this.open(sink.last === 'considering:' ? 'considering' : 'bullets', indent, i, above);
            if (above && sink.last === 'considering:') above.opened = true;
            return true;
        }
        const owner = closed?.owner ?? (closed ? undefined : above);
        if (owner?.opens !== undefined && !owner.opened) {
            owner.opened = true;
            this.open(owner.opens, indent, i, owner);
            return true;
        }
        sink.problem(
            'PW005',
            this.statement === undefined ? syntaxMessages.firstLineIndented() : syntaxMessages.crooked(),
            i,
            1,
        );
        return false;
    }

    private open(kind: string, indent: number, offset: number, owner: Statement | undefined): void {
        if (this.stack.length >= deepest) this.sink.problem('PW016', syntaxMessages.tooDeep(), offset, 1);
        this.sink.pushEmpty('INDENT', offset);
        const elastic = owner?.optionsFollow ?? false;
        this.stack.push({ indent, kind, elastic, ...(owner ? { owner } : {}) });
    }

    private close(offset: number): OpenBlock {
        this.sink.pushEmpty('DEDENT', offset);
        return this.stack.pop() as OpenBlock;
    }

    private statementLine(i: number, lineEnd: number, indent: number, bullet: boolean, aligned: boolean): number {
        const { text } = this;
        const kind = this.top.kind;
        const block = blocks[kind] ?? { words: [] };
        this.scanner.reset();
        this.firstToken = this.sink.tokens.length;
        if (this.stack.length > deepest) return this.unreadable(i, lineEnd, indent);
        if (bullet && block.bullets) return this.begin('bullet', i, 1, lineEnd, indent, kind);
        if (block.rows && text[i] === '|') return this.begin('|:', i, 1, lineEnd, indent, kind);
        const start = startPatterns.get(kind);
        const m = start ? matchAt(start.pattern, text, i) : null;
        if (start && m) {
            const word = start.words[m.findIndex((group, k) => k > 0 && group !== undefined) - 1] as string;
            if (this.beginsLine(kind, word, i + m[0].length, lineEnd)) {
                if (word !== 'in') this.top.elastic = false;
                return this.begin(word, i, m[0].length, lineEnd, indent, kind);
            }
        }
        if (kind === 'conventions') {
            const reached = this.begin('CONVERSION', i, 0, lineEnd, indent, kind);
            if (reached > i) return reached;
        }
        if (block.names === 'option') {
            if (this.top.owner?.optionsFollow && !this.looksMisspelt(i, lineEnd, block.words))
                return this.begin('option', i, 0, lineEnd, indent, kind);
        } else if (block.names) {
            return this.begin(block.names, i, 0, lineEnd, indent, kind);
        }
        return this.notUnderstood(i, lineEnd, indent, kind, aligned, bullet);
    }

    /** A few line words are also ordinary first words of a name: they count only with what must follow them. */
    private beginsLine(kind: string, word: string, after: number, lineEnd: number): boolean {
        const next = skipBlanks(this.text, after);
        if (word === 'in') return /^in[ \t]+\p{Lu}\p{L}+[ \t]*"/u.test(this.text.substring(after - 2, lineEnd));
        if (kind === 'path') return word !== 'from' || /\d/.test(this.text[next] ?? '');
        if (kind === 'expect' && (word === 'within' || word === 'reaches'))
            return word === 'reaches' || /\d/.test(this.text[next] ?? '');
        if (kind === 'fact' && this.top.owner?.optionsFollow) return next < lineEnd && this.text[next] !== '\r';
        return true;
    }

    /** Options have free names: a line among them is a misspelt word only if prose follows a near miss of a longer word. */
    private looksMisspelt(i: number, lineEnd: number, words: readonly string[]): boolean {
        const content = this.text.substring(i, endOfContent(this.text, i, lineEnd));
        if (!/["\d]/.test(content)) return false;
        const guess = guessLineWord(
            words.filter(word => word.length >= 4),
            content,
        );
        return (
            guess !== undefined &&
            /^[ \t]*["\d]/.test(content.slice(guess.length)) &&
            content.slice(0, guess.length) !== guess.word
        );
    }

    private begin(word: string, i: number, length: number, lineEnd: number, indent: number, kind: string): number {
        const { statement, reached } = readLine({
            sink: this.sink,
            scanner: this.scanner,
            block: kind,
            word,
            start: i,
            afterWord: i + length,
            lineEnd,
            indent,
            opens: blockOpenedBy(kind, word),
        });
        if (!statement) return i;
        this.statement = statement;
        this.statements?.push({ block: kind, word, depth: this.stack.length - 1, token: this.firstToken });
        return reached;
    }

    private notUnderstood(
        i: number,
        lineEnd: number,
        indent: number,
        kind: string,
        aligned: boolean,
        bullet: boolean,
    ): number {
        const { text, sink } = this;
        const block = blocks[kind] ?? { words: [] };
        const content = text.substring(i, endOfContent(text, i, lineEnd));
        const condition = block.words.includes('when') ? matchAt(conditionsBegin, text, i) : null;
        if (condition && aligned && kind !== 'bullets') {
            const written = condition[0];
            sink.problem('PW003', syntaxMessages.whenMissing(written), i, written.length, [
                { title: syntaxMessages.writeWhen(written), newText: `when ${written}` },
            ]);
            return this.begin('when', i, 0, lineEnd, indent, kind);
        }
        const guess = guessLineWord(block.words, content);
        if (guess) {
            const written = content.slice(0, guess.length);
            const message =
                homesOf(written).length > 0
                    ? syntaxMessages.writtenHere(blockName(kind), guess.word)
                    : syntaxMessages.misspelt(written, guess.word);
            sink.problem('PW002', message, i, guess.length, [{ title: `Write ‘${guess.word}’`, newText: guess.word }]);
            return this.begin(guess.word, i, guess.length, lineEnd, indent, kind);
        }
        if (aligned) {
            const first = /^\S+/.exec(content)?.[0] ?? '';
            if (kind === 'root' && (first.startsWith('|') || bullet)) {
                sink.problem('PW005', syntaxMessages.leftEdge(), i, 1);
                return this.unreadable(i, lineEnd, indent);
            }
            const stray = Object.keys(blocks)
                .flatMap(name => blocks[name]?.words ?? [])
                .filter(word => content === word || content.startsWith(`${word} `));
            const word = stray.sort((a, b) => b.length - a.length)[0];
            if (word !== undefined && !block.words.includes(word)) {
                sink.problem(
                    'PW003',
                    syntaxMessages.misplaced(word, homesOf(word), blockName(kind), block.words),
                    i,
                    word.length,
                );
            } else {
                const message =
                    kind === 'root'
                        ? syntaxMessages.unknownSection(first, block.words)
                        : syntaxMessages.unknownLine(first, blockName(kind), block.words);
                sink.problem('PW003', message, i, first.length);
            }
        }
        return this.unreadable(i, lineEnd, indent);
    }

    private unreadable(i: number, lineEnd: number, indent: number): number {
        this.sink.hide(i, trimEnd(this.text, i, lineEnd));
        this.skipDeeperThan = indent;
        // The next line stands beside this one, and does not run on from the one above.
        this.statement = unreadableAt(indent);
        return lineEnd;
    }
}

function unreadableAt(indent: number): Statement {
    return {
        word: '',
        indent,
        opens: undefined,
        opened: false,
        optionsFollow: false,
        unreadable: true,
        rules: expressionRules,
    };
}
