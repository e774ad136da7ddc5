import { termKey } from '../wording-rule.ts';
import { wordsOf } from './words.ts';

/** How many words a name may reach beyond a place on either side. */
const reach = 4;

/**
 * Every name of several words that a place could stand inside of, as {@link termKey} writes it: “under 16” could belong
 * to “child under 16”. Once one of them is defined, the place asks for nothing.
 */
export function namesAround(text: string, start: number, end: number): string[] {
    const words = wordsOf(text.toLowerCase());
    const first = words.findIndex(word => word.end > start);
    const last = words.findLastIndex(word => word.start < end);
    const names: string[] = [];
    if (first < 0 || last < first) return names;
    for (let from = Math.max(0, first - reach); from <= first; from++) {
        for (let to = last; to <= Math.min(words.length - 1, last + reach); to++) {
            if (to > from) names.push(termKey(text.slice(words[from]?.start, words[to]?.end)));
        }
    }
    return names;
}
