import { describe, expect, it } from 'vitest';
import { check, type Expected, expectFinding, expectNothing, family, told } from '../checking.ts';

type Case = [what: string, text: string, expected: Omit<Expected, 'code'>];

function findings(code: string, cases: Case[]): void {
    it.each(cases)(`${code}: %s`, (_what, text, expected) => expectFinding(family(text), { code, ...expected }));
}

function nothing(cases: [what: string, text: string][]): void {
    it.each(cases)('nothing: %s', (_what, text) => expectNothing(family(text)));
}

const decides = (type: string, value: string): string => `decide d : ${type}\n    is ${value}`;

describe('PW301 wrong type', () => {
    findings(
        'PW301',
        [
            [
                'amounts and numbers are not compared',
                decides('yes or no', '<|capital is at least members|>'),
                { says: '‘capital’ is money; ‘members’ is a whole number: they cannot be compared.' },
            ],
            [
                'a number in place of an amount',
                decides('money', '<|5|>'),
                { says: '‘d’ is money, but ‘5’ is a whole number.', fixes: ['Write ‘£5’'] },
            ],
            [
                'a year in place of a period',
                decides('period', '<|2025|>'),
                { fixes: ['Write ‘6 April 2025 to 5 April 2026’', 'Write ‘1 January 2025 to 31 December 2025’'] },
            ],
            ['a date in place of a number', decides('whole number', '<|started|>'), { says: 'is a date' }],
            [
                'an amount as a condition',
                'decide d : money\n    is £1 when <|capital|>\n    is £2 otherwise',
                { says: 'A condition is yes or no' },
            ],
            ['an amount among conditions', decides('yes or no', 'settled and <|capital|>'), {}],
            ['amounts multiplied', decides('money', '<|capital * capital|>'), { says: 'cannot be multiplied' }],
            [
                'what was to stand beside a count, taken in by its condition',
                decides('whole number', '2 * how many children where <|disabled + members|>'),
                { says: 'goes on to the end, so ‘members’ is part of it', fixes: ['behind ‘disabled’'] },
            ],
            [
                'the same behind a comparison',
                decides('whole number', 'how many children where income is under <|£5 per month + members|>'),
                { fixes: ['behind ‘£5 per month’'] },
            ],
            [
                'the same in brackets of its own: no condition goes on',
                decides('whole number', 'how many children where (<|disabled + members|>)'),
                { says: 'cannot be added', fixes: [] },
            ],
            ['dates added', decides('date', '<|started + started|>'), { says: 'cannot be added' }],
            [
                'a date and a number',
                decides('date', 'started + <|5|>'),
                { says: 'Days of what?', fixes: ['5 days', '5 weeks', '5 months'] },
            ],
            [
                'a length of time and a number',
                decides('yes or no', '<|date of decision - started is at most 56|>'),
                { fixes: ['Write ‘56 days’'] },
            ],
            [
                'a date within a date',
                decides('yes or no', '<|started is within started|>'),
                { says: 'within a period' },
            ],
            [
                'text rounded',
                decides('money', '<|residence|>, rounded down to the penny'),
                { says: 'cannot be rounded' },
            ],
            [
                'an option put in order',
                decides('yes or no', '<|residence is less than abroad|>'),
                { says: 'put in order' },
            ],
            ['days of a date', decides('whole number', 'how many days in <|started|>'), { says: 'a period of time' }],
            ['total of dates', decides('date', 'total of <|date of birth|> for each child'), { says: 'added up' }],
            ['yes or no in a table', 'decide d : money, by table\n    | capital | d |\n    | <|UK|> | £1 |', {}],
            ['a fact that is assumed otherwise', decides('money', 'capital as if capital is <|5|>'), { fixes: ['£5'] }],
            ['the latest of amounts', decides('money', 'latest of <|income|> for each child'), {}],
            [
                'a version chosen by a number',
                'decide d : money\n    dated by <|members|>\n    is £1',
                { says: 'a date' },
            ],
            ['a limit of another type', 'each dog has\n    age in months : whole number, 0 to <|£5|>', {}],
        ].filter(([what]) => what !== 'yes or no in a table') as Case[],
    );
    nothing([
        ['amounts compared', decides('yes or no', 'capital is at least £5')],
        ['a length of time', decides('yes or no', 'date of decision - started is at most 56 days')],
        ['days counted', decides('yes or no', 'how many days in claim period is at most 56')],
        ['dates move by months', decides('date', 'started + 2 months')],
        ['the earlier of two dates', decides('date', 'earliest of (started, date of decision)')],
        ['latest of', decides('date', 'latest of date of birth for each child')],
        ['a date within a period', decides('yes or no', 'started is within claim period')],
        ['age', decides('yes or no', "claimant's age is at least 16 and less than 20")],
        ['a birthday', decides('date', "claimant's 66th birthday + 1 month")],
        ['a nearest weekday', decides('date', 'first Monday on or after started')],
        ['a chain of tests', decides('yes or no', 'capital is more than £1 and less than £5')],
        [
            'limits',
            'each dog has\n    age in years : years, 0 to 20\n    legs : whole number, more than 0 and at most 4',
        ],
    ]);
});

