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
    [
        'if for when',
        'decide d : money\n    is <|capital if settled|>\n    is £0 otherwise',
        { says: 'Did you mean ‘when’?', fixed: 'is capital when settled' },
    ],
    [
        'else for otherwise',
        'decide d : money\n    is £1 when settled\n    is <|capital else|>',
        { says: 'Did you mean ‘otherwise’?', fixed: 'is capital otherwise' },
    ],
    [
        'unless',
        'decide d : yes or no\n    is <|no unless settled|>',
        { says: 'Did you mean ‘when not (…)’?', fixes: [] },
    ],
    [
        'under without is, before a bare number',
        'decide d : yes or no\n    is yes when <|members under 18|>\n    is no otherwise',
        { says: '‘under’ was read as part of a name. Write ‘is under’.', fixed: 'members is under 18' },
    ],
    [
        'over without is, which may mean either',
        'decide d : yes or no\n    is yes when <|members over 18|>\n    is no otherwise',
        {
            says: 'Does it include the value itself? Write ‘is more than’ or ‘is at least’.',
            fixes: ['members is more than 18', 'members is at least 18'],
        },
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
