/** Words that join, where a slip of the hand or a habit from elsewhere puts another in their place. */

/** Joining words with how far a slip of the hand may be from them. */
export const joiningWords: readonly [word: string, furthest: number][] = [
    ['when', 1],
    ['where', 1],
    ['otherwise', 2],
    ['because', 2],
    ['through', 2],
];

/** Words of English that are near to a joining word and are meant. */
export const nearJoiningWords: ReadonlySet<string> = new Set([
    'then',
    'here',
    'there',
    'were',
    'went',
    'hen',
    'wheel',
    'thorough',
    'though',
    'wren',
    'whey',
]);

/** What the language says for joining words that people bring from elsewhere. */
export const foreignJoiningWords: ReadonlyMap<string, string> = new Map(
    Object.entries({ if: 'when', unless: 'when not (…)', else: 'otherwise' }),
);
