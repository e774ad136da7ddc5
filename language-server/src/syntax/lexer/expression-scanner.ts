import type { IToken } from 'chevrotain';
import { syntaxMessages } from '../../messages/syntax.ts';
import { readBareComparison } from './bare-comparison.ts';
import { readBrokenModifier } from './broken-modifiers.ts';
import { readForeignCall } from './foreign-calls.ts';
import { foreignComment, isForeignComment } from './foreign-comments.ts';
import { foreignDateAt } from './foreign-dates.ts';
import { readMeantJoiner } from './foreign-joiners.ts';
import { readForeignPeriod } from './foreign-periods.ts';
import { readGivenIs } from './given-is.ts';
import { checkDate } from './impossible-dates.ts';
import {
    backtickPattern,
    codePattern,
    conversionPattern,
    convertedPattern,
    datePattern,
    howManyInPattern,
    linkPattern,
    literalPattern,
    literalTokens,
    nearestPattern,
    numberInNamePattern,
    periodPattern,
    roundingPattern,
    wordPattern,
} from './literals.ts';
import { readOrMore } from './or-more.ts';
import { foreignComparisons, type WordRules } from './phrases.ts';
import { readCurlyProse, readProse } from './quotations.ts';
import { isComment, matchAt, skipBlanks, trimEnd, wordAt } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';

