import { describe, it } from 'vitest';
import { expectNothing, family } from '../checking.ts';

describe('nothing is said of', () => {
    it.each([
        [
            'a conversion by a whole factor, which leaves no fractions of a penny',
            `conventions
    weekly to yearly    by 52

decide d : money per year
    is £10.50 per week, converted weekly to yearly`,
        ],
        [
            'a safeguard about dates that rise and fall',
            `intent
    safeguard in order: "who starts later ends later"
        never falls last payment
        as this rises started, by 1 day

decide last payment : date
    is started + 28 days`,
        ],
    ])('%s', (_what, text) => expectNothing(family(text)));
});
