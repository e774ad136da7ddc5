import type { IToken } from 'chevrotain';
import { syntaxMessages } from '../../messages/syntax.ts';
import { endOfContent, matchAt } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';

const sign = /(?:==?|:)[ \t]*/y;

/** `weekly pay: £5` and `weekly pay = £5`, where a fact is given: read as `weekly pay is £5`. */
export function readGivenIs(
    sink: TokenSink,
    at: number,
    signs: string,
): { end: number; complete: boolean } | undefined {
    const { text } = sink;
    const m = sink.last === 'NAME' ? matchAt(sign, text, at) : null;
    if (!m || !signs.includes(m[0][0] as string)) return undefined;
    const end = at + m[0].length;
    const name = sink.tokens[sink.tokens.length - 1] as IToken;
    const start = (name.endOffset as number) + 1;
    const newline = text.indexOf('\n', end);
    const lineEnd = newline < 0 ? text.length : newline;
    const value = text.substring(end, endOfContent(text, end, lineEnd)).split(/,[ \t]/)[0] as string;
    const written = m[0].trim();
    const fix =
        value === '' ? { title: `Leave out ‘${written}’`, newText: '' } : { title: 'Write ‘is’', newText: ' is ' };
    sink.problem('PW018', syntaxMessages.givenWith(written, name.image, value), start, end - start, [fix]);
    if (value !== '') sink.pushAs('is', at, at + 1, 'is');
    return { end, complete: value === '' };
}
