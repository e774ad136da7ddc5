import { type SectionPlace, SectionRange } from '../../syntax/section-range.ts';

/** Where each line of a quoted text stands, without quotes, indentation and empty lines. */
export function linesOfProse(place: SectionPlace, written: string, range: SectionRange): SectionRange[] {
    const first = range.start.line - place.line;
    const indent = range.start.character;
    const lines = written.replace(/["”]\s*$/, '').split(/\r?\n/);
    return lines.flatMap((line, index) => {
        const from = index === 0 ? (/^["“]?\s*/.exec(line)?.[0].length ?? 0) : line.length - line.trimStart().length;
        const to = line.trimEnd().length;
        if (to <= from) return [];
        const shift = index === 0 ? indent : 0;
        return [new SectionRange(place, first + index, shift + from, first + index, shift + to)];
    });
}
