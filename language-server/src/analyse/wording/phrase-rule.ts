import type { Severity } from '../../model/finding.ts';
import type { Sentence } from './text/sentence.ts';
import type { WordingFix, WordingMark, WordingRule } from './wording-rule.ts';

/** A place where a pattern stands, with what is around it in the sentence, in lower case. */
export interface Place {
    sentence: Sentence;
    start: number;
    end: number;
    text: string;
    before: string;
    after: string;
    groups: Record<string, string | undefined>;
}

/** What to make of a place: nothing, or a question. */
export type Asked = Omit<WordingMark, 'start' | 'end' | 'fixes'> & {
    start?: number;
    end?: number;
    fixes?: WordingFix[];
};

/** A rule that asks about places of a pattern (flag `g`); `ask` answers nothing where the words around settle it. */
export function phraseRule(
    code: string,
    severity: Severity,
    needs: readonly string[],
    pattern: RegExp,
    ask: (place: Place) => Asked | undefined,
): WordingRule {
    return {
        code,
        severity,
        needs,
        *find(sentence) {
            for (const place of placesOf(sentence, pattern)) {
                const asked = ask(place);
                if (asked) {
                    const message = asWritten(asked.message, place);
                    yield { start: place.start, end: place.end, ...asked, message };
                }
            }
        },
    };
}

export function* placesOf(sentence: Sentence, pattern: RegExp): Iterable<Place> {
    for (const match of sentence.matches(pattern)) {
        const [text] = match;
        const end = match.index + text.length;
        yield {
            sentence,
            start: match.index,
            end,
            text,
            before: sentence.plain.slice(0, match.index),
            after: sentence.plain.slice(end),
            groups: match.groups ?? {},
        };
    }
}

/** Rules read in lower case; the drafter is shown the words with their capitals. */
function asWritten(message: string, { sentence, start, end, text, groups }: Place): string {
    const written = sentence.text.slice(start, end);
    if (written === text) return message;
    let shown = message.replaceAll(text, written);
    for (const part of Object.values(groups)) {
        if (part === undefined || part.length < 3) continue;
        const at = text.lastIndexOf(part);
        shown = shown.replaceAll(part, written.slice(at, at + part.length));
    }
    return shown;
}

/** Mends that put other words in the place of the marked ones. */
export function replaceBy(
    place: { start: number; end: number },
    choices: readonly (readonly [string, string])[],
): WordingFix[] {
    return choices.map(([title, newText]) => ({ title, edits: [{ start: place.start, end: place.end, newText }] }));
}

/** Mends that put words behind the marked ones. */
export function addAfter(place: { end: number }, choices: readonly (readonly [string, string])[]): WordingFix[] {
    return choices.map(([title, newText]) => ({ title, edits: [{ start: place.end, end: place.end, newText }] }));
}
