import { wordingMessages as say } from '../../../messages/wording.ts';
import { readingAgeOf } from '../text/readability.ts';
import type { WordingTextRule } from '../wording-rule.ts';

/** PW260: a text for citizens that its readers are too young to follow. */
export const readingAge260: WordingTextRule = {
    code: 'PW260',
    severity: 'information',
    *find(_text, sentences) {
        const measured = readingAgeOf(sentences);
        const [first] = sentences;
        const last = sentences.at(-1);
        if (measured === undefined || first === undefined || last === undefined) return;
        const { age, margin } = measured;
        yield {
            start: first.start,
            end: last.start + last.text.length,
            message: say.readingAge(age),
            readableFrom: age - margin,
        };
    },
};