/** What one statement may hold: nobody can read more, and the parser's stack is finite. */
const most = { depth: 30, joins: 500 };
const joins = new Set(['+', '-', '*', '/', 'and', 'or', "'s"]);
const longestName = 200;
const literalKinds = new Set([...literalTokens, 'PERIOD']);
const symbolPattern = /['’]s(?![\p{L}\p{N}])|==|=>|=<|!=|<>|<=|>=|[<>=≠≤≥+*/(),:×÷-]/uy;
/** Comparison signs of programming languages. */
const foreignSymbols: Readonly<Record<string, string>> = { '==': '=', '=>': '>=', '=<': '<=', '!=': '≠', '<>': '≠' };
const symbolTokens: Readonly<Record<string, string>> = { '’s': "'s", '≤': '<=', '≥': '>=', '×': '*', '÷': '/' };
/** After these something is complete, so that a joining word may follow. */
const completeTokens = new Set(['NAME', 'STRING', 'URL', 'CODE', ')', 'yes', 'no', 'CONVERSION', ...literalKinds]);

/** Reads the inside of a line into tokens. One for each section. */
export class ExpressionScanner {
    readonly sink: TokenSink;
    private readonly text: string;
    /** Brackets, and words before a value (`not`, a minus), that are open. */
    private depth = 0;
    private prefixes = 0;
    private joins = 0;
    /** Whether the statement is more than can be read. */
    tooMuch = false;
    /** Whether the last token completed something. */
    complete = false;
    /** A stretch that has no meaning because of what was said about something before it. */
    private ignored = { start: -1, end: -1 };

    constructor(sink: TokenSink) {
        this.sink = sink;
        this.text = sink.text;
    }

    /** A new statement begins. */
    reset(): void {
        this.tooMuch = false;
        this.joins = 0;
        this.beginPart();
    }

    /** A new cell of a table begins. */
    beginPart(): void {
        this.depth = 0;
        this.prefixes = 0;
        this.complete = false;
    }

    private weigh(): void {
        const token = this.sink.last ?? '';
        if (token === '(') this.depth++;
        else if (token === ')') this.depth--;
        if (this.complete) this.prefixes = 0;
        else if (token === 'not' || token === '-') this.prefixes++;
        if (joins.has(token)) this.joins++;
        this.tooMuch ||= this.depth + this.prefixes > most.depth || this.joins > most.joins;
    }

    /**
     * Reads from `start` to `end` (the line's end, or the end of a table cell). Prose may run over further lines;
     * the answer is the offset where reading stopped, at the end of some line or at `end`.
     */
    scan(start: number, end: number, rules: WordRules, indent: number): number {
        const { text, sink } = this;
        let i = start;
        let stop = end;
        for (;;) {
            i = skipBlanks(text, i);
            if (i >= stop) return Math.max(i, stop);
            const c = text[i] as string;
            if (c === '\r') {
                i++;
            } else if (c === '-' && isComment(text, i)) {
                sink.hide(i, trimEnd(text, i, stop));
                return stop;
            } else if (c === '"' || c === '“' || ((c === '#' || c === '/') && isForeignComment(text, i))) {
                const isProse = c === '"' || c === '“';
                const next = isProse
                    ? (c === '"' ? readProse : readCurlyProse)(sink, i, stop, indent)
                    : foreignComment(sink, i, stop, rules.inBrackets === undefined);
                if (isProse) this.complete = true;
                if (next > stop) {
                    const newline = text.indexOf('\n', next);
                    stop = newline < 0 ? text.length : newline;
                }
                i = next;
            } else if (i === this.ignored.start) {
                i = this.ignored.end;
            } else if (c === '`') {
                i = this.backtick(i);
            } else {
                const here = this.depth > 0 ? (rules.inBrackets ?? rules) : rules;
                const next =
                    this.literal(i, c) ??
                    this.comma(i, c, here) ??
                    this.phrase(i, here) ??
                    this.symbol(i, here) ??
                    this.foreignWord(i, stop, here) ??
                    this.name(i, stop, here);
                if (next === undefined) {
                    const length = (text.codePointAt(i) as number) > 0xffff ? 2 : 1;
                    sink.problem('PW006', syntaxMessages.character(text.substring(i, i + length)), i, length);
                    i += length;
                } else {
                    i = next;
                    this.weigh();
                    if (this.tooMuch) return stop;
                }
            }
        }
    }

    /** One name from `start` to `end`, whatever words are in it. */
    title(start: number, end: number): number {
        const i = skipBlanks(this.text, start);
        if (i >= end || isComment(this.text, i)) return i;
        if (this.text[i] === '`') return this.backtick(i);
        const e = trimEnd(this.text, i, end);
        if (e > i) this.pushName(i, e);
        return e;
    }

    pushName(start: number, end: number): void {
        if (end - start > longestName)
            this.sink.problem('PW015', syntaxMessages.nameTooLong(end - start), start, end - start);
        this.push('NAME', start, end);
    }

    push(token: string, start: number, end: number): void {
        this.sink.push(token, start, end);
        this.complete = completeTokens.has(token);
    }

    private backtick(i: number): number {
        const m = matchAt(backtickPattern, this.text, i) as RegExpExecArray;
        const end = i + m[0].length;
        this.pushName(i, end);
        if (m[0].length < 2 || !m[0].endsWith('`')) {
            this.sink.problem('PW004', syntaxMessages.unclosedBacktick(), i, m[0].length, [
                { title: 'Close the backtick', newText: `${m[0].trimEnd()}\`` },
            ]);
        }
        return end;
    }

    private literal(i: number, c: string): number | undefined {
        const { text, sink } = this;
        if (c === '<') {
            const link = matchAt(linkPattern, text, i);
            if (link) return this.take('URL', i, link[0].length);
        }
        if (c === 'P') {
            const code = sink.last === 'accept:' ? matchAt(codePattern, text, i) : null;
            if (code) return this.take('CODE', i, code[0].length);
        }
        const foreign = this.foreignDate(i, c);
        if (foreign !== undefined) return foreign;
        if ((c >= '0' && c <= '9') || c === '£' || c === '$' || c === '€' || c === '¥') {
            const m = matchAt(literalPattern, text, i);
            if (m) {
                const token = literalTokens[m.findIndex((group, k) => k > 0 && group !== undefined) - 1] as string;
                if (token === 'DATE') checkDate(sink, m[0], i);
                return this.take(token, i, m[0].length);
            }
        }
        if (c === 'p' && sink.last !== undefined && literalKinds.has(sink.last) && sink.last !== 'PERIOD') {
            const m = matchAt(periodPattern, text, i);
            if (m) return this.take('PERIOD', i, m[0].length);
        }
        if (this.complete && (sink.last === 'MONEY' || sink.last === 'DURATION')) {
            const period = readForeignPeriod(sink, i);
            if (period !== undefined) return period;
        }
        if (!this.complete && c === 'h') {
            const m = matchAt(howManyInPattern, text, i);
            if (m) return this.begin('HOWMANYIN', i, m[0].length);
        }
        if (!this.complete && (c === 'f' || c === 'l')) {
            const m = matchAt(nearestPattern, text, i);
            if (m) return this.begin('NEAREST', i, m[0].length);
        }
        return undefined;
    }

    /** A date as it is written elsewhere is read as a date, so that this is all there is to say about it. */
    private foreignDate(i: number, c: string): number | undefined {
        const digit = c >= '0' && c <= '9';
        if (!digit && (this.complete || c < 'A' || c > 'S')) return undefined;
        const foreign = foreignDateAt(this.text, i);
        if (!foreign) return undefined;
        const written = this.text.substring(i, i + foreign.length);
        const fixes = foreign.here ? [{ title: `Write ${foreign.here}`, newText: foreign.here }] : [];
        this.sink.problem('PW022', syntaxMessages.foreignDate(written), i, foreign.length, fixes);
        return this.take('DATE', i, foreign.length);
    }

    private comma(i: number, c: string, rules: WordRules): number | undefined {
        if (c !== ',') return undefined;
        const { text, sink } = this;
        const rounding = matchAt(roundingPattern, text, i);
        if (rounding && rules.expression) {
            sink.push('ROUNDING', i, i + rounding[0].length);
            this.complete = true;
            return i + rounding[0].length;
        }
        const converted = matchAt(convertedPattern, text, i);
        if (converted && rules.expression) {
            sink.push('CONVERTED', i, i + converted[0].length);
            this.complete = true;
            return i + converted[0].length;
        }
        for (const phrase of rules.commas) {
            const m = matchAt(phrase.pattern, text, i);
            if (m) {
                sink.push(phrase.token, i, i + m[0].length);
                this.complete = phrase.complete;
                return i + m[0].length;
            }
        }
        const broken = rules.expression ? readBrokenModifier(sink, i) : undefined;
        this.complete ||= broken !== undefined;
        return broken;
    }

    private phrase(i: number, rules: WordRules): number | undefined {
        const { text, sink } = this;
        const word = wordAt(text, i);
        if (word === '') return undefined;
        if (this.complete) return this.joiner(i, word, rules);
        if (word === 'the' && rules.expression) {
            const member = this.theMember(i, rules);
            if (member !== undefined) return member;
        }
        for (const phrase of rules.starters.get(word) ?? []) {
            const m = matchAt(phrase.pattern, text, i);
            if (!m) continue;
            sink.push(phrase.token, i, i + m[0].length);
            this.complete = phrase.complete ?? false;
            return i + m[0].length;
        }
        const conversion = sink.last === undefined ? null : matchAt(conversionPattern, text, i);
        return conversion && sink.last === 'CONVERSION' ? this.take('CONVERSION', i, conversion[0].length) : undefined;
    }

    private joiner(i: number, word: string, rules: WordRules): number | undefined {
        const { text, sink } = this;
        if (rules.expression && (word === 'is' || word === 'are')) {
            for (const foreign of foreignComparisons) {
                const m = matchAt(foreign.pattern, text, i);
                if (!m) continue;
                const fixes = foreign.instead
                    .filter(words => !words.includes('…'))
                    .map(words => ({ title: `Write ‘${words}’`, newText: words }));
                sink.problem('PW018', syntaxMessages.foreign(m[0], foreign.instead), i, m[0].length, fixes);
                sink.push(foreign.token, i, i + m[0].length);
                this.complete = false;
                return i + m[0].length;
            }
        }
        if (word === 'or' && rules.expression) {
            const next = readOrMore(
                sink,
                i,
                rules.joiners.get('or')?.some(({ token }) => token === 'or-over') ?? false,
            );
            if (next !== undefined) {
                this.complete = true;
                return next;
            }
        }
        for (const phrase of rules.joiners.get(word) ?? []) {
            if (phrase.after && !phrase.after.includes(sink.last ?? '')) continue;
            const m = matchAt(phrase.pattern, text, i);
            if (!m) continue;
            sink.push(phrase.token, i, i + m[0].length);
            this.complete = phrase.complete ?? false;
            if (phrase.token === 'for-each') return this.element(i + m[0].length, rules);
            return i + m[0].length;
        }
        return undefined;
    }

    /** The word after `for each`: it ends before ` in `, where the days of a period are gone through. */
    private element(from: number, rules: WordRules): number {
        const i = skipBlanks(this.text, from);
        const newline = this.text.indexOf('\n', i);
        const end = this.name(i, newline < 0 ? this.text.length : newline, rules, /[ \t]+in[ \t]+/y);
        if (end === undefined) return i;
        const m = matchAt(/[ \t]+in(?=[ \t]+)/y, this.text, end);
        if (!m) return end;
        this.sink.push('in', end + m[0].length - 2, end + m[0].length);
        this.complete = false;
        return end + m[0].length;
    }

    /** `the child where …`: a member that is told by a condition. */
    private theMember(i: number, rules: WordRules): number | undefined {
        const { text, sink } = this;
        if (['how-many', 'HOWMANYIN', 'for-each', 'in', 'there-is', 'there-are', 'among:'].includes(sink.last ?? ''))
            return undefined;
        const start = skipBlanks(text, i + 3);
        const end = this.nameEnd(start, text.length, rules);
        if (end === undefined || !matchAt(/[ \t]+where(?![\p{L}\p{N}])/uy, text, end)) return undefined;
        this.push('the', i, i + 3);
        this.pushName(start, end);
        return end;
    }

    /** What can only be a word of another language: a misspelt joining word, a function. */
    private foreignWord(i: number, end: number, rules: WordRules): number | undefined {
        if (this.complete) return this.after(readMeantJoiner(this.sink, i, rules.joiners));
        const call = rules.expression ? readForeignCall(this.sink, i, end) : undefined;
        this.ignored = call?.ignored ?? this.ignored;
        return call?.end;
    }

    /** Goes on behind something that was read elsewhere. */
    private after(read: { end: number; complete: boolean } | undefined): number | undefined {
        this.complete = read?.complete ?? this.complete;
        return read?.end;
    }

    private symbol(i: number, rules: WordRules): number | undefined {
        const mayBeGiven = rules.meansIs !== undefined && this.depth === 0 && this.complete;
        const given = mayBeGiven ? readGivenIs(this.sink, i, rules.meansIs ?? '') : undefined;
        if (given !== undefined) return this.after(given);
        const m = matchAt(symbolPattern, this.text, i);
        if (!m) return undefined;
        const meant = foreignSymbols[m[0]];
        if (meant !== undefined) {
            const fixes = [{ title: `Write ‘${meant}’`, newText: meant }];
            this.sink.problem('PW018', syntaxMessages.foreign(m[0], [meant]), i, m[0].length, fixes);
            return this.take(meant, i, m[0].length);
        }
        const token = symbolTokens[m[0]] ?? m[0];
        const end = this.take(token, i, m[0].length);
        // The parser looks up the strength of an operator by its text.
        if (token !== m[0] && token.length === 1)
            (this.sink.tokens[this.sink.tokens.length - 1] as IToken).image = token;
        return end;
    }

    /** A name: words up to a symbol, a comma, a joining phrase or the end. */
    private name(i: number, end: number, rules: WordRules, also?: RegExp): number | undefined {
        const e = this.nameEnd(i, end, rules, also);
        if (e === undefined) return undefined;
        const bare =
            rules.expression && rules.inBrackets === undefined ? readBareComparison(this.sink, i, e) : undefined;
        if (bare !== undefined) {
            this.complete = false;
            return bare;
        }
        const image = this.text.substring(i, e);
        if (rules.expression && (image === 'yes' || image === 'no')) this.push(image, i, e);
        else this.pushName(i, e);
        return e;
    }

    private nameEnd(i: number, end: number, rules: WordRules, also?: RegExp): number | undefined {
        const { text } = this;
        const first = matchAt(wordPattern, text, i);
        if (!first) return undefined;
        let e = i + first[0].length;
        for (;;) {
            const next = skipBlanks(text, e);
            if (next === e || next >= end) return e;
            if (also && matchAt(also, text, e)) return e;
            if (this.joinsHere(next, rules)) return e;
            const word =
                matchAt(wordPattern, text, next) ??
                (matchAt(datePattern, text, next) ? null : matchAt(numberInNamePattern, text, next));
            if (!word) return e;
            e = next + word[0].length;
        }
    }

    /**
     * Where an expression would stop reading the text between two offsets as one name; undefined when it would not.
     * An apostrophe stops no name: linking joins `Carer's Allowance` again.
     */
    nameBreaksAt(start: number, end: number, rules: WordRules): number | undefined {
        const { text } = this;
        const image = text.substring(start, end);
        if (image === 'yes' || image === 'no') return start;
        const begins = rules.starters.get(wordAt(text, start)) ?? [];
        const fixed = [...begins.map(phrase => phrase.pattern), howManyInPattern, nearestPattern];
        if (fixed.some(pattern => matchAt(pattern, text, start)) || !matchAt(wordPattern, text, start)) return start;
        for (let i = start; ; ) {
            const e = this.nameEnd(i, end, rules);
            if (e === undefined || e >= end) return e === undefined ? i : undefined;
            const next = skipBlanks(text, e);
            const possessive = matchAt(/['’]s(?![\p{L}\p{N}])[ \t]*/uy, text, e);
            if (!possessive) return next;
            i = e + possessive[0].length;
            if (i >= end) return undefined;
        }
    }

    private joinsHere(i: number, rules: WordRules): boolean {
        const phrases = rules.joiners.get(wordAt(this.text, i));
        if (!phrases) return false;
        return phrases.some(phrase => !phrase.after && matchAt(phrase.pattern, this.text, i) !== null);
    }

    private take(token: string, start: number, length: number): number {
        this.push(token, start, start + length);
        return start + length;
    }

    private begin(token: string, start: number, length: number): number {
        this.sink.push(token, start, start + length);
        this.complete = false;
        return start + length;
    }
}
