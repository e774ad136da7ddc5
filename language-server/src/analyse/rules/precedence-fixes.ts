import { ruleMessages } from '../../messages/rules.ts';
import type { Fix } from '../../model/finding.ts';
import { writeName } from '../../types/index.ts';
import type { OverlapFound } from './report.ts';

/** *Put ‘A’ before ‘B’*, and the other way round: a line below the exceptions that says which one comes first. */
export function precedenceFixes({ ofExceptions, first, second, block }: OverlapFound): Fix[] {
    const last = block.exceptions.at(-1);
    if (!ofExceptions || !('body' in first) || !('body' in second) || last === undefined) return [];
    const [one, other] = [first.name?.text, second.name?.text];
    // The line goes on below the last exception; where such lines stand already, theirs is the place.
    if (one === undefined || other === undefined || block.precedence.length > 0) return [];
    const { file, start, end } = last.range;
    return [
        [one, other],
        [other, one],
    ].map(([before = '', after = '']) => ({
        title: ruleMessages.fixes.precedence(before, after),
        edits: [
            {
                range: { file, start: end, end },
                newText: `\n${' '.repeat(start.character)}except ${writeName(before)} before ${writeName(after)}`,
            },
        ],
    }));
}
