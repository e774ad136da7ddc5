import { skipBlanks, trimEnd } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';

const beginsValue = /[\d£$€¥]/;
const atEnd = /[ \t]+((?:at[ \t]+least|at[ \t]+most|more[ \t]+than|less[ \t]+than|under|before|after))$/;

/**
 * `income under £100`: a comparison that was read as the end of a name, because its `is` is missing. A value follows that
 * no name goes on with. Reads both and answers the offset after the comparison.
 */
export function readBareComparison(sink: TokenSink, start: number, end: number): number | undefined {
    const { text } = sink;
    if (!beginsValue.test(text[skipBlanks(text, end)] ?? '')) return undefined;
    const m = atEnd.exec(text.substring(start, end));
    if (!m) return undefined;
    const words = m[1] as string;
    const at = end - words.length;
    const here = `is ${words.replace(/[ \t]+/g, ' ')}`;
    sink.push('NAME', start, trimEnd(text, start, at));
    sink.foreign(at, end, here);
    sink.pushAs(here.replaceAll(' ', '-'), at, end, here);
    return end;
}
