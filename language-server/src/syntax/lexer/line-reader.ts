import { syntaxMessages } from '../../messages/syntax.ts';
import { type BelongsBelow, categoriesInName, subjectInName } from './belongs-below.ts';
import type { ExpressionScanner } from './expression-scanner.ts';
import { lineMode } from './line-modes.ts';
import { conversionPattern } from './literals.ts';
import type { WordRules } from './phrases.ts';
import { endOfContent, indexIn, isComment, matchAt, skipBlanks, trimEnd } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';
import { scanType } from './type-scanner.ts';
import {
    cellRules,
    codeChangeRules,
    columnRules,
    dateOrderRules,
    evidenceRules,
    expectationRules,
    expectDatesRules,
    expressionRules,
    givenRules,
    nameRules,
    numberFormRules,
    phraseRules,
    plainRules,
    rankRules,
    risesRules,
    typeRules,
} from './word-rules.ts';

/** What there is one of for each member: `decide … for each child`. Elsewhere `for each` would be part of the name. */
const withSubject = /^(?:decide|judgement|rank|replace )/;

/** A line that began something, as the lines below it see it. */
export interface Statement {
    word: string;
    indent: number;
    /** The kind of block that deeper lines below it make. */
    opens: string | undefined;
    opened: boolean;
    /** The type ended in `one of`: its options stand on the lines below. */
    optionsFollow: boolean;
    /** It could not be read; what is deeper goes with it. */
    unreadable: boolean;
    /** How a line that runs on is read. */
    rules: WordRules;
}

export interface LineRequest {
    sink: TokenSink;
    scanner: ExpressionScanner;
    /** The block that the line stands in. */
    block: string;
    /** The word that begins it, or what the line is: `option`, `path`, `member` … */
    word: string;
    start: number;
    afterWord: number;
    lineEnd: number;
    indent: number;
    opens: string | undefined;
}

/** Lines of prose, dates and numbers that have words of their own. */
const plainRulesOf: Readonly<Record<string, WordRules>> = {
    evidence: evidenceRules,
    expect: expectDatesRules,
    dates: dateOrderRules,
    numbers: numberFormRules,
};

/** Reads one line into tokens. Without a statement in the answer the line was not of this kind. */
export function readLine(request: LineRequest): { statement?: Statement; reached: number } {
    const { sink, scanner, block, word, start, afterWord, lineEnd, indent, opens } = request;
    const statement: Statement = {
        word,
        indent,
        opens,
        opened: false,
        optionsFollow: false,
        unreadable: false,
        rules: expressionRules,
    };
    const reader = new LineReader(request, statement);
    if (word === 'CONVERSION') {
        const m = matchAt(conversionPattern, sink.text, start);
        if (!m) return { reached: start };
        sink.pushEmpty('line', start);
        scanner.push('CONVERSION', start, start + m[0].length);
        return { statement, reached: scanner.scan(start + m[0].length, lineEnd, expressionRules, indent) };
    }
    if (word === '|:') return { statement, reached: reader.row() };
    if (word === 'bullet') {
        scanner.push('bullet', start, start + 1);
        statement.rules = block === 'codes' || block === 'considering' ? nameRules : expressionRules;
        return { statement, reached: scanner.scan(afterWord, lineEnd, statement.rules, indent) };
    }
    if (word === 'fact' || word === 'option' || word === 'path' || word === 'member' || word === 'expectation') {
        return { statement, reached: reader.named(word) };
    }
    // `there is a partner`: the article belongs to the word of the line.
    const article = word.startsWith('there ') ? matchAt(/[ \t]+(?:a|an|any)(?=[ \t])/y, sink.text, afterWord) : null;
    request.afterWord = article ? afterWord + article[0].length : afterWord;
    scanner.push(`${word.replace(/ /g, '-')}:`, start, request.afterWord);
    scanner.complete = false;
    return { statement, reached: reader.afterWord(lineMode(block, word)) };
}

class LineReader {
    private readonly request: LineRequest;
    private readonly statement: Statement;
    private readonly text: string;

    constructor(request: LineRequest, statement: Statement) {
        this.request = request;
        this.statement = statement;
        this.text = request.sink.text;
    }

