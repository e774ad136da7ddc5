/**
 * What may stand at the start of a line, by the line that opened the block. Words are written as the author writes them;
 * the token of a line word is the word with dashes and a colon (`decides for each` is the token `decides-for-each:`).
 */
export interface Block {
    /** Words that may begin a line here. */
    words: readonly string[];
    /** What a line is that begins with none of them; absent: an error. */
    names?: 'fact' | 'option' | 'path' | 'member' | 'expectation';
    /** Lines may be bullets. */
    bullets?: boolean;
    /** Lines may be table rows. */
    rows?: boolean;
}

const list = (words: string): string[] => words.split('|');
const decisionWords = list('is|when|first that applies|except|where|until|from|serves|dated by|source|accept');

export const blocks: Readonly<Record<string, Block>> = {
    root: {
        words: list(
            'policy|use|body|conventions|intent|define|each|rate|decide|rank|judgement|scale|codes|calendar|journey|persona|personas from file|variation|accept',
        ),
    },
    policy: { words: list('owner|in force|decides for each|dated by|source|languages|accept') },
    body: { words: list('named|source|in') },
    conventions: {
        words: list('born on 29 February|missing day of a month|working days|weeks start|tax year|currency|source'),
    },
    intent: { words: list('problem|outcome|safeguard|not about|budget|accept|source') },
    outcome: { words: list('measure|data|accept|source|in') },
    safeguard: { words: list('always|never falls|never rises|as this rises|accept|source|in') },
    define: { words: list('about|means|when|until|from|dated by|source|accept|in') },
    each: { words: [], names: 'fact' },
    fact: { words: list('held by|ask|hint|proof|valid when|justified by|source|accept|in'), names: 'option' },
    rate: { words: list('from|by|dated by|source|accept'), rows: true },
    scale: { words: list('on|charges|until|from|dated by|source|accept'), rows: true },
    codes: { words: list('from|source|accept'), bullets: true },
    calendar: { words: list('holidays from file|holiday|never worked|source') },
    decide: { words: decisionWords, rows: true, names: 'option' },
    except: { words: decisionWords, rows: true },
    'decide/from': { words: decisionWords, rows: true },
    'decide/until': { words: decisionWords, rows: true },
    'decide/when': { words: list('is|when') },
    'first that applies': { words: list('is|when|where|source') },
    is: { words: list('because|source|in') },
    rank: { words: list('among|by|ties|source|accept') },
    judgement: { words: list('made by|considering|until made|review|source|accept') },
    considering: { words: [], bullets: true },
    bullets: { words: [], bullets: true },
    journey: { words: list('step|ending|source|accept|in') },
    step: {
        words: list('for|by|asks|uses|proof|decides|waits|goes to|pays|tells|challenge|source|accept|in'),
    },
    ending: { words: list('when|tells|challenge|source|accept|in') },
    persona: { words: list('story|on|given|expect|evidence|accept') },
    given: { words: list('there is no|there are no|there is|there are|assume'), names: 'path' },
    path: { words: list('from'), names: 'member', rows: true },
    member: { words: list('there is no|there are no|there is|there are|assume'), names: 'path' },
    expect: {
        words: list('asked at most|asked at least|never asked for|asked for|reaches|within'),
        names: 'expectation',
    },
    expectation: { words: list('evidence') },
    'personas from file': {
        words: list(
            'column|expect column|name column|evidence column|without column|dates|numbers|on|evidence|source|accept',
        ),
    },
    variation: {
        words: list(
            'varies|in force|replace rate|replace decision|replace definition|remove exception|remove rate|remove decision|remove definition|rate|decide|define|source|accept',
        ),
    },
    replace: { words: [...decisionWords, 'by', 'about', 'means'], rows: true },
    'replace/from': { words: decisionWords, rows: true },
    'replace/until': { words: decisionWords, rows: true },
};

/** Name of the block that a line opens, by the block it stands in and its word; undefined when it opens none. */
export function blockOpenedBy(parent: string, word: string): string | undefined {
    const inDecision =
        parent === 'decide' ||
        parent === 'except' ||
        parent === 'replace' ||
        parent === 'first that applies' ||
        parent.startsWith('decide/') ||
        parent.startsWith('replace/');
    const dated = parent === 'define' || parent === 'scale' || inDecision;
    if (word === 'from' || word === 'until')
        return dated ? (parent === 'replace' ? `replace/${word}` : `decide/${word}`) : undefined;
    if (word === 'when') return inDecision ? 'decide/when' : undefined;
    if (word.startsWith('replace ')) return 'replace';
    if (/^(?:asked|never asked|reaches|within)/.test(word)) return 'expectation';
    if (word === 'use' || word === 'accept' || word === 'source') return undefined;
    return word in blocks && word !== 'bullets' && word !== 'path' && word !== 'root' && !word.includes('/')
        ? word
        : undefined;
}
