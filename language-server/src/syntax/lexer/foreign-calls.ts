import { syntaxMessages } from '../../messages/syntax.ts';
import { matchAt, skipBlanks, wordAt } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';

/** A function of a spreadsheet or a programming language: what the language says, or that it rounds. */
interface ForeignCall {
    length: number;
    /** The token of what the language says; absent for a rounding, which stands behind the value. */
    token?: 'lowest-of' | 'highest-of' | 'total-of' | 'how-many-of';
    /** `lowest of` */
    says?: string;
}

const calls = [
    ['lowest-of', 'min|minimum|smallest|smaller|lesser|least|lowest|lower'],
    ['highest-of', 'max|maximum|largest|larger|greatest|greater|highest|higher'],
    ['total-of', 'sum|total|add'],
    ['how-many-of', 'count'],
    [undefined, 'round|rounded|roundup|rounddown|round up|round down|floor|ceil|ceiling|trunc|int'],
] as const;
const meant = new Map(calls.flatMap(([token, words]) => words.split('|').map(word => [word, token] as const)));
const words = [...meant.keys()].sort((a, b) => b.length - a.length).map(word => word.replace(' ', '[ \\t]+'));
const call = new RegExp(`(?:the[ \\t]+)?(${words.join('|')})(?:[ \\t]+of)?[ \\t]*(?=\\()`, 'iuy');
const firstWords = new Set(['the', ...[...meant.keys()].map(word => word.split(' ')[0] as string)]);
/** Without brackets only what cannot well be a name: `sum of amount for each child`. */
const aggregate = /(sum|minimum|maximum|smallest|largest)[ \t]+of(?=[ \t]+[^,()\n"]*[ \t]for[ \t]+each[ \t])/iuy;

interface Stretch {
    start: number;
    end: number;
}

/** Reads it as what the language says, and says so. What is `ignored` means nothing here: the digits to round to. */
export function readForeignCall(
    sink: TokenSink,
    at: number,
    lineEnd: number,
): { end: number; ignored?: Stretch | undefined } | undefined {
    const { text } = sink;
    const call = foreignCallAt(text, at);
    if (!call) return undefined;
    const { token, says, length } = call;
    const end = at + length;
    if (token === undefined || says === undefined) {
        sink.problem('PW017', syntaxMessages.roundingCall(text.substring(at, end)), at, length);
        return { end, ignored: lastDigits(text, skipBlanks(text, end), lineEnd) };
    }
    sink.foreign(at, end, says, text[end] === '(' ? `${says} ` : says);
    sink.pushAs(token, at, end, says);
    return { end };
}

function foreignCallAt(text: string, at: number): ForeignCall | undefined {
    // Most names begin with another word: one look-up tells.
    if (!firstWords.has(wordAt(text, at).toLowerCase())) return undefined;
    const m = matchAt(call, text, at) ?? matchAt(aggregate, text, at);
    if (!m) return undefined;
    const word = (m[1] as string).toLowerCase().replace(/[ \t]+/g, ' ');
    const token = meant.get(word);
    const length = m[0].trimEnd().length;
    return token === undefined ? { length } : { length, token, says: token.replaceAll('-', ' ') };
}

/** `, 2` at the end of what stands in the brackets that open at an offset. */
function lastDigits(text: string, open: number, end: number): Stretch | undefined {
    let depth = 0;
    let comma = -1;
    for (let i = open; i < end; i++) {
        const c = text[i];
        if (c === '(') depth++;
        else if (c === ',' && depth === 1) comma = i;
        else if (c === ')' && --depth === 0)
            return comma >= 0 && /^,[ \t]*-?\d+[ \t]*$/.test(text.substring(comma, i))
                ? { start: comma, end: i }
                : undefined;
    }
    return undefined;
}
