import {
    cellStarters,
    cellSuffixes,
    joiners,
    needsJoiner,
    type Phrase,
    type PhraseTable,
    phrase,
    phraseTable,
    starters,
    type WordRules,
} from './phrases.ts';

const comma = (
    words: string,
    options: { token?: string; rest?: string; complete?: boolean } = {},
): WordRules['commas'][number] => ({
    pattern: new RegExp(`,[ \\t]*${words.replace(/ /g, '[ \\t]+')}(?![\\p{L}\\p{N}_-])${options.rest ?? ''}`, 'uy'),
    token: options.token ?? `,${words.replace(/ /g, '-')}`,
    complete: options.complete ?? false,
});

const literals = ['NUMBER', 'MONEY', 'PERCENT', 'DATE', 'DURATION', 'PERIOD'];
const none: PhraseTable = phraseTable([]);
const ifAny = comma('if any', { complete: true });
const within = comma('within', { rest: '(?=[ \\t]+\\d)' });
const merged = (table: PhraseTable, ...more: Phrase[]): PhraseTable => {
    const result = new Map(table);
    for (const [word, phrases] of phraseTable(more)) result.set(word, [...phrases, ...(result.get(word) ?? [])]);
    return result;
};

const valueCommas = [
    comma('but not (?:less) than', { token: ',but-not-less-than' }),
    comma('but not (?:more) than', { token: ',but-not-more-than' }),
    comma('or', { rest: '(?=(?:[^\\n"]|"[^\\n"]*")*[ \\t]if[ \\t]+none(?![\\p{L}\\p{N}]))' }),
    ifAny,
];

export const expressionRules: WordRules = { joiners, starters, commas: valueCommas, expression: true };
/** What is given of a persona. */
export const givenRules: WordRules = { ...expressionRules, inBrackets: expressionRules, meansIs: ':=' };
export const expectationRules: WordRules = {
    ...expressionRules,
    inBrackets: expressionRules,
    joiners: merged(joiners, needsJoiner),
    meansIs: ':',
};
export const rankRules: WordRules = {
    ...expressionRules,
    commas: [
        ...['earliest first', 'latest first', 'lowest first', 'highest first'].map(words =>
            comma(words, { complete: true }),
        ),
        ...valueCommas,
    ],
};
export const risesRules: WordRules = { ...expressionRules, commas: [comma('by'), ...valueCommas] };
export const codeChangeRules: WordRules = {
    ...expressionRules,
    starters: merged(starters, phrase('adds'), phrase('removes')),
    expression: false,
};

/** Names with commas between; nothing joins. */
export const nameRules: WordRules = { joiners: none, starters: none, commas: [], expression: false };

/** What may follow a name and a comma: who holds, by when, how often, through which channels. */
export const phraseRules: WordRules = {
    joiners: phraseTable([phrase('or')]),
    starters: none,
    commas: [
        comma('as', { rest: '(?=[ \\t]*")' }),
        within,
        comma('automatically', { complete: true }),
        comma('every', { rest: '(?=[ \\t]+\\d)' }),
        comma('by', { rest: '(?=[ \\t]+\\d)' }),
        comma('at least', { rest: '(?=[ \\t]+[£$€¥\\d])' }),
        comma('at most', { rest: '(?=[ \\t]+[£$€¥\\d])' }),
    ],
    expression: false,
};

/** Prose, dates and numbers with a few fixed words. */
export const plainRules: WordRules = {
    joiners: phraseTable([phrase('because', { rest: '(?=[ \\t]*")' }), phrase('until', { after: ['DATE'] })]),
    starters: phraseTable([
        phrase('at most'),
        phrase('from', { rest: '(?=[ \\t]+\\d)' }),
        phrase('until', { rest: '(?=[ \\t]+\\d)' }),
    ]),
    commas: [comma('or', { rest: '(?=[ \\t]*")' }), within],
    expression: false,
};

const eachOf = ['day', 'week', 'month', 'year'].map(unit => phrase(`each ${unit}`, { complete: true }));
const beforeDigit = (word: string): Phrase => phrase(word, { rest: '(?=[ \\t]+\\d)' });

/** Where a figure comes from: what kind of evidence it is, and since when. */
export const evidenceRules: WordRules = {
    ...plainRules,
    starters: phraseTable(
        ['statute example', 'published figure', 'signed off by', 'another engine', 'snapshot'].map(words =>
            phrase(words, { complete: true }),
        ),
    ),
    commas: [comma('on', { rest: '(?=[ \\t]+\\d)' })],
};

/** On which days something is expected. */
export const expectDatesRules: WordRules = {
    ...plainRules,
    joiners: phraseTable([
        phrase('through', { after: ['DATE'] }),
        ...eachOf,
        ...['on', 'every', 'from'].map(beforeDigit),
    ]),
    starters: phraseTable([...eachOf, ...['on', 'every', 'from'].map(beforeDigit)]),
    commas: [comma('in total', { complete: true })],
};

/** A column of a file; what is expected of it may be off by a little. */
export const columnRules: WordRules = {
    ...expressionRules,
    commas: [...valueCommas, comma('within', { rest: '(?=[ \\t]+[£$€¥\\d])' })],
};

/** How days are written in a file. */
export const dateOrderRules: WordRules = {
    ...nameRules,
    starters: phraseTable([phrase('day first', { complete: true }), phrase('month first', { complete: true })]),
};

/** How numbers are written in a file. */
export const numberFormRules: WordRules = {
    ...nameRules,
    starters: phraseTable([phrase('decimal comma', { complete: true }), phrase('decimal point', { complete: true })]),
};

export const cellRules: WordRules = {
    inBrackets: expressionRules,
    joiners: merged(joiners, ...[...cellSuffixes.values()].flat()),
    starters: merged(starters, ...[...cellStarters.values()].flat()),
    commas: valueCommas,
    expression: true,
};

const limitStart = '(?=[ \\t]*(?:(?:more than|less than|at least|at most|under)[ \\t]|[£$€¥]?\\d))';
/** After the colon of a declaration. */
export const typeRules: WordRules = {
    joiners: phraseTable([phrase('to', { after: literals }), phrase('and', { after: literals })]),
    starters: phraseTable(
        ['more than', 'less than', 'at least', 'at most', 'under'].map(words =>
            phrase(words, { rest: '(?=[ \\t]+[£$€¥\\d])' }),
        ),
    ),
    commas: [
        ifAny,
        comma('over time', { complete: true }),
        comma('by table', { complete: true }),
        comma('each (?:a|an)', { token: ',each-a' }),
        { pattern: new RegExp(`,${limitStart}`, 'uy'), token: ',limit', complete: false },
    ],
    expression: false,
};
