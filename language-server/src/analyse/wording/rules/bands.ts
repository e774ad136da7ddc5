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
    const apart = low.value - high.value;
    const [first, second] = [below, above].map(({ start, end }) => text.slice(start, end)) as [string, string];
    const unit = above.unit === 'hours' ? ' hours' : '';
    const mark = { start: above.start, end: above.end, fixes: [beginningWhereEnds(above, high)] };
    if (apart === 1) {
        const half = unit === '' ? `${high.written}.50` : `${high.written}½${unit}`;
        return { ...mark, message: say.bandGap(half, first, second) };
    }
    if (apart !== 0 || high.isIncluded !== low.isIncluded) return undefined;
    const exactly = say.exactly(`${high.written}${unit}`);
    if (!high.isIncluded) return { ...mark, message: say.bandGap(exactly, first, second) };
    // “At least £100” in the next sentence is mostly about something else.
    if (/[.!?][ \t]/.test(text.slice(...between(below, above)))) return undefined;
    return { ...mark, message: say.bandOverlap(exactly, first, second) };
}

/** The upper band, begun where the lower one ends. */
function beginningWhereEnds({ start, end, high, unit }: Band, limit: Limit): NonNullable<WordingMark['fixes']>[number] {
    const of = unit === 'hours' ? ' hours' : '';
    const from = limit.isIncluded ? 'more than' : 'at least';
    const newText = `${from} ${limit.written}${high === undefined ? of : ` and up to ${high.written}${of}`}`;
    return { title: say.bandFix(newText), edits: [{ start, end, newText }] };
}