    afterWord(mode: ReturnType<typeof lineMode>): number {
        const { scanner, afterWord: from, lineEnd, indent, word, block } = this.request;
        const scan = (rules: WordRules, at = from): number => {
            this.statement.rules = rules;
            return scanner.scan(at, lineEnd, rules, indent);
        };
        switch (mode) {
            case 'title':
                if (word === 'ending') this.conditionInTitle();
                return this.rest(this.title(from, endOfContent(this.text, from, lineEnd)));
            case 'names':
                return scan(nameRules);
            case 'plain':
                return scan(plainRulesOf[word] ?? plainRules);
            case 'name and phrases':
                return this.nameAndPhrases(scan);
            case 'titled text':
                return this.titledText(scan);
            case 'title when':
                return this.titleWhen(scan);
            case 'local':
                return this.upTo(/[ \t]+is(?=[ \t]|\r?$|\n)/, 'is', scan, expressionRules);
            case 'declaration':
                return this.declaration(from);
            case 'each':
                return this.upTo(/[ \t]+has(?=[ \t]*(?:--|\r|\n|$))/, 'has', scan, plainRules);
            case 'language': {
                const m = /^[ \t]*[\p{L}]+/u.exec(this.text.substring(from, lineEnd));
                const end = m ? from + m[0].length : from;
                scanner.title(from, end);
                return scan(plainRules, end);
            }
            case 'uses':
                return this.uses(scan);
            default:
                if (word === 'by' && (block === 'rank' || block === 'rate' || block === 'replace'))
                    return scan(rankRules);
                if (word === 'as this rises') return scan(risesRules);
                if (word === 'assume') return scan(givenRules);
                if (word === 'column' || word === 'expect column') return scan(columnRules);
                if (word === 'from' && block === 'codes') return scan(codeChangeRules);
                return scan(expressionRules);
        }
    }

    /** `ending refused when …`: all of it would be the name, and everybody would end there. */
    private conditionInTitle(): void {
        const { sink, afterWord, lineEnd, indent } = this.request;
        const content = endOfContent(this.text, afterWord, lineEnd);
        const found = /[ \t]+when[ \t]+\S/.exec(this.text.substring(afterWord, content));
        if (found === null) return;
        const start = afterWord + found.index;
        const condition = this.text.substring(start, content).trim();
        sink.problem('PW003', syntaxMessages.conditionBelow(condition), start + 1, content - start - 1, [
            { title: syntaxMessages.putBelow(condition), newText: `\n${' '.repeat(indent + 4)}${condition}` },
        ]);
    }

    private title(from: number, to: number): number {
        if (this.request.word !== 'define') return this.request.scanner.title(from, to);
        return this.nameWithoutLines(from, to, subjectInName);
    }

    /** A name, without what belongs on a line below it. */
    private nameWithoutLines(from: number, to: number, find: (name: string) => BelongsBelow | undefined): number {
        const { sink, indent } = this.request;
        const content = trimEnd(this.text, from, to);
        const below = find(this.text.substring(from, content));
        if (below === undefined) return this.declaredName(from, to);
        const line = `${below.word} ${below.rest}`;
        const newText = `\n${' '.repeat(indent + 4)}${below.word.padEnd(11)} ${below.rest}`;
        const start = from + below.at;
        sink.problem('PW003', syntaxMessages.lineOfItsOwn(line), start, content - start, [
            { title: syntaxMessages.putBelow(line), newText },
        ]);
        this.declaredName(from, start);
        return to;
    }

