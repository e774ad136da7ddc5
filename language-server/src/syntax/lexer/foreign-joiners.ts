import { foreignJoiningWords, joiningWords, nearJoiningWords } from '../../messages/joining-words.ts';
import { syntaxMessages } from '../../messages/syntax.ts';
import { distance } from './misspelt.ts';
import type { Phrase, PhraseTable } from './phrases.ts';
import { matchAt } from './text-scanning.ts';
import type { TokenSink } from './token-sink.ts';

/** A word that stands where only a joining word can. */
interface JoinerMeant {
    length: number;
    /** What the author would write in the language. */
    says: string;
    /** The joining word that it is read as. */
    joiner: Phrase;
    /** Whether `says` can stand in the place of the word as it is. */
    mends: boolean;
}

const word = /\p{L}+(?![\p{L}\p{N}_'’-])/uy;
/** Short joining words, which only here are looked for: in a name anything may be near to them. */
const shortWords: readonly (readonly [string, number])[] = [
    ['and', 1],
    ['or', 0],
    ['is', 0],
    ['to', 0],
    ['until', 1],
    ['needs', 1],
];

/** Reads such a word as the joining word, and says so. Answers where it ends, and whether something is complete then. */
export function readMeantJoiner(
    sink: TokenSink,
    at: number,
    joiners: PhraseTable,
): { end: number; complete: boolean } | undefined {
    const meant = joinerMeant(sink.text, at, joiners, sink.last);
    if (!meant) return undefined;
    const { says, length, joiner, mends } = meant;
    const end = at + length;
    const fixes = mends ? [{ title: `Write ‘${says}’`, newText: says }] : [];
    sink.problem('PW002', syntaxMessages.misspelt(sink.text.substring(at, end), says), at, length, fixes);
    sink.pushAs(joiner.token, at, end, says.split(' ')[0] ?? '');
    return { end, complete: joiner.complete ?? false };
}

/** The joining word that was probably meant behind something that is complete, among those that may stand there. */
function joinerMeant(
    text: string,
    at: number,
    joiners: PhraseTable,
    last: string | undefined,
): JoinerMeant | undefined {
    const written = matchAt(word, text, at)?.[0];
    if (
        written === undefined ||
        /^[ \t]+(?:any|none)(?![\p{L}\p{N}])/u.test(text.substring(at + written.length, at + 40))
    )
        return undefined;
    const length = written.length;
    const foreign = foreignJoiningWords.get(written.toLowerCase());
    if (foreign !== undefined) {
        const joiner = joinerOf(joiners, foreign.split(' ')[0] as string, last);
        return joiner && { length, says: foreign, joiner, mends: !foreign.includes('…') };
    }
    if (nearJoiningWords.has(written)) return undefined;
    for (const [meant, furthest] of [...joiningWords, ...shortWords]) {
        if (!isNear(written.toLowerCase(), meant, furthest)) continue;
        const joiner = joinerOf(joiners, meant, last);
        if (joiner) return { length, says: meant, joiner, mends: true };
    }
    return undefined;
}

/** Of two letters only the order may be wrong. */
function isNear(written: string, meant: string, furthest: number): boolean {
    return furthest === 0
        ? written === `${meant[1]}${meant[0]}` || written === meant
        : distance(written, meant) <= furthest;
}

/** The phrase that is this word alone, where it may stand. */
function joinerOf(joiners: PhraseTable, meant: string, last: string | undefined): Phrase | undefined {
    return joiners
        .get(meant)
        ?.find(({ token, after }) => token === meant && (after === undefined || after.includes(last ?? '')));
}
