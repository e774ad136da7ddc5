import { nameMessages } from '../../messages/types.ts';
import type { Fix } from '../../model/finding.ts';
import type { Name } from '../../model/source-range.ts';
import { editDistance } from '../names.ts';

/** Joining words that a slip of the hand turns into part of a name, with how far a slip may be from them. */
const joiningWords: readonly [word: string, furthest: number][] = [
    ['when', 1],
    ['where', 1],
    ['otherwise', 2],
    ['because', 2],
    ['through', 2],
];
/** Words of English that are near to a joining word and are meant. */
const english = new Set([
    'then',
    'here',
    'there',
    'were',
    'went',
    'hen',
    'wheel',
    'thorough',
    'though',
    'wren',
    'whey',
]);

/** What probably went wrong inside something that was read as one name and means nothing. */
export function slipIn(name: Name): { message: string; fixes: Fix[] } | undefined {
    const text = name.text;
    const minus = /^(.*[^\s-])-(\d[^\s-]*)$/.exec(text);
    if (minus) return slip(name, nameMessages.minus(), `${minus[1]} - ${minus[2]}`);
    const times = / (x|times) /.exec(text);
    if (times) return slip(name, nameMessages.times(times[1] as string), text.replace(times[0], ' * '));
    for (const word of text.split(' ')) {
        const meant = joiningWords.find(
            ([joining, furthest]) =>
                word.length > 2 && !english.has(word) && editDistance(word, joining, furthest) <= furthest,
        )?.[0];
        if (meant !== undefined && word !== meant)
            return slip(name, nameMessages.joiner(word, meant), text.replace(word, meant));
    }
    return undefined;
}

/** The mend is offered only where the name stands in the text as it stands here. */
function slip(name: Name, message: string, mended: string): { message: string; fixes: Fix[] } {
    const { start, end } = name.range;
    const asWritten = start.line === end.line && end.character - start.character === name.text.length;
    return {
        message,
        fixes: asWritten
            ? [{ title: nameMessages.write(mended), edits: [{ range: name.range, newText: mended }] }]
            : [],
    };
}
