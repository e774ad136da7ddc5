import { syntaxMessages } from '../../messages/syntax.ts';
import { matchAt } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';

/** `, rounded` and `, converted` that do not say all they should: one message, and the line goes on after them. */
export function readBrokenModifier(sink: TokenSink, i: number): number | undefined {
    const m = matchAt(
        /,[ \t]*(rounded|converted)\b[^,\n)]*?(?=[ \t]+(?:when|otherwise|because)\b|[ \t]*[,)\r\n]|[ \t]+--|$)/y,
        sink.text,
        i,
    );
    if (!m) return undefined;
    const nearest = /to[ \t]+the[ \t]+nearest/.test(m[0]);
    const message =
        m[1] === 'converted'
            ? syntaxMessages.converted()
            : nearest
              ? syntaxMessages.roundingNearest()
              : syntaxMessages.rounding();
    const rest = wholeUnit(m[0].replace(/^.*nearest[ \t]+/, ''));
    const fixes =
        nearest && rest
            ? ['half up', 'half even'].map(mode => ({
                  title: `Round ${mode}`,
                  newText: `, rounded ${mode} to ${rest}`,
              }))
            : [];
    sink.problem('PW017', message, i, m[0].length, fixes);
    return i + m[0].length;
}

/** What ‘to the nearest …’ rounds to, as the language says it; undefined when that cannot be told. */
function wholeUnit(words: string): string | undefined {
    if (/^(?:penny|cent)$/.test(words)) return `the ${words}`;
    if (/^[£$€]?\d+(?:\.\d+)?%?$/.test(words)) return `a multiple of ${words}`;
    const unit = /^(?:whole[ \t]+)?(pound|dollar|euro|number|percent|hour|day|week|month|year)$/.exec(words)?.[1];
    return unit && `a whole ${unit}`;
}
