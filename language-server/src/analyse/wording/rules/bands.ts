import { wordingMessages as say } from '../../../messages/wording.ts';
import { type Band, bandsIn, type Limit } from '../text/bands.ts';
import type { WordingMark, WordingTextRule } from '../wording-rule.ts';

/** Bands that belong together stand in one sentence, or in items of a list that follow one another. */
const farthest = 160;
const wholeOnly =
    /\bround(?:ed|ing|s)?\b|\bnearest\b|\bwhole (?:pounds?|dollars?|euros?|hours?)\b|\bcomplete(?:d)? hours?\b/i;

/** PW225: somebody with £250.50 fits neither “up to £250” nor “£251 to £500”; with £250 exactly, both or one of two. */
export const bands225: WordingTextRule = {
    code: 'PW225',
    severity: 'warning',
    *find(text) {
        if (wholeOnly.test(text)) return;
        const bands = bandsIn(text);
        for (const [at, band] of bands.entries()) {
            const next = bands[at + 1];
            if (next === undefined || next.unit !== band.unit || !isTogether(text, band, next)) continue;
            const [below, above] = (band.low?.value ?? 0) <= (next.low?.value ?? 0) ? [band, next] : [next, band];
            const mark = asked(text, below, above);
            if (mark) yield mark;
        }
    },
};

function isTogether(text: string, first: Band, second: Band): boolean {
    const words = text.slice(...between(first, second));
    return words.length <= farthest && !/[.!?]\s+\S[^\n]*[.!?]\s/.test(words);
}

function between(one: Band, other: Band): [start: number, end: number] {
    return one.start < other.start ? [one.end, other.start] : [other.end, one.start];
}

function asked(text: string, below: Band, above: Band): WordingMark | undefined {
    const { high } = below;
    const { low } = above;
    if (high === undefined || low === undefined) return undefined;
    const [first, second] = [below, above].map(({ start, end }) => text.slice(start, end)) as [string, string];
    const mark = { start: above.start, end: above.end, fixes: [beginningAbove(above, high)] };
    if (low.value === high.value + 1) {
        const lost = above.unit === 'hours' ? `${high.written}½ hours` : `${high.written}.50`;
        return { ...mark, message: say.bandGap(lost, first, second) };
    }
    if (low.value === high.value && !/[.!?][ \t]/.test(text.slice(...between(below, above)))) {
        const both = above.unit === 'hours' ? `${high.written} hours` : high.written;
        return { ...mark, message: say.bandOverlap(both, first, second) };
    }
    return undefined;
}

/** The band that begins above the limit of the one below it. */
function beginningAbove({ start, end, high, unit }: Band, limit: Limit): NonNullable<WordingMark['fixes']>[number] {
    const of = unit === 'hours' ? ' hours' : '';
    const newText = `more than ${limit.written}${high === undefined ? of : ` and up to ${high.written}${of}`}`;
    return { title: say.bandFix(newText), edits: [{ start, end, newText }] };
}
