import { formatLong } from '../../evaluate/dates/day-text.ts';
import { abs, equal, sign } from '../../evaluate/numbers/comparison.ts';
import { formatNumber } from '../../evaluate/numbers/format.ts';
import { ONE } from '../../evaluate/numbers/rational.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import type { Dimension, KnownDay, Summand } from './dimension.ts';
import type { Somebody } from './somebody.ts';

/** What a dimension is called, in the words of the policy; empty where the policy has no words for it. */
export function sayDimension({ source, expression, key }: Dimension): string {
    switch (source.kind) {
        case 'fact':
            return owned(source.of, source.fact) + sayDay(source.at);
        case 'applies':
            return owned(source.of, source.fact);
        case 'date of decision':
            return source.kind;
        case 'age':
            return owned(source.of, 'age') + sayDay(source.at);
        case 'end of period':
            return `${owned(source.of, source.fact)}'s ${source.end} day`;
        case 'worked out':
            if (expression !== undefined) return printExpression(expression);
            if (source.sum !== undefined) return sumText(source.sum);
            return plainName(key);
    }
}

/** ` as at moved on`; nothing for the date of decision, which is meant when no other is named. */
function sayDay(at: KnownDay | undefined): string {
    if (at === undefined || at.kind === 'date of decision') return '';
    if (at.kind === 'day') return ` as at ${formatLong(at.day)}`;
    return ` as at ${owned(at.of, at.fact)}${at.plus === 0 ? '' : ` ${at.plus < 0 ? '–' : '+'} ${Math.abs(at.plus)} days`}`;
}

/** `income – rent`, `2 × visits + fee`. */
function sumText(sum: readonly Summand[]): string {
    return sum
        .map(({ of, times }, i) => {
            const isLess = sign(times) < 0;
            const factor = equal(abs(times), ONE) ? '' : `${formatNumber(abs(times))} × `;
            return `${i === 0 ? (isLess ? '–' : '') : isLess ? ' – ' : ' + '}${factor}${sayDimension(of)}`;
        })
        .join('');
}

function owned(of: Somebody, name: string): string {
    return of.place?.kind === 'named' ? `${of.place.name}'s ${name}` : name;
}

/** `decision:weekly award of …` is the weekly award. Other keys are not for people. */
function plainName(key: string): string {
    return (/^[a-z]+:(.*?)(?:@| of (?:[.#<]|$)| of @)/.exec(key)?.[1] ?? '').trim();
}
