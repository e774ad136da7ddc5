import { describe, it } from 'vitest';
import { type Expected, expectFinding, expectNothing, family } from '../checking.ts';

const cases: [what: string, text: string, expected: Omit<Expected, 'code'>][] = [
    [
        'a minus without its spaces',
        'decide d : number\n    is <|members-1|>',
        { says: 'a space on both sides', fixed: 'is members - 1' },
    ],
    [
        'x for times',
        'decide d : money\n    is <|capital x members|>',
        { says: 'Write ‘*’ to multiply', fixed: 'is capital * members' },
    ],
    [
        'a joining word misspelt',
        'decide d : money\n    is £1 when settled\n    is <|capital othewise|>',
        { says: 'Did you mean ‘otherwise’?', fixed: 'is capital otherwise' },
    ],
];

describe('what slipped into a name', () => {
    it.each(cases)('%s', (_what, text, expected) => expectFinding(family(text), { code: 'PW009', ...expected }));
});

describe('PW304', () => {
    it('years are measured, and a whole number of them needs a rounding', () => {
        expectFinding(family('decide d : whole number\n    is <|how many years in (started through started)|>'), {
            code: 'PW304',
            fixes: ['rounded down to a whole number', 'rounded half up to a whole number'],
        });
        expectNothing(family('decide d : whole number\n    is how many days in started through started'));
    });
});
