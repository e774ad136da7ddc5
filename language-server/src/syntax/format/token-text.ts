import type { IToken } from 'chevrotain';

/** After a minus that follows none of these, a value follows directly: `-5`, not `- 5`. */
const beforeOperator = new Set([
    'NAME',
    'STRING',
    'DATE',
    'DURATION',
    'MONEY',
    'PERCENT',
    'NUMBER',
    'PERIOD',
    'BIRTHDAY',
    ')',
    'yes',
    'no',
    'no-limit',
    'does-not-apply',
    'not-applicable',
    'not-known',
    'if-none',
    'ROUNDING',
    'CONVERTED',
    ',if-any',
    'URL',
    'CODE',
    'CONVERSION',
]);

/** A token as it is written, blanks inside it folded to one. Prose and names in backticks stay as they are. */
export function tokenText(token: IToken, text: string): string {
    const written = text.slice(token.startOffset, (token.endOffset as number) + 1);
    if (token.tokenType.name === 'STRING' || written.startsWith('`')) return written;
    const folded = written.replace(/[ \t\u00a0]+/g, ' ');
    return folded.startsWith(',') && folded.length > 1 ? folded.replace(/^, ?/, ', ') : folded;
}

/** Several tokens in one line, with the blanks that belong between them. `colon` is how a colon stands. */
export function joinTokens(tokens: readonly IToken[], text: string, colon: ' : ' | ': '): string {
    let result = '';
    for (const [index, token] of tokens.entries()) {
        const before = tokens[index - 1];
        if (before && needsBlank(tokens[index - 2], before, token, colon)) result += ' ';
        result += tokenText(token, text);
    }
    return result;
}

function needsBlank(beforeThat: IToken | undefined, before: IToken, token: IToken, colon: ' : ' | ': '): boolean {
    const name = token.tokenType.name;
    if (name.startsWith(',') || name === 'ROUNDING' || name === 'CONVERTED' || name === ')' || name === "'s")
        return false;
    if (name === ':') return colon === ' : ';
    const last = before.tokenType.name;
    if (last === '(') return false;
    const isSign = last === '-' && !beforeOperator.has(beforeThat?.tokenType.name ?? '');
    return !isSign;
}
