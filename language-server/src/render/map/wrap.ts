/** Text of a drawing in lines; a drawing does not break lines by itself. The widths are those of a common sans-serif. */

const narrow = /[iljtfrI.,;:'’|!()[\] ]/;
const wide = /[mwMW@%]/;

/** Width of a text, in parts of its size. */
export function widthOf(text: string): number {
    let width = 0;
    for (const character of text) {
        width += narrow.test(character)
            ? 0.33
            : wide.test(character)
              ? 0.9
              : character > '\u2E80'
                ? 1.05
                : /[A-Z]/.test(character)
                  ? 0.7
                  : 0.58;
    }
    return width;
}

/** At most so many lines; what does not fit ends with an ellipsis. */
export function wrap(text: string, width: number, size: number, most: number): string[] {
    const room = width / size;
    const words = text
        .slice(0, 400)
        .split(/\s+/)
        .filter(word => word !== '')
        .flatMap(word => pieces(word, room));
    const lines: string[] = [];
    for (const word of words) {
        const last = lines.at(-1);
        if (last !== undefined && widthOf(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    if (lines.length <= most) return lines;
    const kept = lines.slice(0, most);
    let last = kept[most - 1] ?? '';
    while (last !== '' && widthOf(`${last}…`) > room) last = last.slice(0, -1);
    kept[most - 1] = `${last.trimEnd()}…`;
    return kept;
}

/** A word that is longer than a line, cut. */
function pieces(word: string, room: number): string[] {
    if (widthOf(word) <= room) return [word];
    const found: string[] = [];
    let piece = '';
    for (const character of word) {
        if (widthOf(piece + character) > room) {
            found.push(piece);
            piece = '';
        }
        piece += character;
    }
    return [...found, piece];
}