    /** Lines that begin with a name instead of a word. */
    named(kind: 'fact' | 'option' | 'path' | 'member' | 'expectation'): number {
        const { sink, scanner, start, lineEnd, indent } = this.request;
        sink.pushEmpty('line', start);
        if (kind === 'fact') {
            this.statement.opens = 'fact';
            return this.declaration(start);
        }
        if (kind === 'option') {
            const quote = indexIn(this.text, '"', start, lineEnd);
            const content = endOfContent(this.text, start, lineEnd);
            const ifAny = /,[ \t]*if[ \t]+any/.exec(this.text.substring(start, content));
            const nameEnd = ifAny ? start + ifAny.index : quote >= 0 && quote < content ? quote : content;
            const reached = this.declaredName(start, trimEnd(this.text, start, nameEnd));
            this.statement.rules = typeRules;
            return scanner.scan(reached, lineEnd, typeRules, indent);
        }
        if (kind === 'member') {
            const colon = this.colon(start, lineEnd);
            this.statement.opens = 'member';
            if (colon >= 0) {
                this.declaredName(start, trimEnd(this.text, start, colon));
                scanner.push(':', colon, colon + 1);
                scanner.complete = false;
                this.statement.rules = givenRules;
                return scanner.scan(colon + 1, lineEnd, givenRules, indent);
            }
            return scanner.scan(start, lineEnd, expressionRules, indent);
        }
        this.statement.opens = kind;
        this.statement.rules = kind === 'expectation' ? expectationRules : givenRules;
        return scanner.scan(start, lineEnd, this.statement.rules, indent);
    }

    /** `| cell | cell |` */
    row(): number {
        const { sink, scanner, start, lineEnd, indent } = this.request;
        const content = endOfContent(this.text, start, lineEnd);
        scanner.push('|:', start, start + 1);
        let from = start + 1;
        while (from < content) {
            const bar = this.bar(from, content);
            const end = bar < 0 || bar >= content ? content : bar;
            const last = end === content || skipBlanks(this.text, bar + 1) >= content;
            this.cell(from, end, indent, last);
            if (end === content) {
                sink.problem('PW019', syntaxMessages.rowEnd(), trimEnd(this.text, start, content) - 1, 1, []);
                scanner.push('|;', content, content);
                break;
            }
            scanner.push(skipBlanks(this.text, bar + 1) >= content ? '|;' : '|', bar, bar + 1);
            from = bar + 1;
            if (skipBlanks(this.text, from) >= content) break;
        }
        return this.rest(content);
    }

    /** The next bar outside quotation marks. */
    private bar(from: number, end: number): number {
        let bar = indexIn(this.text, '|', from, end);
        for (let quote = indexIn(this.text, '"', from, end); quote >= 0 && quote < bar; ) {
            const close = indexIn(this.text, '"', quote + 1, end);
            if (close < 0 || close >= end) return bar;
            if (close > bar) bar = indexIn(this.text, '|', close, end);
            quote = indexIn(this.text, '"', close + 1, end);
        }
        return bar;
    }

    private cell(from: number, to: number, indent: number, last: boolean): void {
        const { scanner } = this.request;
        scanner.beginPart();
        const i = skipBlanks(this.text, from);
        const arrow = last ? matchAt(/(?:[=→⇒:]|[-=]>)[ \t]*(?=\|)/y, this.text, i) : null;
        if (i >= to) this.emptyCell(from, to, last);
        else if (arrow) this.headingMissing(i, trimEnd(this.text, i, to));
        else if (this.text[i] === '-' && skipBlanks(this.text, i + 1) >= to) scanner.push('any-cell', i, i + 1);
        else scanner.scan(i, to, cellRules, indent);
    }

    /** An arrow or `=` where the heading of what the rows give should stand. */
    private headingMissing(from: number, to: number): void {
        const { sink } = this.request;
        sink.problem('PW001', syntaxMessages.resultHeading(), from, to - from);
        sink.pushAs('any-cell', from, to, '-');
    }

    /** Says so at the cell, and keeps its place, so that the cells behind it stay in their columns. */
    private emptyCell(from: number, to: number, last: boolean): void {
        const { sink, block } = this.request;
        const column = block === 'path' ? 'fact' : last || block === 'rate' || block === 'scale' ? 'value' : 'test';
        sink.problem('PW001', syntaxMessages.emptyCell(column), from, to - from);
        // Its one character is a blank, or the bar behind a cell without any.
        sink.pushAs('any-cell', from, from + 1, '-');
    }

