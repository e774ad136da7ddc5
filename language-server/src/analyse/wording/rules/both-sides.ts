import { wordingMessages as say } from '../../../messages/wording.ts';
import { placesOf } from '../phrase-rule.ts';
import { date, wholeWords } from '../text/patterns.ts';
import type { WordingMark, WordingTextRule } from '../wording-rule.ts';

const side = wholeWords(`(?<or>on or )?(?<side>before|after) (?<date>${date})`);

/** PW205: “before D” and “after D” leave out the day itself; “on or before D” and “on or after D” count it twice. */
export const bothSides: WordingTextRule = {
    code: 'PW205',
    severity: 'warning',
    *find(text, sentences) {
        if (!/before/i.test(text) || !/after/i.test(text)) return;
        const seen = new Map<string, { before?: boolean; after?: boolean }>();
        for (const sentence of sentences) {
            for (const place of placesOf(sentence, side)) {
                const { date: day = '', side: which = '' } = place.groups;
                const key = day.replace(/[ ,]+/g, ' ');
                const withDay = place.groups.or !== undefined;
                const other = seen.get(key) ?? {};
                const across = which === 'before' ? other.after : other.before;
                if (across === withDay) yield mark(sentence.start + place.start, place.text, withDay, day);
                seen.set(key, { ...other, [which]: withDay });
            }
        }
    },
};

function mark(start: number, text: string, withDay: boolean, day: string): WordingMark {
    const end = start + text.length;
    const at = withDay
        ? { start, end: start + 'on or '.length, newText: '' }
        : { start, end: start, newText: 'on or ' };
    const fixes = [{ title: withDay ? say.bothSidesOnce : say.bothSidesWithDay, edits: [at] }];
    return { start, end, message: withDay ? say.dayTwice(day) : say.dayLeftOut(day), fixes };
}
