/** A range of amounts in a sentence: `up to £250`, `between £251 and £500`, `more than £500`. */
export interface Band {
    /** Offsets in the text. */
    start: number;
    end: number;
    /** The limits as whole units, and as they are written. */
    low?: Limit;
    high?: Limit;
    /** `£`, `$`, `€` or `hours`. */
    unit: string;
}

export interface Limit {
    value: number;
    written: string;
    /** The limit itself belongs to the band; not in “under £250”. */
    isIncluded: boolean;
}

const number = String.raw`\d{1,3}(?:,\d{3})+(?![\d,])|\d+`;
// A fraction after the number is a limit of its own kind: £250.99 leaves nothing out before £251.
const noFraction = String.raw`(?![\d,]*\d)(?!\.\d)(?! ?(?:million|billion|m\b|bn\b|k\b))`;
const sign = '[£$€]';
const money = (name: string, mark = ''): string =>
    `(?<${name}Sign>${sign}) ?(?<${name}>${number})${noFraction}${mark === '' ? '' : `(?<${mark}>)`}`;
const bare = (name: string): string => `(?:${sign} ?)?(?<${name}>${number})${noFraction}`;

const forms: readonly RegExp[] = [
    `between ${money('low')} and ${bare('high')}`,
    `(?:from )?${money('low')}(?: ?[-–—] ?| to | up to )${bare('high')}`,
    `${money('low')}(?: ?\\+| (?:or|and) (?:more|over|above|higher|greater|upwards?))`,
    `(?:at least|not less than|no less than|a minimum of) ${money('low')}`,
    `(?:up to(?: and including)?|at most|not more than|no more than|a maximum of) ${money('high')}`,
    `${money('high')} (?:or|and) (?:less|under|below|lower)`,
    `(?:less than|under|below) ${money('high', 'beyond')}`,
    `(?:more than|over|above|exceeds?|exceeding) ${money('low', 'beyond')}`,
    `between (?<low>${number})(?: hours?)? and (?<high>${number}) (?<hours>hours)`,
    `(?:from )?(?<low>${number})(?: hours?)?(?: ?[-–—] ?| to )(?<high>${number}) (?<hours>hours)`,
    `(?<low>${number})(?: (?<hours>hours)? ?(?:or|and) (?:more|over|above))(?: hours)?`,
    `(?:up to(?: and including)?|at most|not more than|no more than) (?<high>${number}) (?<hours>hours)`,
    `(?<high>${number}) (?<hours>hours) (?:or|and) (?:less|under|below|fewer)`,
].map(form => new RegExp(String.raw`(?<![\w.,£$€-])(?:${form})(?![\w])`, 'giu'));

/** The bands in a text, in its order, the longest at each place. */
export function bandsIn(text: string): Band[] {
    const found: Band[] = [];
    for (const form of forms) {
        for (const match of text.matchAll(form)) {
            const { low, high, lowSign, highSign, hours, beyond } = match.groups ?? {};
            const isIncluded = beyond === undefined;
            const unit = lowSign ?? highSign ?? hours?.toLowerCase();
            if (unit === undefined) continue;
            found.push({
                start: match.index,
                end: match.index + match[0].length,
                ...(low !== undefined && { low: limit(low, isIncluded, lowSign) }),
                ...(high !== undefined && { high: limit(high, isIncluded, lowSign ?? highSign) }),
                unit,
            });
        }
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    return found.filter((band, at) => !found.slice(0, at).some(other => other.end > band.start));
}

function limit(written: string, isIncluded: boolean, sign = ''): Limit {
    return { value: Number(written.replaceAll(',', '')), written: `${sign}${written}`, isIncluded };
}