    private declaration(from: number): number {
        const { sink, scanner, lineEnd, indent, word } = this.request;
        const colon = this.colon(from, lineEnd);
        const content = endOfContent(this.text, from, lineEnd);
        const end = colon < 0 ? content : colon;
        const forEach = withSubject.test(word)
            ? /(?<![\p{L}\p{N}])for[ \t]+each(?![\p{L}\p{N}])/u.exec(this.text.substring(from, end))
            : null;
        const nameEnd = trimEnd(this.text, from, forEach ? from + forEach.index : end);
        const i = skipBlanks(this.text, from);
        if (word === 'rate' && colon < 0) this.nameWithoutLines(i, nameEnd, categoriesInName);
        else this.declaredName(i, nameEnd);
        if (forEach) {
            const at = from + forEach.index;
            scanner.push('for-each', at, at + forEach[0].length);
            this.iteration(at + forEach[0].length, end, indent);
        }
        if (colon < 0) return this.rest(content);
        scanner.push(':', colon, colon + 1);
        scanner.complete = false;
        const tokensBefore = sink.tokens.length;
        const type = scanType(scanner, this.text, colon + 1, lineEnd, indent);
        this.checkOptions(tokensBefore);
        this.statement.optionsFollow =
            type.optionsFollow || (word === 'fact' && sink.last === 'NAME' && this.isList(colon, lineEnd));
        this.statement.rules = typeRules;
        return type.end;
    }

    /** A name that is declared here, and must be readable where it is used. */
    private declaredName(from: number, to: number): number {
        const i = skipBlanks(this.text, from);
        const end = this.request.scanner.title(i, to);
        if (end > i) this.checkName(i, end);
        return end;
    }

    private checkName(start: number, end: number): void {
        if (this.text[start] === '`') return;
        const stop = this.request.scanner.nameBreaksAt(start, end, expressionRules);
        if (stop === undefined) return;
        const name = this.text.substring(start, end);
        const breaker =
            /^(?:for each|as at|as if|if none|there is|there are|how many|\S+)/.exec(
                this.text.substring(stop, end).replace(/\s+/g, ' '),
            )?.[0] ?? name;
        this.request.sink.problem('PW007', syntaxMessages.reservedInName(breaker, name), start, end - start, [
            { title: 'Put the name in backticks', newText: `\`${name}\`` },
        ]);
    }

    /** Options that stand behind `one of` on the line itself. */
    private checkOptions(firstToken: number): void {
        const names = this.request.sink.tokens.slice(firstToken).filter(token => token.tokenType.name === 'NAME');
        if (names.length > 1)
            for (const name of names) this.checkName(name.startOffset, (name.endOffset as number) + 1);
    }

    /** A list of people may name places in it on the lines below: `claimant`, `partner, if any`. */
    private isList(colon: number, lineEnd: number): boolean {
        return /^:[ \t]*list[ \t]+of[ \t]/.test(this.text.substring(colon, lineEnd));
    }

    private iteration(from: number, to: number, indent: number): void {
        const { scanner } = this.request;
        const within = /[ \t]+in[ \t]+/.exec(this.text.substring(from, to));
        if (!within) {
            scanner.title(from, to);
            return;
        }
        const at = from + within.index;
        scanner.title(from, at);
        const word = skipBlanks(this.text, at);
        scanner.push('in', word, word + 2);
        scanner.complete = false;
        scanner.scan(word + 2, to, expressionRules, indent);
    }

    private nameAndPhrases(scan: (rules: WordRules, at?: number) => number): number {
        const { scanner, sink, afterWord, lineEnd } = this.request;
        const content = endOfContent(this.text, afterWord, lineEnd);
        const first = skipBlanks(this.text, afterWord);
        const quoted = /^["“]([^"“”]*)["”]?/.exec(this.text.substring(first, content));
        if (quoted) {
            // A name and figures are read by us: they stand without quotes.
            const [whole, inside = ''] = quoted;
            sink.problem('PW018', syntaxMessages.withoutQuotes(), first, whole.length, [
                { title: syntaxMessages.takeQuotesOff(), newText: inside },
            ]);
            scanner.title(first + 1, first + 1 + (inside.includes(',') ? inside.indexOf(',') : inside.length));
            scanner.complete = true;
            return lineEnd;
        }
        const comma = indexIn(this.text, ',', afterWord, content);
        const end = comma >= 0 && comma < content ? comma : content;
        scanner.title(afterWord, end);
        scanner.complete = true;
        return scan(phraseRules, end);
    }

