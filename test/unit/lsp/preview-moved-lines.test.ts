import { describe, expect, test } from 'vitest';
import { movedLines } from '../../../language-server/src/lsp/preview-moved-lines.ts';

describe('a line of an older text', () => {
    test.each<[what: string, before: string, after: string, lines: number[]]>([
        ['stays where nothing changed', 'a b c', 'a b c', [0, 1, 2]],
        ['moves down below what was put in', 'a b c', 'a x y b c', [0, 3, 4]],
        ['moves up below what was taken out', 'a b c d', 'a d', [0, 1, 1, 1]],
        ['stays when it was changed itself', 'a b c', 'a x c', [0, 1, 2]],
        ['is the nearest when less is left', 'a b c d e', 'a x e', [0, 1, 1, 1, 2]],
        ['is the first of an empty text', 'a b', '', [0, 0]],
        ['moves with a repeated line', 'a a', 'a a a', [0, 1]],
    ])('%s', (_, before, after, lines) => {
        const text = (words: string): string => words.split(' ').join('\n');
        const moved = movedLines(text(before), text(after));
        expect(lines.map((_, line) => moved(line))).toEqual(lines);
    });
});