describe('PW302 periods of amounts', () => {
    findings('PW302', [
        [
            'an amount without its period in a formula',
            decides('money per month', '<|£5 * members, but not less than £1|>'),
            {
                fixes: ['Say ‘per month’ of each amount'],
                fixed: '£5 per month * members, but not less than £1 per month',
            },
        ],
        [
            'one such amount, for each member',
            decides('money per month', '<|total of £5 for each child|>'),
            { fixes: ['Write ‘£5 per month’'] },
        ],
        [
            'an amount of its own without a period: no mend here',
            decides('money per month', '<|£5 * members + capital|>'),
            { fixes: [] },
        ],
        [
            'an amount that has a period keeps it, whatever it is divided by',
            decides('money per day', '<|rent / how many days in claim period, rounded down to the penny|>'),
            { says: 'money per week', fixes: ['Write ‘rent * 1 week’'], fixed: 'rent * 1 week / how many days' },
        ],
        [
            'of a length of time a period is left no more',
            decides('money per week', '<|rent * 1 week|>'),
            { says: '‘d’ is money per week' },
        ],
        [
            'weekly and monthly added',
            decides('money per month', "<|claimant's income + rent|>, rounded down to the penny"),
            {
                says: '‘rent’ is money per week',
                fixes: ['Convert weekly to monthly'],
                fixed: "claimant's income + (rent, converted weekly to monthly), rounded down to the penny",
            },
        ],
        [
            'a weekly amount where a monthly one is needed',
            decides('money per month', '<|rent|>'),
            {
                says: '‘d’ is money per month, but ‘rent’ is money per week.',
                fixes: ['weekly to monthly, rounded down', 'weekly to monthly, rounded half up'],
                fixed: 'rent, converted weekly to monthly, rounded down to the penny',
            },
        ],
        [
            'no rule in the conventions',
            'each dog has\n    licence : money per year\n\ndecide d for each dog : yes or no\n    is <|licence is more than £5 per week|>',
            { says: 'add a line such as ‘yearly to weekly  by …’', fixes: [] },
        ],
        ['an amount with a period too many', decides('money', '<|rent|>'), { fixes: [] }],
        ['compared', decides('yes or no', '<|rent is more than £5|>'), { fixes: ['Write ‘£5 per week’'] }],
        [
            'not what is converted',
            decides('money per month', "<|claimant's income, converted weekly to monthly|>, rounded down to the penny"),
            {},
        ],
        ['hours and weeks', decides('money', '<|rent * 3 days|>'), {}],
    ]);
    nothing(
        [
            ['an amount that takes the period of its place', decides('money per week', '£5')],
            ['the same period', decides('money per week', 'rent + £5 per week')],
            ['£0 fits every period', decides('money per week', 'rent, but not less than £0')],
            ['£0 as a result', decides('money per week', '£0')],
            ['a length of time cancels the period', decides('money', 'rent * 8 weeks')],
            [
                'an amount over a length of time',
                decides('money per week', 'capital / 8 weeks, rounded down to the penny'),
            ],
            [
                'hours a week times pounds an hour',
                "rate wage : money per hour\n    from 1 January 2024: £11\n\ndecide d : money per week\n    is wage * claimant's hours",
            ],
            ['converted', decides('money per month', 'rent, converted weekly to monthly, rounded down to the penny')],
            [
                'amounts of a rate',
                'rate r : money per week\n    from 1 January 2024: £5\n\ndecide d : money per week\n    is r',
            ],
            [
                'days that are counted',
                'each family has\n    days off : whole number\n\nrate r : money per day\n    from 1 January 2024: £5\n\ndecide d : money\n    is r * days off',
            ].slice(0, 0) as never,
        ].filter(each => each.length > 0) as [string, string][],
    );
});

describe('PW303 currencies', () => {
    findings('PW303', [
        ['added', decides('money', '<|capital + €5|>'), { says: 'money in £; ‘€5’ is money in €' }],
        ['compared', decides('yes or no', '<|capital is at least $5|>'), {}],
        ['assigned', decides('money', '<|$5|>'), {}],
    ]);
    nothing([
        ['one currency', decides('money', 'capital + £5')],
        ['another currency, declared', 'rate r : money in €\n    from 1 January 2024: €5'],
    ]);
    it('a policy in dollars', () => {
        expectNothing(
            'policy P\n    decides for each car\n\neach car has\n    price : money\n\ndecide d : money\n    is price - $500',
        );
    });
    it('the conventions choose the currency', () => {
        const { findings: found } = check(
            'policy P\n    decides for each car\n\nconventions\n    currency  $\n\neach car has\n    price : money\n\ndecide d : money\n    is price - £500',
        );
        expect(told(found)).toEqual([expect.stringContaining('PW303')]);
    });
});

