import { matchAt } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';

const unit = 'working[ \\t]+day|day|week|fortnight|month|quarter|year|hour';
/** What may follow a period; after another word `/ days` is a division by a name that begins so: `28 days / days worked`. */
const joining = 'and|or|is|are|when|where|otherwise|because|through|as';
const perUnit = new RegExp(
    `(?:(?:per|pr|a|an|each|every)[ \\t]+|\\/[ \\t]*(?!(?:${unit}|annum)s?[ \\t]+(?!(?:${joining})(?![\\p{L}]))[\\p{L}]))(${unit}|annum)s?(?![\\p{L}\\p{N}_-])`,
    'uy',
);
const rhythms: Readonly<Record<string, string>> = {
    hourly: 'hour',
    daily: 'day',
    weekly: 'week',
    fortnightly: 'fortnight',
    monthly: 'month',
    quarterly: 'quarter',
    yearly: 'year',
    annually: 'year',
};
const rhythm = new RegExp(`(${Object.keys(rhythms).join('|')})(?![\\p{L}\\p{N}_-])(?![ \\t]+to[ \\t])`, 'uy');

/** The period of an amount as it is written elsewhere: `a week`, `per weeks`, `per annum`, `/month`, `weekly`. */
function foreignPeriodAt(text: string, at: number): { length: number; here: string } | undefined {
    const spelt = matchAt(perUnit, text, at);
    const words = (spelt ?? matchAt(rhythm, text, at)) as RegExpExecArray | null;
    if (!words) return undefined;
    const meant = (words[1] as string).replace(/[ \t]+/g, ' ');
    return { length: words[0].length, here: `per ${rhythms[meant] ?? (meant === 'annum' ? 'year' : meant)}` };
}

/** `£5 a week` is read as `£5 per week`. Answers the offset after it. */
export function readForeignPeriod(sink: TokenSink, at: number): number | undefined {
    const foreign = foreignPeriodAt(sink.text, at);
    if (!foreign) return undefined;
    const end = at + foreign.length;
    sink.foreign(at, end, foreign.here);
    sink.pushAs('PERIOD', at, end, foreign.here);
    return end;
}

/** Where such a period begins in a stretch of text, with the blanks before it; -1 when there is none. */
export function foreignPeriodIn(text: string, from: number, to: number): number {
    const start = /[ \t]+(?:pr|a|an|each|every|\w+ly)[ \t]|[ \t]+\w+ly$|[ \t]*\//.exec(text.substring(from, to));
    if (!start) return -1;
    const blanks = /^[ \t]*/.exec(start[0])?.[0].length ?? 0;
    return foreignPeriodAt(text, from + start.index + blanks) ? from + start.index : -1;
}
