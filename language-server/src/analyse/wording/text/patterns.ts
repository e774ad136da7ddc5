/** Parts of regular expressions over {@link Sentence.plain}. */

const numberWords =
    'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
    'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** A number in figures or words. */
export const number = String.raw`(?:\d[\d,]*(?:\.\d+)?|(?:${numberWords})(?:-(?:${numberWords}))?)`;
/** A number or an amount of money. */
export const amount = `(?:[£$€] ?)?${number}(?: ?(?:%|percent|per cent|million|billion))?`;
/** What may follow the name of the month; any other word makes of “may” that something is allowed. */
const afterMay =
    'a|all|an|and|as|at|both|but|by|can|cannot|could|did|does|each|every|for|from|had|has|if|in|inclusive|is|may|might|must|next|of|on|or|shall|should|the|then|this|through|to|unless|until|was|were|when|where|which|will|with|would';
export const month = `(?:january|february|march|april|may(?! (?!(?:${afterMay})\\b)[a-z])|june|july|august|september|october|november|december)`;
/** A day or a month of the calendar: `5 April`, `April 5, 2026`, `April 2026`, `5/4/2026`. */
export const date = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? \d{4})?|${month}(?: \d{1,2}\b(?:st|nd|rd|th)?)?(?: ?, ?\d{4}| \d{4})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d)`;
export const weekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

/** Any of the words or phrases, the longest first; a space in a phrase is any number of spaces. */
export function anyOf(phrases: readonly string[]): string {
    const longestFirst = [...phrases].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return `(?:${longestFirst.map(phrase => escaped(phrase).replaceAll(' ', ' +')).join('|')})`;
}

/** The first word of each phrase: without one of them none of the phrases stands in a sentence. */
export function firstWords(phrases: readonly string[]): string[] {
    return [...new Set(phrases.map(phrase => phrase.split(/[ '-]/)[0] ?? phrase))];
}

/** A pattern for whole words in lower case. */
export function wholeWords(source: string): RegExp {
    return new RegExp(
        String.raw`(?:\b|(?=[£$€]))(?:${source})(?![a-z0-9]|-[a-z])`,
        source.includes(String.raw`\p{`) ? 'gu' : 'g',
    );
}

function escaped(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
