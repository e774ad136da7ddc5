import { describe, expect, it } from 'vitest';
import { check, type Expected, expectFinding, expectNothing, family, told } from '../checking.ts';

type Case = [what: string, text: string, expected: Omit<Expected, 'code'>];

function findings(code: string, cases: Case[]): void {
    it.each(cases)(`${code}: %s`, (_what, text, expected) => expectFinding(family(text), { code, ...expected }));
}

function nothing(cases: [what: string, text: string][]): void {
    it.each(cases)('nothing: %s', (_what, text) => expectNothing(family(text)));
}

describe('PW305 cycles', () => {
    findings('PW305', [
        [
            'two decisions',
            'decide a : money\n    is <|b|> + £1\n\ndecide b : money\n    is a + £1',
            { says: 'These need one another to be worked out: a → b → a.' },
        ],
        ['a decision of itself', 'decide a : money\n    is <|a|> + £1', { says: '‘a’ needs its own value' }],
        ['a definition', 'define x\n    when <|y|>\n\ndefine y\n    when x or settled', {}],
        ['local names', 'decide d : money\n    is x\n    where <|x|> is y\n    where y is x', { says: 'x → y → x' }],
    ]);

    it('shows the smallest circle, with the other places', () => {
        const { findings: found } = check(
            family(
                'decide a : money\n    is b + c\n\ndecide b : money\n    is c\n\ndecide c : money\n    is d\n\ndecide d : money\n    is a + c',
            ),
        );
        expect(told(found)).toHaveLength(1);
        expect(found[0]?.message).toContain('c → d → c');
        expect(found[0]?.related.map(({ message }) => message)).toEqual(['‘d’ needs ‘c’ here']);
    });

    nothing([
        ['a chain', 'decide a : money\n    is b\n\ndecide b : money\n    is capital'],
        [
            'the one before in a rank',
            "rank order for each child\n    by date of birth, earliest first\n\ndecide e for each child : money per month\n    is £0 when there is no previous child\n    is previous child's e + £1 per month otherwise",
        ],
        [
            'those that come earlier in a rank',
            "rank order for each child\n    by date of birth, earliest first\n\ndecide e for each child : money\n    is total of e for each child where order is less than this child's order",
        ],
        [
            'as at a date of the one before',
            "rank order for each child\n    by date of birth, earliest first\n\ndecide e for each child : money per month\n    is income when there is no previous child\n    is e as at previous child's date of birth otherwise",
        ],
    ]);
});

describe('PW311 tables', () => {
    findings(
        'PW311',
        [
            [
                'a cell too few',
                'decide d : money, by table\n    | residence | capital | d  |\n    <|| UK        | £1      ||>',
                {},
            ],
            [
                'the last column',
                'decide d : money, by table\n    | residence | <|dd|> |\n    | UK        | £1 |',
                { fixes: ['Change to ‘d’'] },
            ],
            [
                'a column that is no option',
                'rate r : money\n    by residence\n    | from           | UK | <|abrod|> |\n    | 1 January 2024 | £1 | £2    |',
                { fixes: ['Change to ‘abroad’'] },
            ],
            [
                'an option without a column',
                'rate r : money\n    by residence\n    | from           | <|UK|> |\n    | 1 January 2024 | £1 |',
                { says: 'no column for ‘abroad’' },
            ],
            [
                'a column twice',
                'rate r : money\n    by residence\n    | from           | UK | abroad | <|UK|> |\n    | 1 January 2024 | £1 | £2     | £3 |',
                {},
            ],
        ].slice(1) as Case[],
    );

    it('rows with too few and too many cells', () => {
        const rate =
            'rate r : money\n    by residence\n    | from | UK | abroad |\n    | 1 January 2024 | £1 |\n    | 1 January 2025 | £1 | £2 | £3 |';
        const found = check(family(rate)).findings;
        expect(told(found).map(line => line.slice(0, 5))).toEqual(['PW311', 'PW311']);
        expect(found[0]?.message).toContain('2 cells; the heading has 3');
    });

    nothing(
        [
            [
                'a table',
                'decide d : money, by table\n    | residence | capital   | d  |\n    | UK        | up to £5  | £1 |\n    | abroad    | £6 to £10 | £2 |\n    | -         | over £10  | £3 |'.replace(
                    'over £10',
                    'more than £10',
                ),
            ],
            [
                'a code without quotes',
                'each family has\n    code : text\n\ndecide d : money, by table\n    | code  | d  |\n    | 11357 | £1 |',
            ].slice(0, 0) as never,
            [
                'yes and no',
                'rate r : money\n    by settled\n    | from           | yes | no |\n    | 1 January 2024 | £1  | £2 |',
            ],
        ].filter(each => each.length > 0) as [string, string][],
    );
});

