import { wordingMessages as say } from '../../../messages/wording.ts';
import { type Asked, addAfter, type Place, phraseRule, replaceBy } from '../phrase-rule.ts';
import { amount, date, month, weekday, wholeWords } from '../text/patterns.ts';

const end = `(?:(?:the )?(?:${date})|(?:age |aged |week )?${amount}(?! ${month})|${weekday})`;
const bounds = wholeWords(
    [
        `between (?:the ages of )?(?<low>${end})(?: (?:years|weeks|days|months))? and (?<high>${end})`,
        String.raw`(?:until|till) (?<until>(?:${weekday},? )?(?:the )?(?:${date}|(?:age )?${amount}(?= years? (?:old|of age)\b|$|[.,;])))`,
        `from (?<from>${end}) (?:to|until|till) (?<to>${end})`,
        `by (?<by>(?:midnight on )?(?:${date}))`,
    ].join('|'),
);
/** Both ends are settled in so many words, or the day is a last day by nature. */
const settled =
    /\b(?:inclusive|inclusively|including both|both (?:dates|days|ends) included|both included|exclusive|up to and including|end of|beginning (?:of|on)|midnight)\b/;
/** An average, a difference or a choice between two things is not a range. */
const notRange =
    /\b(?:difference|choose|choice|split|gap|transfer|ratio|divided?|shared?|agreement|distinguish|relationship)\b[^,;]*$/;

/** PW204: a range whose ends may or may not belong to it. */
export const bounds204 = phraseRule('PW204', 'warning', ['between', 'until', 'till', 'from', 'by'], bounds, place => {
    const { groups, sentence, before } = place;
    if (settled.test(sentence.plain)) return;
    if (groups.low !== undefined) return notRange.test(before) ? undefined : between(place);
    if (sentence.isQuestion) return;
    if (groups.until !== undefined) return until(place);
    if (groups.from !== undefined) return fromTo(place);
    return {
        message: say.by(groups.by ?? ''),
        severity: 'information',
        fixes: replaceBy(place, [[say.byFix, `on or before ${written(place, 3)}`]]),
    };
});

function between(place: Place): Asked | undefined {
    const { groups, sentence, end } = place;
    const { low = '', high = '' } = groups;
    // Two years of history (“built up between 1961 and 1975”) bound nothing that somebody must decide today.
    const years = /^\d{4}$/;
    if (years.test(low) && years.test(high))
        return {
            message: say.between(low, high),
            severity: 'information',
            fixes: addAfter({ end }, [[say.inclusive, ' inclusive']]),
        };
    if (sentence.isQuestion) return;
    return { message: say.between(low, high), fixes: addAfter({ end }, [[say.inclusive, ' inclusive']]) };
}

function until(place: Place): Asked {
    const offset = place.text.indexOf(' ') + 1;
    const rest = written(place, offset);
    return {
        message: say.until(place.groups.until ?? ''),
        fixes: replaceBy(place, [
            [say.untilFix('up to and including'), `up to and including ${rest}`],
            [say.untilFix('until the day before'), `until the day before ${rest}`],
        ]),
    };
}

function fromTo(place: Place): Asked {
    const { from = '', to = '' } = place.groups;
    return {
        message: say.fromTo(from, to),
        severity: 'information',
        fixes: addAfter(place, [[say.inclusive, ' inclusive']]),
    };
}

function written({ sentence, start, end }: Place, skip: number): string {
    return sentence.text.slice(start + skip, end);
}
