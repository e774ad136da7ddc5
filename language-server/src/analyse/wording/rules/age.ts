import { wordingMessages as say } from '../../../messages/wording.ts';
import { type Asked, phraseRule, replaceBy } from '../phrase-rule.ts';
import { number, wholeWords } from '../text/patterns.ts';

const age = `(?:the )?age(?: of)? (?<age>${number})|aged? (?<aged>${number})`;
const ages = wholeWords(
    String.raw`(?<op>over|above|older than|under|below|younger than|up to|more than|less than|beyond|past|not over|exceeds?|exceeding) (?:${age}|(?<bare>${number})(?= years? (?:old|of age)\b|-year-old)|(?<people>${number})s|(?<number>\d{1,2})(?!\d|[,.:/]\d|-|[a-z]|°| ?(?:%|percent|per cent|weeks?|days?|months?|hours?|minutes?|years?|miles?|km|kg|cm|mm|metres?|items?|people|persons|employees|children|times|pence|pounds|points|questions|documents|p)\b| ?%))`,
);
/** A bare number is an age only where people are spoken of: “anybody over 18”, “if you’re under 65”. */
const person =
    /\b(?:if|you|you're|they|they're|he|she|is|are|was|were|anyone|anybody|someone|somebody|everyone|person|people|persons|child|children|adults?|applicants?|claimants?|partner|parents?|employees?|workers?|students?|residents?|those|someone's|either|both|men|women|man|woman|drivers?|members?|veterans?)(?: (?:who|that|is|are|aged|was|were|must be|be|also|not|still|you're|they're))* $/;
const aboutThings = /\b(?:score|rate|rating|price|income|cost|amount|value|weight|speed|percentage|bmi|temperature)\b/;

/** PW220: is somebody who is exactly that old included, and from which day? */
export const age220 = phraseRule(
    'PW220',
    'warning',
    [
        'over',
        'above',
        'older',
        'under',
        'below',
        'younger',
        'up',
        'more',
        'less',
        'beyond',
        'past',
        'exceed',
        'exceeds',
        'exceeding',
    ],
    ages,
    place => {
        const { groups, before, after, sentence } = place;
        if (sentence.isQuestion) return;
        if (groups.number !== undefined && (!person.test(before) || aboutThings.test(before))) return;
        const n = groups.age ?? groups.aged ?? groups.bare ?? groups.people ?? groups.number ?? '';
        if (/^ ?(?:or|and) (?:over|above|older|under|younger)\b/.test(after)) return;
        const op = groups.op ?? '';
        const years = /^ years? (?:old|of age)/.exec(after)?.[0] ?? '';
        const end = place.end + years.length;
        const ways = groups.people === undefined ? choices(op, n) : choices(op, n).map(peopleAged);
        return { ...asked(op, n), end, fixes: replaceBy({ start: place.start, end }, ways) };
    },
);

/** “under 18” is commonly read as “not yet 18”; “over 18” is read in both ways. */
function asked(op: string, n: string): Asked {
    const upper = /^(?:under|below|younger|less)/.test(op);
    return { message: upper ? say.ageUnder(op, n) : say.age(op, n), ...(upper && { severity: 'information' }) };
}

/** “Over 60s” are people. */
function peopleAged([title, text]: readonly [string, string]): readonly [string, string] {
    return text.startsWith('not yet') ? [title, `people ${text}`] : [title, `people aged ${text}`];
}

function choices(op: string, n: string): (readonly [string, string])[] {
    const next = /^\d+$/.test(n) ? String(Number(n) + 1) : undefined;
    if (/^(?:under|below|younger|less)/.test(op))
        return [[say.ageFix(`not yet ${n} years old`), `not yet ${n} years old`]];
    if (/^(?:up to|not over)/.test(op)) {
        const texts = [`not yet ${n} years old`, ...(next === undefined ? [] : [`not yet ${next} years old`])];
        return texts.map(text => [say.ageFix(text), text] as const);
    }
    return [`${n} or older`, ...(next === undefined ? [] : [`${next} or older`])].map(
        text => [say.ageFix(text), text] as const,
    );
}
