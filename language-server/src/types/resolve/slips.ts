import { foreignJoiningWords, joiningWords, nearJoiningWords } from '../../messages/joining-words.ts';
import { nameMessages } from '../../messages/types.ts';
import type { Fix } from '../../model/finding.ts';
import type { Name } from '../../model/source-range.ts';
import { editDistance } from '../names.ts';

/** A comparison without its `is`, before a number that was read as part of the name. */
const comparison = /^(.+) (at least|at most|more than|less than|under|before|after|over|above|below) (\d+)$/;
/** What each of these may mean, by whether the value itself is included. */
const comparisonWords: Readonly<Record<string, readonly string[]>> = {
    over: ['more than', 'at least'],
    above: ['more than', 'at least'],
    below: ['less than', 'at most'],
};

/** What probably went wrong inside something that was read as one name and means nothing. */
export function slipIn(name: Name): { message: string; fixes: Fix[] } | undefined {
    const text = name.text;
    const minus = /^(.*[^\s-])-(\d[^\s-]*)$/.exec(text);
    if (minus) return slip(name, nameMessages.minus(), `${minus[1]} - ${minus[2]}`);
    const times = / (x|times) /.exec(text);
    if (times) return slip(name, nameMessages.times(times[1] as string), text.replace(times[0], ' * '));
    const compared = comparison.exec(text);
    if (compared) {
        const [, what, word = '', number] = compared;
        const meant = (comparisonWords[word] ?? [word]).map(words => `is ${words}`);
        return slip(name, nameMessages.comparison(word, meant), ...meant.map(words => `${what} ${words} ${number}`));
    }
    const words = text.split(' ');
    for (const [index, word] of words.entries()) {
        const meant = joinerMeant(word, words[index + 1]);
        if (meant === undefined || word === meant) continue;
        const mended = [...words.slice(0, index), meant, ...words.slice(index + 1)].join(' ');
        return slip(name, nameMessages.joiner(word, meant), ...(meant.includes('…') ? [] : [mended]));
    }
    return undefined;
}

function joinerMeant(word: string, next: string | undefined): string | undefined {
    const foreign = next === 'any' || next === 'none' ? undefined : foreignJoiningWords.get(word);
    if (foreign !== undefined || word.length <= 2 || nearJoiningWords.has(word)) return foreign;
    return joiningWords.find(([joining, furthest]) => editDistance(word, joining, furthest) <= furthest)?.[0];
}

/** The mend is offered only where the name stands in the text as it stands here. */
function slip(name: Name, message: string, ...mended: string[]): { message: string; fixes: Fix[] } {
    const { start, end } = name.range;
    const asWritten = start.line === end.line && end.character - start.character === name.text.length;
    return {
        message,
        fixes: asWritten
            ? mended.map(newText => ({ title: nameMessages.write(newText), edits: [{ range: name.range, newText }] }))
            : [],
    };
}
