/** A phrase of several words that is one token. */
export interface Phrase {
    pattern: RegExp;
    token: string;
    /** After it, something is complete: what follows joins on. */
    complete?: boolean;
    /** Only after a token of these kinds. */
    after?: readonly string[];
}

/** Phrases by their first word, longest first, so that most words of a name cost one look-up. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

const wordEnd = '(?![\\p{L}\\p{N}_-])';
export const lineEnd = '(?=[ \\t]*(?:--[^\\n]*)?(?:\\r?\\n|$))';

/** Makes a phrase from its words; `rest` is what must follow, unread. */
export function phrase(
    words: string,
    options: { token?: string; rest?: string; complete?: boolean; after?: string[] } = {},
): Phrase {
    const pattern = words.replace(/'/g, "['’]").replace(/ /g, '[ \\t]+');
    return {
        pattern: new RegExp(pattern + wordEnd + (options.rest ?? ''), 'uy'),
        token: options.token ?? words.replace(/ /g, '-'),
        complete: options.complete ?? false,
        ...(options.after ? { after: options.after } : {}),
    };
}

export function phraseTable(phrases: Phrase[]): PhraseTable {
    const table = new Map<string, Phrase[]>();
    for (const p of phrases) {
        for (const first of firstWords(p.pattern.source)) {
            const there = table.get(first);
            if (there) there.push(p);
            else table.set(first, [p]);
        }
    }
    return table;
}

function firstWords(source: string): string[] {
    const group = /^\(\?:([a-z|]+)\)/.exec(source);
    if (group?.[1]) return group[1].split('|');
    const word = /^[\p{L}]+/u.exec(source);
    return word ? [word[0]] : [];
}

const be = '(?:is|are)';
const is = (words: string, token = `is ${words}`): Phrase =>
    phrase(`${be} ${words}`, { token: token.trim().replace(/ /g, '-') });

/** Comparison words after `and` in a chain: `is at least 16 and less than 20`. */
const chainWords = [
    'on or before',
    'on or after',
    'at least',
    'at most',
    'more than',
    'less than',
    'under',
    'before',
    'after',
];
/** A chain goes on only if no comparison follows before the next joining word: otherwise a new condition begins there. */
const noComparisonAhead =
    '(?!(?:(?![ \\t](?:and|or|when|otherwise|because)[ \\t])(?:\\([^()\\n]*\\)|[^,()\\n"]))*[ \\t](?:is|are|=|≠|<|>|<=|>=)[ \\t])';

export const joiners: PhraseTable = phraseTable([
    is('not one of'),
    is('one of'),
    is('not within'),
    is('within'),
    is('on or before'),
    is('on or after'),
    is('at least'),
    is('at most'),
    is('more than'),
    is('less than'),
    is('under'),
    is('before'),
    is('after'),
    phrase(`${be} not (?:a|an)`, { token: 'is-not-a', rest: '(?=[ \\t]+[\\p{L}`])' }),
    phrase(`${be} (?:a|an)`, { token: 'is-a', rest: '(?=[ \\t]+[\\p{L}`])' }),
    phrase(`${be} not`, { token: 'is-not', rest: '(?![ \\t]+(?:known|applicable)(?![\\p{L}\\p{N}]))' }),
    phrase(be, { token: 'is' }),
    ...chainWords.map(words => phrase(`and ${words}`, { rest: noComparisonAhead })),
    phrase('and not more than'),
    phrase('and not less than'),
    phrase('and'),
    phrase('or'),
    phrase('when'),
    phrase('where'),
    phrase('otherwise', { complete: true }),
    phrase('because', { rest: '(?=[ \\t]*")' }),
    phrase('through'),
    phrase('for each'),
    phrase('as at'),
    phrase('as if'),
    phrase('if none', { complete: true }),
    phrase('until', { after: ['DATE'] }),
    phrase('to', { after: ['DATE'] }),
    phrase('of', { after: ['PERCENT'] }),
    phrase('by', { after: ['CONVERSION'] }),
]);

export const needsJoiner = phrase('needs', { rest: '(?![^\\n"]*[ \\t](?:is|are|=)[ \\t])' });

