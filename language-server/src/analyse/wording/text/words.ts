/** A word, a number or an amount, by offsets in its sentence. */
export interface Word {
    /** In lower case, with straight apostrophes. */
    text: string;
    start: number;
    end: number;
}

/** Words keep their inner apostrophes, hyphens and points (`e.g`), numbers theirs and a percent sign; other marks are left out. */
export function wordsOf(plain: string): Word[] {
    const words: Word[] = [];
    let at = 0;
    while (at < plain.length) {
        const end = isDigit(plain, at) ? endOfNumber(plain, at) : isLetter(plain, at) ? endOfWord(plain, at) : at;
        if (end === at) {
            at++;
            continue;
        }
        words.push({ text: plain.slice(at, end), start: at, end });
        at = end;
    }
    return words;
}

/** A word and its parts: `non-resident`, `non`, `resident`; a percentage is also the word `%`. */
export function partsOf({ text }: Word): string[] {
    if (text.endsWith('%')) return [text, '%'];
    return /['.-]/.test(text) ? [text, ...text.split(/['.-]/)] : [text];
}

function endOfWord(plain: string, from: number): number {
    let at = from;
    while (isLetter(plain, at) || (isInner(plain, at) && isLetter(plain, at + 1))) at++;
    return at;
}

function endOfNumber(plain: string, from: number): number {
    let at = from;
    while (isDigit(plain, at) || (isPoint(plain, at) && isDigit(plain, at + 1))) at++;
    return plain.charAt(at) === '%' ? at + 1 : at;
}

function isDigit(plain: string, at: number): boolean {
    const code = plain.charCodeAt(at);
    return code >= 48 && code <= 57;
}

function isLetter(plain: string, at: number): boolean {
    const code = plain.charCodeAt(at);
    if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    return code >= 128 && /[\p{L}\p{M}]/u.test(plain.charAt(at));
}

function isInner(plain: string, at: number): boolean {
    const letter = plain.charAt(at);
    return letter === "'" || letter === '-' || letter === '.';
}

function isPoint(plain: string, at: number): boolean {
    const letter = plain.charAt(at);
    return letter === '.' || letter === ',';
}
