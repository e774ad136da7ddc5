import irregular from '../words/irregular-plurals.json' with { type: 'json' };

const irregularPlurals: ReadonlyMap<string, string> = new Map(Object.entries(irregular));

/** The singular of a word in lower case; a word that is no plural as it is. */
export function singular(word: string): string {
    const known = irregularPlurals.get(word);
    if (known !== undefined) return known;
    if (word.length < 4) return word;
    if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
    if (/(?:ss|ch|sh|x|z)es$/.test(word)) return word.slice(0, -2);
    return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether a word is written as a plural. */
export function isPlural(word: string): boolean {
    const lower = word.toLowerCase();
    return singular(lower) !== lower;
}
