import { monthNames } from '../../../messages/calendar-words.ts';
import bounds from '../words/bounds.json' with { type: 'json' };
import numberWords from '../words/number-words.json' with { type: 'json' };

/** `upper` and `lower`: a bound of which it is open whether it is included. */
export type TextBound = '<' | '<=' | '>' | '>=' | '=' | 'upper' | 'lower';

/** A number, an age, an amount, a percentage, a date or a length of time in a text. */
export interface Quantity {
    kind: 'number' | 'money' | 'percent' | 'date' | 'duration' | 'birthday';
    /** A decimal; for a date ISO, or `--08-31` without a year. */
    value: string;
    /** Of a length of time. */
    unit?: 'hour' | 'day' | 'week' | 'month' | 'year';
    bound?: TextBound;
    /** `over 18` of an age leaves it open whether 18 counts. */
    isLoose: boolean;
    /** A number in letters with no bound, such as “the two parents”, may be no more than a way of speaking. */
    isCasual: boolean;
    /** Of the number with its bound. */
    start: number;
    end: number;
    /** Of the number alone. */
    valueStart: number;
    valueEnd: number;
    /** What stands between the number and its bound: ` clinicians` in `15 clinicians or fewer`. */
    what: string;
}

const months = monthNames.map(name => name.toLowerCase());
const written = new Map(Object.entries(numberWords));
const monthPattern = months.join('|');
const unitPattern = 'hour|day|working day|calendar day|week|fortnight|month|year';
const words = [...written.keys()].join('|');
const figure = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

const patterns: readonly { kind: Quantity['kind']; pattern: RegExp }[] = [
    {
        kind: 'date',
        pattern: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthPattern})(?:,? (\d{4}))?\b`, 'g'),
    },
    // As on the Continent: 1 234,56 €.
    {
        kind: 'money',
        pattern: /(?<![\d.,£$€])(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(,\d{1,2})?[ \u00a0\u202f]?[£$€](?! ?\d)/g,
    },
    {
        kind: 'money',
        pattern: new RegExp(String.raw`[£$€] ?(${figure})(?: ?(thousand|million|billion|k|m|bn)\b)?`, 'g'),
    },
    { kind: 'percent', pattern: new RegExp(String.raw`(?<![\d.,£$€])(${figure}) ?(?:%|per ?cent\b)`, 'g') },
    { kind: 'birthday', pattern: /\b(\d{1,3})(?:st|nd|rd|th) birthday\b/g },
    {
        kind: 'duration',
        pattern: new RegExp(
            String.raw`(?<![\d.,£$€-])\b(${figure}|${words})[ -](${unitPattern})s?\b(?!['’]?s? (?:old|of age)| or (?:over|older|under|younger))`,
            'g',
        ),
    },
    {
        kind: 'number',
        pattern: new RegExp(String.raw`(?<![\d.,£$€\p{L}])(${figure}|\b(?:${words})\b)(?![\d%]|,\d|\.\d|\p{L})`, 'gu'),
    },
];

