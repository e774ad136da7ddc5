import type { ExpressionScanner } from './expression-scanner.ts';
import { foreignPeriodIn, readForeignPeriod } from './foreign-periods.ts';
import { currencyPattern, periodPattern } from './literals.ts';
import { indexIn, matchAt, skipBlanks, trimEnd } from './text-scanning.ts';
import { typeRules } from './word-rules.ts';

const words: Readonly<Record<string, string>> = {
    money: 'money',
    number: 'number',
    'whole number': 'whole-number',
    percent: 'percent',
    date: 'date',
    period: 'period',
    text: 'text',
    'yes or no': 'yes-or-no',
    hours: 'duration',
    days: 'duration',
    'working days': 'duration',
    weeks: 'duration',
    months: 'duration',
    years: 'duration',
};
const ofPattern = /(list|one|any)[ \t]+of(?![\p{L}\p{N}_-])/uy;

/**
 * Reads a type after a colon. A type word counts only when it is the whole of what stands before a comma, `per` or `in £`,
 * so that `date of birth` stays a name. Answers the offset reached and whether options are awaited on the next lines.
 */
export function scanType(
    scanner: ExpressionScanner,
    text: string,
    start: number,
    end: number,
    indent: number,
): { end: number; optionsFollow: boolean } {
    let i = skipBlanks(text, start);
    const of = matchAt(ofPattern, text, i);
    if (of) {
        scanner.push(`${of[1]}-of`, i, i + of[0].length);
        i = skipBlanks(text, i + of[0].length);
        scanner.complete = false;
        const nothingFollows = i >= end || text[i] === '\r' || text.startsWith('--', i);
        return { end: scanner.scan(i, end, typeRules, indent), optionsFollow: nothingFollows && of[1] !== 'list' };
    }
    const stop = firstOf(text, i, end, [',', ' per ', ' in £', ' in $', ' in €', ' in ¥', '\t']);
    const foreign = foreignPeriodIn(text, i, stop);
    const wordEnd = trimEnd(text, i, foreign < 0 ? stop : foreign);
    const token = words[text.substring(i, wordEnd).replace(/[ \t]+/g, ' ')];
    if (token !== undefined) {
        scanner.push(token, i, wordEnd);
        i = skipBlanks(text, wordEnd);
        const currency = matchAt(currencyPattern, text, i);
        if (currency) {
            scanner.push('CURRENCY', i, i + currency[0].length);
            i = skipBlanks(text, i + currency[0].length);
        }
        const period = matchAt(periodPattern, text, i);
        if (period) {
            scanner.push('PERIOD', i, i + period[0].length);
            i += period[0].length;
        } else {
            i = readForeignPeriod(scanner.sink, i) ?? i;
        }
        scanner.complete = true;
    }
    return { end: scanner.scan(i, end, typeRules, indent), optionsFollow: false };
}

function firstOf(text: string, from: number, to: number, stops: string[]): number {
    let best = to;
    for (const stop of stops) {
        const at = indexIn(text, stop, from, best);
        if (at >= 0 && at < best) best = at;
    }
    const comment = indexIn(text, ' --', from, to);
    return comment >= 0 && comment < best ? comment : best;
}