export const starters: PhraseTable = phraseTable([
    phrase('not known', { complete: true }),
    phrase('not applicable', { complete: true }),
    phrase('does not apply', { complete: true }),
    phrase('no limit', { complete: true }),
    phrase('not'),
    ...['all of', 'any of', 'none of'].map(words => phrase(words, { rest: lineEnd })),
    ...['total of', 'highest of', 'lowest of', 'earliest of', 'latest of', 'how many of'].flatMap(words => [
        phrase(words, { token: `${words.replace(/ /g, '-')}:`, rest: lineEnd }),
        phrase(words, words === 'how many of' ? { rest: '(?=[ \\t]*\\()' } : {}),
    ]),
    phrase('how many'),
    phrase('there is no'),
    phrase('there are no'),
    phrase('there is (?:a|an|any)', { token: 'there-is' }),
    phrase('there are any', { token: 'there-are' }),
    phrase('there is'),
    phrase('there are'),
    phrase('overlap of', { rest: '(?=[ \\t]*\\()' }),
    phrase('gap between', { rest: '(?=[ \\t]*\\()' }),
    phrase('each', { rest: '(?=[ \\t]+[\\p{L}`])' }),
    phrase('otherwise', { complete: true }),
    phrase('when'),
]);

/** Comparison words that people write and the language does not have, with what to write instead. */
export const foreignComparisons: { pattern: RegExp; token: string; instead: string[] }[] = [
    ['over', 'is-more-than', 'is more than', 'is at least'],
    ['above', 'is-more-than', 'is more than', 'is at least'],
    ['below', 'is-less-than', 'is less than', 'is at most'],
    ['greater than', 'is-more-than', 'is more than'],
    ['fewer than', 'is-less-than', 'is less than'],
    ['(?:no|not) more than', 'is-at-most', 'is at most'],
    ['(?:no|not) (?:less|fewer) than', 'is-at-least', 'is at least'],
    ['equal to', 'is', 'is'],
    ['between', 'is-at-least', 'is at least … and at most …', 'is more than … and less than …'],
].map(([words, token, ...instead]) => ({
    pattern: new RegExp(`${be}[ \\t]+${(words as string).replace(/ /g, '[ \\t]+')}(?![\\p{L}\\p{N}_-])`, 'uy'),
    token: token as string,
    instead,
}));

const cellOperators = [
    'under',
    'over',
    'at least',
    'at most',
    'more than',
    'less than',
    'on or before',
    'on or after',
    'before',
    'after',
    'up to',
    'from',
];
export const cellStarters: PhraseTable = phraseTable([
    phrase('above', { token: 'above-cell', rest: '(?=[ \\t]*\\|)', complete: true }),
    phrase('from', { token: 'from-cell', rest: '(?=[ \\t]*\\|)', complete: true }),
    ...cellOperators.map(words => phrase(words)),
    phrase('not known', { complete: true }),
    phrase('not applicable', { complete: true }),
    phrase('does not apply', { complete: true }),
    phrase('no limit', { complete: true }),
    phrase('not', { token: 'not-cell' }),
]);
export const cellSuffixes: PhraseTable = phraseTable([
    phrase('or over', { complete: true }),
    phrase('or under', { complete: true }),
    phrase('or more', { complete: true }),
    phrase('or less', { complete: true }),
    phrase('to', { after: ['NUMBER', 'MONEY', 'PERCENT', 'DATE', 'DURATION', 'PERIOD', ')'] }),
]);

/** Which words split or begin names in the stretch being read. */
export interface WordRules {
    /** Phrases that follow something complete. */
    joiners: PhraseTable;
    /** Phrases that begin something. */
    starters: PhraseTable;
    /** Phrases after a comma; the longest first. */
    commas: readonly { pattern: RegExp; token: string; complete: boolean }[];
    /** What counts inside brackets, when that differs. */
    inBrackets?: WordRules;
    /** `yes` and `no` are values, `is over` is looked for. */
    expression: boolean;
    /** Signs that stand where people mean ‘is’. */
    meansIs?: string;
}
