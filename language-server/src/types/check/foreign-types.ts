/** Type words of spreadsheets, databases and programming languages, by what the language says for them. */
const words: Readonly<Record<string, string>> = {
    'whole number': 'integer|int|long|count|counter|whole|whole numbers',
    number: 'float|double|decimal|numeric|real|num|numbers',
    'yes or no': 'boolean|bool|true or false|yes/no|yesno|flag|logical|yes no',
    money: 'pounds|pound|dollars|dollar|euros|euro|currency|amount|cash|gbp|sterling',
    text: 'string|str|varchar|char|characters|words|free text',
    percent: 'percentage|per cent|percents|pct',
    date: 'datetime|timestamp|day|dates',
    period: 'date range|timespan|interval|time period',
};
const types = new Map(
    Object.entries(words).flatMap(([type, foreign]) => foreign.split('|').map(word => [word, type] as const)),
);
const period = /^(.*\S) (?:per|a|an) ((?:day|week|fortnight|month|quarter|year|hour))s?$/;

/** What the language says for a type as it is called elsewhere: `integer`, `pounds per week`. */
export function foreignType(name: string): string | undefined {
    const written = name.toLowerCase();
    const alone = types.get(written);
    if (alone !== undefined) {
        return alone;
    }
    const [, word = '', unit] = period.exec(written) ?? [];
    return types.get(word) === 'money' ? `money per ${unit}` : undefined;
}

/** Units in which the language says how long something lasts. */
const lengths = ['days', 'weeks', 'months', 'years'];
const lengthWords = /^(?:duration|length(?: of time)?|time|time ?span|interval)$/i;

/** What a length of time may be written as; nothing when the name says no such thing. */
export function unitsOfTime(name: string): readonly string[] {
    return lengthWords.test(name) ? lengths : [];
}

const limits =
    /^(whole number|number|percent|money(?: per \w+)?|days|weeks|months|years|hours)[ \t]+(?:from|between|of|in)?[ \t]*(\S+)[ \t]+(?:to|and)[ \t]+(\S+)$/i;

/** `whole number from 0 to 24` as the language writes it: limits follow a comma. */
export function limitsAfterComma(name: string): string | undefined {
    const [, type, low, high] = limits.exec(name) ?? [];
    return type === undefined ? undefined : `${type.toLowerCase()}, ${low} to ${high}`;
}
