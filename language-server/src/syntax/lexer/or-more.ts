import type { IToken } from 'chevrotain';
import { syntaxMessages } from '../../messages/syntax.ts';
import { literalTokens } from './literals.ts';
import { matchAt } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';

const goesOn = '(?=[ \\t]*(?:\\r|\\n|$|[,)|]|--|(?:and|or|when|where|otherwise|because)(?![\\p{L}\\p{N}_-])))';
const up = 'more|over|above|older|greater|higher|longer|later|after';
const down = 'less|fewer|under|below|younger|lower|shorter|earlier|before';
const orMore = new RegExp(`or[ \\t]+(?:(${up})|(${down}))(?![\\p{L}\\p{N}_'’-])${goesOn}`, 'uy');
/** With a name before them the others may be options: `younger or older`. */
const afterName = new Set(['more', 'less', 'over', 'under']);
const literalKinds = new Set<string>(literalTokens);

/**
 * `is 2 or more` as it stands in statutes and in cells of tables: elsewhere the comparison stands before the value. Reads
 * it as that comparison and says how it is written. Answers the offset after it; undefined when it is something else.
 */
export function readOrMore(sink: TokenSink, at: number, inCell: boolean): number | undefined {
    const m = matchAt(orMore, sink.text, at);
    if (!m) return undefined;
    const word = (m[1] ?? m[2]) as string;
    const end = at + m[0].length;
    const { tokens } = sink;
    const first = tokens.length - (sink.last === 'PERIOD' ? 2 : 1);
    const operand = tokens[first];
    if (operand === undefined) return undefined;
    const isName = operand.tokenType.name === 'NAME';
    const written: Comparison = { sink, at, end, upward: m[1] !== undefined, operand };
    if (isName && /[ \t]\d+$/.test(operand.image)) return splitName(written);
    if (isName ? !afterName.has(word) || afterName.has(operand.image) : !literalKinds.has(operand.tokenType.name))
        return undefined;
    if (inCell) return isName ? undefined : cellSuffix(written);
    const verb = tokens[first - 1];
    if (verb?.tokenType.name === 'is' || verb?.tokenType.name === '=') return comparison(written, verb);
    return isName ? undefined : withoutSubject(written, first);
}

interface Comparison {
    sink: TokenSink;
    /** Where `or more` stands. */
    at: number;
    end: number;
    upward: boolean;
    /** The token that the value begins with. */
    operand: IToken;
}

/** `is 2 or more` → `is at least 2` */
function comparison(written: Comparison, verb: IToken): number {
    const { sink, end } = written;
    const words = comparisonWords(written);
    const value = valueText(written);
    const start = verb.startOffset;
    const mended = `${verb.image === 'are' ? 'are' : 'is'} ${words} ${value}`;
    sink.retype(verb, `is-${words.replaceAll(' ', '-')}`, `is ${words}`);
    sink.foreign(start, end, mended);
    return end;
}

/** `members 18 or over`, where the number was read as a part of the name. */
function splitName(written: Comparison): number {
    const { sink, end, operand } = written;
    const words = comparisonWords(written);
    const number = operand.startOffset + operand.image.search(/\d+$/);
    const value = operand.image.slice(number - operand.startOffset);
    sink.shorten(operand, operand.image.slice(0, number - operand.startOffset).trimEnd().length);
    // The comparison takes the place of the blanks before the number.
    sink.pushAs(`is-${words.replaceAll(' ', '-')}`, (operand.endOffset as number) + 1, number, `is ${words}`);
    sink.push('NUMBER', number, number + value.length);
    sink.foreign(number, end, `is ${words} ${value}`);
    return end;
}

/** `18 or older` in a cell → `18 or over` */
function cellSuffix(written: Comparison): number | undefined {
    const { sink, at, end, upward, operand } = written;
    const here = matchAt(/or[ \t]+(?:over|under|more|less)(?![\p{L}])/uy, sink.text, at);
    if (here) return undefined;
    const suffix = upward ? 'or over' : 'or under';
    const isDate = operand.tokenType.name === 'DATE';
    if (isDate) sink.foreign(operand.startOffset, end, `${upward ? 'from' : 'up to'} ${operand.image}`);
    else sink.foreign(at, end, suffix);
    sink.pushAs(suffix.replace(' ', '-'), at, end, suffix);
    return end;
}

/** `when 18 or over`: of whom, nobody can tell. */
function withoutSubject(written: Comparison, first: number): number {
    const { sink, end, operand } = written;
    const example = `${comparisonWords(written)} ${valueText(written)}`;
    const found = sink.text.substring(operand.startOffset, end);
    sink.problem('PW018', syntaxMessages.whatIs(found, example), operand.startOffset, end - operand.startOffset);
    // Without the value nothing more is said about it.
    sink.drop(first);
    return end;
}

/** The value as the language writes it. */
function valueText({ sink, operand }: Comparison): string {
    const { tokens } = sink;
    return tokens
        .slice(tokens.indexOf(operand))
        .map(({ image }) => image)
        .join(' ');
}

function comparisonWords({ operand, upward }: Comparison): string {
    if (operand.tokenType.name === 'DATE') return upward ? 'on or after' : 'on or before';
    return upward ? 'at least' : 'at most';
}