describe('PW313 what may not apply', () => {
    const severity = 'information' as const;
    findings('PW313', [
        ['used as if it did', 'decide d : money per month\n    is <|housing costs|> + £1 per month', { severity }],
        ['a partner’s fact', "decide d : money per month\n    is <|partner's income|>", { severity }],
        [
            'a result that may not apply',
            'decide d : <|money|>\n    is not applicable when settled\n    is £1 otherwise',
            { severity, fixes: ['if any'], fixed: 'decide d : money, if any' },
        ],
        [
            'a rate that may not apply',
            'rate r : money\n    from 1 January 2024: does not apply\n    from 1 January 2025: £5\n\ndecide d : money\n    is <|r|> + £1',
            { severity },
        ],
    ]);
    nothing([
        [
            'asked first',
            'decide d : money per month\n    is housing costs when there are housing costs\n    is £0 otherwise',
        ],
        ['or £0 if none', 'decide d : money per month\n    is housing costs, or £0 if none'],
        [
            'left out',
            "decide d : money per month\n    is total of\n        - claimant's income\n        - housing costs, if any",
        ],
        [
            'there is no partner',
            "decide d : yes or no\n    is yes when there is no partner\n    is partner's age is under 25 otherwise",
        ],
        ['a decision that may not apply', 'decide d : money per month, if any\n    is housing costs'],
    ]);
});

describe('PW314 conventions', () => {
    const bare = (rest: string): string =>
        `policy P\n    decides for each person\n\neach person has\n    date of birth : date\n    pay : money per week\n    year : period\n\n${rest}`;
    const severity = 'warning' as const;
    it.each<[string, string, Omit<Expected, 'code'>]>([
        [
            'an age',
            'decide d : yes or no\n    is <|age|> is at least 18',
            { severity, fixes: ['1 March', '28 February'] },
        ],
        ['a birthday', 'decide d : date\n    is <|18th birthday|>', { severity, fixes: ['1 March', '28 February'] }],
        [
            'months',
            'decide d : date\n    is <|date of birth + 2 months|>',
            { severity, fixes: ['last day', 'first day'] },
        ],
        ['working days', 'decide d : date\n    is <|date of birth + 2 working days|>', { severity, fixes: [] }],
        [
            'a tax year',
            "decide d : period\n    is <|date of birth's tax year|>",
            { severity, fixes: ['starts 6 April'] },
        ],
        [
            'a conversion',
            'decide d : money per month\n    is <|pay, converted weekly to monthly|>, rounded down to the penny',
            { fixes: ['weekly to monthly  by 52 / 12'] },
        ],
    ])('PW314: %s', (_what, text, expected) => expectFinding(bare(text), { code: 'PW314', ...expected }));

    it('once for each convention', () => {
        const found = check(
            bare('decide d : yes or no\n    is age is at least 18\n\ndecide e : date\n    is 66th birthday'),
        ).findings;
        expect(told(found)).toHaveLength(1);
    });

    it('a line is added to conventions that are there', () => {
        expectFinding(
            bare('conventions\n    tax year  starts 6 April\n\ndecide d : yes or no\n    is <|age|> is at least 18'),
            {
                code: 'PW314',
                severity,
                fixed: 'tax year  starts 6 April\n    born on 29 February  birthday on 1 March',
            },
        );
    });

    nothing([
        ['said in the conventions', "decide d : yes or no\n    is claimant's age is at least 18"],
        ['days need no convention', 'decide d : date\n    is started + 5 days'],
    ]);
});

describe('PW315 versions', () => {
    findings('PW315', [
        [
            'rates go backwards',
            'rate r : money\n    from 1 January 2025: £5\n    <|from 1 January 2024: £6|>',
            { says: 'go backwards' },
        ],
        [
            'the same day twice',
            'rate r : money\n    from 1 January 2025: £5\n    <|from 1 January 2025: £6|>',
            { says: 'same day' },
        ],
        [
            'rules overlap',
            'decide d : money\n    until 5 April 2024\n        is £1\n    <|from 5 April 2024\n        is £2|>',
            { says: 'same day' },
        ],
        [
            'rows go backwards',
            'rate r : money\n    by settled\n    | from           | yes | no |\n    | 1 January 2025 | £1  | £2 |\n    <|| 1 January 2024 | £1  | £2 ||>',
            {},
        ],
        [
            'codes go backwards',
            'codes c : text\n    from 1 January 2025: "a"\n    <|from 1 January 2024: adds "b"|>',
            {},
        ],
        [
            'bands go backwards',
            'scale s : money\n    on capital\n    charges each slice\n    | up to £200 | 1% |\n    <|| up to £100 | 2% ||>\n    | above      | 3% |',
            {},
        ],
        ['ends before it begins', 'rate r : money\n    <|from 1 January 2025 until 1 January 2024: £5|>', {}],
    ]);
    nothing([
        ['rates', 'rate r : money\n    from 1 January 2024: £5\n    from 1 January 2025: £6'],
        ['rules', 'decide d : money\n    until 5 April 2024\n        is £1\n    from 6 April 2024\n        is £2'],
        [
            'bands',
            'scale s : money\n    on capital\n    charges each slice\n    | up to £100 | 1% |\n    | up to £200 | 2% |\n    | above      | 3% |',
        ],
    ]);
});

describe('PW501 a persona that expects nothing', () => {
    findings('PW501', [
        [
            'no expectation',
            'persona <|Ann|>\n    given\n        capital is £5',
            { severity: 'warning', says: '‘Ann’ expects nothing' },
        ],
    ]);
    nothing([
        [
            'an expectation',
            'decide d : money\n    is capital\n\npersona Ann\n    given\n        capital is £5\n    expect\n        d is £5',
        ],
    ]);
});

it('finds nothing in an empty text', () => expectNothing(''));