/** Numbers that count or name a part of something: sections, forms, bands. */
const reference =
    /\b(?:sections?|s\.|ss\.|regulations?|regs?\.?|paragraphs?|para\.?|articles?|schedules?|sch\.?|parts?|chapters?|annex|appendix|tables?|rules?|forms?|class|band|level|grade|stage|step|tier|group|category|type|line|box|page|pages|version|no\.|number|act|order|directive|theme|phase|zone|unit|key stage|year)\s*(?:no\.?\s*)?[("]?$/;

/** Every quantity of a text, in its order. Places that `skip` covers, such as names of terms, are left out. */
export function quantitiesIn(text: string, skip: readonly { start: number; end: number }[] = []): Quantity[] {
    const lower = text.toLowerCase();
    // A few letters change their length in lower case: then offsets would not fit.
    const plain = (lower.length === text.length ? lower : text).replaceAll('’', "'");
    const taken = skip.map(({ start, end }) => ({ start, end }));
    const found: Quantity[] = [];
    for (const { kind, pattern } of patterns) {
        for (const match of plain.matchAll(pattern)) {
            const start = match.index;
            const end = start + match[0].length;
            if (taken.some(other => start < other.end && end > other.start)) continue;
            const quantity = quantityOf(kind, match, plain);
            if (quantity === undefined) continue;
            taken.push({ start, end });
            found.push(quantity);
        }
    }
    return found.sort((a, b) => a.start - b.start);
}

function quantityOf(kind: Quantity['kind'], match: RegExpExecArray, plain: string): Quantity | undefined {
    const valueStart = match.index;
    const valueEnd = valueStart + match[0].length;
    const before = plain.slice(0, valueStart);
    const value = readValue(kind, match);
    if (value === undefined) return undefined;
    const isFigure = /\d/.test(match[0]);
    if (kind === 'number' && isFigure && (reference.test(before) || isYear(match[0]))) return undefined;
    const { bound, start, end, isLoose, what = '' } = boundOf(plain, valueStart, valueEnd);
    const unit = kind === 'duration' ? unitOf(match[2] ?? '') : undefined;
    return {
        kind,
        value: unit === undefined || match[2] !== 'fortnight' ? value : `${Number(value) * 2}`,
        ...(unit && { unit }),
        ...(bound && { bound }),
        isLoose,
        isCasual: !isFigure && bound === undefined,
        start,
        end,
        valueStart,
        valueEnd,
        what,
    };
}

function isYear(figureText: string): boolean {
    return /^(?:19|20)\d\d$/.test(figureText);
}

function unitOf(text: string): NonNullable<Quantity['unit']> {
    if (text === 'fortnight') return 'week';
    return text.replace(/^(?:working|calendar) /, '') as NonNullable<Quantity['unit']>;
}

const scales: Readonly<Record<string, number>> = { thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 };

function readValue(kind: Quantity['kind'], match: RegExpExecArray): string | undefined {
    if (kind === 'date') {
        const [, day = '', month = '', year] = match;
        const monthAndDay = `${`${months.indexOf(month) + 1}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
        return Number(day) < 1 || Number(day) > 31 ? undefined : `${year ?? '-'}-${monthAndDay}`;
    }
    const isSignLast = kind === 'money' && /[£$€]$/.test(match[0]);
    const text = isSignLast ? `${match[1]}${match[2]?.replace(',', '.') ?? ''}` : (match[1] ?? '');
    const number = written.get(text) ?? Number(text.replace(/[, \u00a0\u202f]/g, ''));
    const scale = kind === 'money' && !isSignLast ? (scales[match[2] ?? ''] ?? 1) : 1;
    return Number.isFinite(number) ? `${scale === 1 ? number : Math.round(number * scale * 100) / 100}` : undefined;
}

interface Bound {
    bound: TextBound | undefined;
    what?: string;
    isLoose: boolean;
    start: number;
    end: number;
}

/** What may stand between a bound and its number. */
const between =
    '(?:(?: the)? age(?: of)?| aged| a| an| the| their| his| her| its| your| (?:he|she|they|it|you) (?:is|are|was|were|reach(?:es)?|turns?|turned)| a total of)*';
const beforeBounds = Object.entries(bounds.before)
    .flatMap(([bound, phrases]) => phrases.map(phrase => ({ bound: bound as TextBound, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
    .map(({ bound, phrase }) => ({
        bound,
        phrase,
        pattern: new RegExp(String.raw`(?:^|[^\p{L}])(${phrase}${between}) ?$`, 'u'),
    }));
const afterBounds = Object.entries(bounds.after).map(([bound, phrases]) => ({
    bound: bound as TextBound,
    pattern: new RegExp(
        String.raw`^((?:-| )(?:years?|months?|weeks?|days?|hours?)(?: old| of age)?| (?:a|per|each) (?:week|month|year|day)| [\p{L}-]+)? (?:or|and) (?:${phrases.join('|')})\b(?! \p{L}+ than)(?! (?:the age of |age )?[£$€]?\d)`,
        'u',
    ),
}));
/** An age that is told with its unit: `16 years old`. */
const ageUnit = /^(?: years?)?(?: old| of age)\b/;

function boundOf(plain: string, valueStart: number, valueEnd: number): Bound {
    const before = plain.slice(Math.max(0, valueStart - 60), valueStart);
    const offset = valueStart - before.length;
    const after = plain.slice(valueEnd, valueEnd + 40);
    const end = valueEnd + (ageUnit.exec(after)?.[0].length ?? 0);
    for (const { bound, phrase, pattern } of beforeBounds) {
        const match = pattern.exec(before);
        if (match === null) continue;
        const start = offset + match.index + match[0].indexOf(match[1] ?? '');
        if (phrase === 'from' || phrase === 'since' || bound === '>=') {
            // “has not reached 16” stands further left than “reached 16”.
            if (/\bnot (?:yet )?$/.test(plain.slice(Math.max(0, start - 8), start)))
                return { bound: '<', isLoose: false, start, end };
        }
        return { bound, isLoose: phrase === 'over' || phrase === 'above', start, end };
    }
    for (const { bound, pattern } of afterBounds) {
        const match = pattern.exec(after);
        if (match !== null)
            return { bound, what: match[1] ?? '', isLoose: false, start: valueStart, end: valueEnd + match[0].length };
    }
    if (/^ ?(?:-|–|to) ?\d/.test(after)) return { bound: 'lower', isLoose: false, start: valueStart, end };
    if (/\d ?(?:-|–) ?$/.test(before) || /\bbetween [^.;]{1,30} and (?:the )?$/.test(before))
        return { bound: 'upper', isLoose: false, start: valueStart, end };
    return { bound: undefined, isLoose: false, start: valueStart, end };
}
