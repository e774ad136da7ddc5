import { monthNames } from '../../messages/calendar-words.ts';

/** Patterns of literals; all are sticky: set `lastIndex`, then `exec`. */

const month = monthNames.join('|');
const ending = '(?![\\p{L}\\p{N}_])';
const digits = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const timeUnit = '(?:working[ \\t]+)?(?:day|week|month|year|hour)s?';

export const datePattern = new RegExp(`\\d{1,2}[ \\t]+(?:${month})[ \\t]+\\d{4}${ending}`, 'uy');

const literals = {
    DATE: `\\d{1,2}[ \\t]+(?:${month})[ \\t]+\\d{4}${ending}`,
    BIRTHDAY: `\\d+(?:st|nd|rd|th)[ \\t]+birthday${ending}`,
    DURATION: `${digits}[ \\t]+${timeUnit}${ending}(?:[ \\t]+\\d+[ \\t]+${timeUnit}${ending})*`,
    MONEY: `[£$€¥]${digits}`,
    PERCENT: `${digits}%`,
    NUMBER: `${digits}${ending}`,
};
/** The token of each group of `literalPattern`, from the first. */
export const literalTokens = Object.keys(literals);
/** A literal that begins with a digit or a currency sign: one group for each kind. */
export const literalPattern = new RegExp(
    Object.values(literals)
        .map(pattern => `(${pattern})`)
        .join('|'),
    'uy',
);

export const periodPattern =
    /per[ \t]+(?:(?:working[ \t]+)?(?:day|week|fortnight|month|quarter|year|hour)|4[ \t]+weeks)(?![\p{L}\p{N}_-])/uy;

const weekday = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
export const howManyInPattern = new RegExp(
    `how[ \\t]+many[ \\t]+(?:(?:working[ \\t]+)?days|weeks|months|years|(?:${weekday})s)[ \\t]+in${ending}`,
    'uy',
);
export const nearestPattern = new RegExp(
    `(?:first|last)[ \\t]+(?:${weekday})[ \\t]+on[ \\t]+or[ \\t]+(?:after|before)${ending}`,
    'uy',
);

const rhythm = '(?:hourly|daily|weekly|fortnightly|four-weekly|monthly|quarterly|yearly)';
export const conversionPattern = new RegExp(`${rhythm}[ \\t]+to[ \\t]+${rhythm}${ending}`, 'uy');
export const convertedPattern = new RegExp(`,[ \\t]*converted[ \\t]+${rhythm}[ \\t]+to[ \\t]+${rhythm}${ending}`, 'uy');

const granularity =
    '(?:the[ \\t]+penny|the[ \\t]+cent|a[ \\t]+whole[ \\t]+(?:pound|dollar|euro|number|percent|hour|day|week|month|year)|a[ \\t]+multiple[ \\t]+of[ \\t]+(?![£$€]?0+(?:\\.0+)?(?![\\d.]))[£$€]?\\d+(?:\\.\\d+)?%?|\\d{1,2}[ \\t]+decimal[ \\t]+places?)';
export const roundingPattern = new RegExp(
    `,[ \\t]*rounded[ \\t]+(?:up|down|half[ \\t]+up|half[ \\t]+even|half[ \\t]+down|in[ \\t]+the[ \\t]+person['’]s[ \\t]+favour)[ \\t]+to[ \\t]+${granularity}${ending}`,
    'uy',
);

/** A word of a name. An apostrophe inside belongs to it, `'s` at its end does not. */
export const wordPattern =
    /\p{L}[\p{L}\p{M}\p{N}_-]*(?:['’](?!s(?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}\p{N}_-]*|['’](?=[ \t]+\p{L}))*/uy;
/** A number inside a name: `Prop 64 sections`. */
export const numberInNamePattern = /\d+(?![\d%\p{L}]|[.,]\d)/uy;
export const backtickPattern = /`[^`\n]*`?/y;
export const codePattern = /PW\d+(?![\p{L}\p{N}])/uy;
export const linkPattern = /<https?:[^>\s]+>/y;
export const currencyPattern = /in[ \t]+[£$€¥](?![\d])/y;

export const currencyOfSign: Readonly<Record<string, string>> = { '£': 'GBP', $: 'USD', '€': 'EUR', '¥': 'JPY' };
