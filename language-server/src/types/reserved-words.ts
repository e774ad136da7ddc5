/** Words that join or split names inside an expression; a name that holds one stands in backticks. */
export const reservedWords: ReadonlySet<string> = new Set([
    'and',
    'or',
    'not',
    'is',
    'are',
    'when',
    'where',
    'otherwise',
    'because',
    'each',
    'through',
]);
