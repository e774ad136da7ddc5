/**
 * How the rest of a line is read, by the word that begins it (`block/word` where the same word means different things).
 *
 * - `title`: one name to the line's end; no word is reserved in it
 * - `titled text`: a name up to a colon, then prose
 * - `names`: names with commas between
 * - `name and phrases`: a name up to a comma, then phrases
 * - `title when`: a name up to `when` or `before`, then a condition
 * - `local`: a name up to `is`, then a value
 * - `declaration`: a name, perhaps `for each …`, a colon and a type
 * - `each`: a name up to `has`
 * - `language`: a language's name, then prose
 * - `expression`: values and conditions
 * - `uses`: an expression, then after a comma a title
 * - `plain`: prose, dates, numbers and a few fixed words
 */
export type LineMode =
    | 'title'
    | 'titled text'
    | 'names'
    | 'name and phrases'
    | 'title when'
    | 'local'
    | 'declaration'
    | 'each'
    | 'language'
    | 'expression'
    | 'uses'
    | 'plain';

const modes: Record<LineMode, string> = {
    title: 'policy|body|calendar|variation|journey|persona|step|ending|owner|decides for each|born on 29 February|missing day of a month|working days|weeks start|tax year|currency|charges|ties|reaches|define|remove exception|remove rate|remove decision|remove definition',
    'titled text': 'outcome|safeguard',
    names: 'languages|about|never worked|serves|decides',
    'name and phrases': 'measure|held by|made by|review|challenge|step/by|for|pays',
    'title when': 'goes to|except',
    local: 'where',
    declaration: 'rate|decide|rank|judgement|scale|codes|replace rate|replace decision|replace definition',
    each: 'each',
    language: 'in',
    expression:
        'is|when|dated by|valid when|always|never falls|never rises|as this rises|by|among|scale/on|asks|asked for|never asked for|there is|there are|there is no|there are no|assume|from|column|expect column',
    uses: 'uses',
    plain: 'use|named|source|accept|conventions|intent|problem|not about|budget|data|means|ask|hint|proof|justified by|in force|until|holidays from file|holiday|first that applies|because|considering|until made|waits|tells|story|on|evidence|given|expect|asked at most|asked at least|within|personas from file|varies|name column|evidence column|without column|dates|numbers',
};

const modeOfWord = new Map<string, LineMode>();
for (const [mode, words] of Object.entries(modes))
    for (const word of words.split('|')) modeOfWord.set(word, mode as LineMode);

export function lineMode(block: string, word: string): LineMode {
    return modeOfWord.get(`${block}/${word}`) ?? modeOfWord.get(word) ?? 'plain';
}
