import { describe, expect, test } from 'vitest';
import type { Exact } from '../../../language-server/src/evaluate/numbers/rational.ts';
import { div, exact, mul, ratio, sub } from '../../../language-server/src/evaluate/numbers/rational.ts';
import { floorOf } from '../../../language-server/src/ranges/conditions/whole.ts';
import { numberText } from '../../../language-server/src/ranges/search/exact-of.ts';
import { amountsNearZero } from '../../../language-server/src/ranges/search/solve.ts';

const penny = ratio(1, 100);
const downToPenny = (x: Exact): Exact => mul(floorOf(div(x, penny)), penny);

function near(now: number, measure: (amount: Exact) => Exact | undefined, step = penny): string[] {
    return amountsNearZero({ now: exact(now), step, measure, unit: penny }).map(numberText);
}

describe('amounts at which something comes to zero', () => {
    test('along a straight line, with a penny and a unit to either side', () => {
        // An average of eight weeks at £111.
        const found = near(1_000, amount => sub(div(amount, exact(8)), exact(111)));
        expect(found).toEqual(['888', '888.01', '887.99', '888.08', '887.92']);
    });

    test('where what is compared is rounded', () => {
        const found = near(1_000, amount => sub(downToPenny(div(amount, exact(3))), exact(50)));
        expect(found).toContain('150');
    });

    test('past a bend', () => {
        // 1% from nothing, 20% from £500: £21 at £580.
        const rate = (amount: Exact): Exact => {
            const over = sub(amount, exact(500));
            return Number(numberText(over)) > 0 ? sub(div(over, exact(5)), exact(-5)) : div(amount, exact(100));
        };
        expect(near(100, amount => sub(rate(amount), exact(21)))).toContain('580');
    });

    test.each<[string, (amount: Exact) => Exact | undefined]>([
        ['what does not depend on the amount', () => exact(5)],
        ['what cannot be said', () => undefined],
    ])('none for %s', (_, measure) => {
        expect(near(10, measure)).toEqual([]);
    });

    test('never below zero', () => {
        expect(near(10, amount => sub(amount, exact(-5)))).toEqual([]);
    });
});
