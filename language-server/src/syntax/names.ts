/** The longest that a name may be. */
export const longestName = 200;

/** A name as the author means it: white space folded, backticks and a leading “the” removed, apostrophes straight. */
export function normaliseName(written: string): string {
    const bare = written.startsWith('`') ? written.replaceAll('`', '') : written;
    const folded = bare.trim().replace(/\s+/g, ' ').replaceAll('’', "'");
    return folded.startsWith('the ') && folded.length > 4 ? folded.slice(4) : folded;
}

/** The text between quotes, line breaks folded to spaces. */
export function unquote(written: string): string {
    return written
        .replace(/^["“]/, '')
        .replace(/["”]\s*$/, '')
        .replace(/[ \t]*\r?\n\s*/g, ' ')
        .trim();
}