describe('PW304 rounding missing', () => {
    const fixes = ['rounded down to the penny', 'rounded half up to the penny'];
    findings('PW304', [
        [
            'a division',
            decides('money', '<|capital / 3|>'),
            { says: 'this division', fixes, fixed: 'is capital / 3, rounded down to the penny' },
        ],
        ['a division inside', decides('money', '<|capital - capital / 3|>'), { fixes }],
        [
            'a division by a sum',
            decides('money', '<|capital / (members + 1)|>'),
            { fixes, fixed: '(members + 1), rounded down to the penny' },
        ],
        [
            'a division in a local name',
            'decide d : money\n    is <|part * 2|>\n    where part is capital / 3',
            { fixes },
        ],
        [
            'a conversion',
            decides('money per month', '<|rent, converted weekly to monthly|>'),
            { says: 'this conversion', fixes },
        ],
        ['under a limit', decides('money', '<|capital / 3, but not less than £1|>'), { fixes }],
        [
            'a part of a whole number',
            decides('whole number', '<|members / 2|>'),
            { says: 'a part of one', fixes: ['rounded down to a whole number', 'rounded half up to a whole number'] },
        ],
    ]);
    it('a fraction from another decision', () => {
        const share = 'decide share : number\n    is 1 / members\n\n';
        expectFinding(family(`${share}decide d : money\n    is <|capital * share|>`), { code: 'PW304', fixes });
        expectFinding(
            family(`${share}decide half : number\n    is share * 2\n\ndecide d : money\n    is <|capital * half|>`),
            {
                code: 'PW304',
            },
        );
        expectNothing(family(`${share}decide d : money\n    is capital * share, rounded down to the penny`));
        expectNothing(family('decide twice : number\n    is 2 * members\n\ndecide d : money\n    is capital * twice'));
    });
    nothing([
        ['rounded', decides('money', 'capital / 3, rounded down to the penny')],
        ['a ratio that is rounded', decides('money', '£5 * (capital / £3, rounded up to a whole number)')],
        ['a division that is no amount', decides('number', 'members / 2')],
        [
            'a division in a condition',
            'decide d : money\n    is £1 when capital / 3 is more than £5\n    is £2 otherwise',
        ],
        [
            'a local name that is rounded',
            'decide d : money\n    is steps * £5\n    where steps is capital / £250, rounded up to a whole number',
        ],
    ]);
});

describe('PW306 comparisons of comparisons', () => {
    findings(
        'PW306',
        [
            [
                'before for a number',
                decides('yes or no', 'members <|is before 5|>'),
                {
                    says: '‘is before’ is about dates',
                    fixes: ['Write ‘is less than’'],
                    fixed: 'members is less than 5',
                },
            ],
            [
                'on or after for an amount',
                decides('yes or no', 'capital <|is on or after £5|>'),
                { fixes: ['is at least'] },
            ],
            ['a comparison of a comparison', decides('yes or no', '<|(capital is more than £1) is less than £5|>'), {}],
        ].slice(0, 2) as Case[],
    );
    it('a comparison of a comparison', () => {
        const { findings: found } = check(family(decides('yes or no', '(capital is more than £1) is less than £5')));
        expect(found.map(({ code }) => code)).toEqual(['PW306']);
    });
    it('a chain of signs', () => {
        const { findings: found } = check(family(decides('yes or no', '1 < members < 3')));
        expect(found.map(({ code }) => code)).toContain('PW306');
    });
    nothing([
        ['before for a date', decides('yes or no', 'started is before 5 April 2024')],
        ['two bounds', decides('yes or no', 'members is more than 1 and less than 3')],
        ['yes and no', decides('yes or no', 'settled is no')],
    ]);
});

describe('PW307 percentages', () => {
    findings('PW307', [
        [
            'a percentage and a number',
            decides('percent', '<|5% + 1|>'),
            { says: 'percentage points', fixes: ['Write ‘1%’'] },
        ],
        ['an amount and a percentage', decides('money', '<|capital - 5%|>'), { says: 'A percentage of what?' }],
    ]);
    nothing([
        ['of an amount', decides('money', '5% * capital')],
        ['5% of', decides('money', '5% of capital')],
        ['times a number', decides('percent', '5% * members')],
        ['percentages added', decides('percent', '5% + 1%')],
        ['one less', decides('money', '(100% - 5%) * capital')],
    ]);
});

describe('PW309 days and months', () => {
    findings('PW309', [
        [
            'compared',
            decides('yes or no', '<|date of decision - started is at least 3 months|>'),
            { says: 'Months differ in length' },
        ],
        ['added', decides('days', '<|5 days + 1 month|>'), {}],
        ['hours and days', decides('yes or no', '<|40 hours is more than 2 days|>'), { says: 'Has a day 24 hours' }],
        ['working days', decides('days', '<|5 days + 1 working day|>'), { says: 'Which days are worked' }],
        ['assigned', decides('months', '<|5 days|>'), {}],
    ]);
    nothing([
        ['weeks and days', decides('yes or no', 'date of decision - started is at least 2 weeks')],
        ['years and months', decides('months', '5 years + 1 month')],
        ['dates compared', decides('yes or no', 'date of decision is on or after started + 3 months')],
    ]);
});