    private titledText(scan: (rules: WordRules, at?: number) => number): number {
        const { scanner, afterWord, lineEnd } = this.request;
        const m = /:[ \t]*(?=["“])|:[ \t]*\r?$/.exec(
            this.text.substring(afterWord, endOfContent(this.text, afterWord, lineEnd)),
        );
        if (!m) return this.titleBeforeText(scan);
        const colon = afterWord + m.index;
        scanner.title(afterWord, colon);
        scanner.push(':', colon, colon + 1);
        return scan(plainRules, colon + 1);
    }

    /** `outcome warm homes "…"`: the colon before the text was forgotten, unless there is no text at all. */
    private titleBeforeText(scan: (rules: WordRules, at?: number) => number): number {
        const { scanner, sink, afterWord, lineEnd } = this.request;
        const content = endOfContent(this.text, afterWord, lineEnd);
        const m = /[ \t]+["“].*["”]$/.exec(this.text.substring(afterWord, content));
        const end = m === null ? content : afterWord + m.index;
        if (m === null || skipBlanks(this.text, afterWord) >= end) return this.rest(scanner.title(afterWord, content));
        const quote = end + m[0].search(/["“]/);
        sink.problem('PW001', syntaxMessages.colonBeforeText(), quote, 1, [
            { title: syntaxMessages.putColon(), newText: `: ${this.text[quote]}` },
        ]);
        scanner.title(afterWord, end);
        sink.pushEmpty(':', end);
        return scan(plainRules, quote);
    }

    private titleWhen(scan: (rules: WordRules, at?: number) => number): number {
        const { scanner, afterWord, lineEnd } = this.request;
        const content = endOfContent(this.text, afterWord, lineEnd);
        const m = /(?:^|[ \t])(when|before)(?=[ \t]|$)/.exec(this.text.substring(afterWord, content));
        if (!m) return this.rest(scanner.title(afterWord, content));
        const word = m[1] as string;
        const at = afterWord + m.index + m[0].length - word.length;
        scanner.title(afterWord, at);
        scanner.push(word, at, at + word.length);
        scanner.complete = false;
        if (word === 'before') return this.rest(scanner.title(at + word.length, content));
        return scan(expressionRules, at + word.length);
    }

    /** A name, then a fixed word, then the rest. */
    private upTo(
        pattern: RegExp,
        token: string,
        scan: (rules: WordRules, at?: number) => number,
        rules: WordRules,
    ): number {
        const { scanner, afterWord, lineEnd } = this.request;
        const m = pattern.exec(this.text.substring(afterWord, lineEnd));
        if (!m) return this.rest(this.declaredName(afterWord, endOfContent(this.text, afterWord, lineEnd)));
        const end = afterWord + m.index;
        this.declaredName(afterWord, end);
        const word = skipBlanks(this.text, end);
        scanner.push(token, word, word + token.length);
        scanner.complete = false;
        return scan(rules, word + token.length);
    }

    /** `uses X, General Register Office`: the body runs to the line's end. */
    private uses(scan: (rules: WordRules, at?: number) => number): number {
        const { scanner, afterWord, lineEnd } = this.request;
        const content = endOfContent(this.text, afterWord, lineEnd);
        const comma = this.text.lastIndexOf(',', content - 1);
        if (comma < afterWord) return scan(expressionRules);
        scanner.scan(afterWord, comma, expressionRules, this.request.indent);
        scanner.push(',', comma, comma + 1);
        return this.rest(scanner.title(comma + 1, content));
    }

    /** The colon that ends a declared name: not one inside prose or a comment. */
    private colon(from: number, lineEnd: number): number {
        const content = endOfContent(this.text, from, lineEnd);
        const colon = indexIn(this.text, ':', from, content);
        const quote = indexIn(this.text, '"', from, content);
        return colon >= 0 && colon < content && (quote < 0 || colon < quote) ? colon : -1;
    }

    /** What is left after a title: a comment, or nothing. */
    private rest(from: number): number {
        const { sink, scanner, lineEnd, indent } = this.request;
        const i = skipBlanks(this.text, from);
        if (i < lineEnd && isComment(this.text, i)) {
            sink.hide(i, trimEnd(this.text, i, lineEnd));
            return lineEnd;
        }
        return i < lineEnd && this.text[i] !== '\r' ? scanner.scan(i, lineEnd, nameRules, indent) : lineEnd;
    }
}
