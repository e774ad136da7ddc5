/** Random policies and random facts, for comparing engines. */
import fc from 'fast-check';
import type { Facts, FactValue } from '../../../language-server/src/model/facts.ts';

const HEAD = `policy Random
    in force    from 1 January 2020 until 31 December 2030
    decides for each family

body Office

conventions
    born on 29 February     birthday on 1 March
    missing day of a month  last day of that month
    weekly to monthly       by 52 / 12
    tax year                starts 6 April

each person has
    date of birth : date
    income : money per month
    bonus : money per month, if any
    in education : yes or no
    level : one of low, middle, high

each family has
    claimant : person
    partner : person, if any
    children : list of person, each a child
    rent : money per month
    grant : money per month, if any
    savings : money
    wage : money per week
    rooms : whole number, 0 to 20
    share : percent
    settled : yes or no
    working : yes or no, if any
    region : one of north, south, east
    arrived : date
    stay : period

rate basic : money per month
    from 1 January 2022: £25.60
    from 1 July 2025: £26.055

rate allowance : money per month
    by region
    | from           | north   | south   | east     |
    | 1 January 2020 | £311.68 | £393.45 | £489.23  |
    | 1 April 2025   | £316.98 | £400.14 | no limit |

rate children paid for : whole number
    from 1 January 2020: 2
    from 1 January 2026: no limit

scale duty : money
    on savings
    charges each slice
    | up to £1,000 | 0%  |
    | up to £5,000 | 7%  |
    | above        | 20% |

scale whole duty : number
    on rooms
    charges the whole amount
    | up to 3 | 10% |
    | above   | 50% |

define young
    about a person
    when  age is under 16 or (age is under 20 and in education)

rank birth order for each child
    among children where in education
    by    date of birth, earliest first
    ties  in the order named
`;

const pick = (...options: string[]) => fc.constantFrom(...options);

type Level = {
    money: string;
    number: string;
    condition: string;
    date: string;
};

/** `root`: about the family; `child`: about each child as well. */
function expressions(about: 'root' | 'child') {
    const ofChild = about === 'child';
    return fc.letrec<Level>(tie => ({
        money: fc.oneof(
            { maxDepth: 4, depthIdentifier: 'e' },
            pick(
                'rent',
                'basic',
                '(basic as at arrived)',
                "claimant's income",
                '£0',
                '£12.34 per month',
                '£300 per month',
                ...(ofChild ? ['income'] : []),
            ),
            pick('allowance', 'grant', "partner's income", ...(ofChild ? ['bonus'] : [])),
            fc.tuple(tie('money'), pick('+', '-'), tie('money')).map(([a, op, b]) => `(${a} ${op} ${b})`),
            fc.tuple(tie('money'), tie('number')).map(([a, b]) => `(${a} * ${b})`),
            fc
                .tuple(tie('money'), pick('3', '7', '12'), pick('up', 'down', 'half up', 'half even', 'half down'))
                .map(([a, d, mode]) => `(${a} / ${d}, rounded ${mode} to the penny)`),
            fc.tuple(tie('money'), tie('money')).map(([a, b]) => `(${a}, but not more than ${b})`),
            fc.tuple(tie('money'), tie('money')).map(([a, b]) => `(${a}, but not less than ${b})`),
            fc.tuple(pick('share', '12.5%', '55%'), tie('money')).map(([p, a]) => `(${p} * ${a})`),
            pick('(grant, or £5 per month if none)', '(wage, converted weekly to monthly)'),
            ...(ofChild
                ? []
                : [
                      pick('(total of income for each child)', '(total of bonus for each child where in education)'),
                      pick('(highest of income for each child)', '(lowest of income for each child where young)'),
                  ]),
        ),
        number: fc.oneof(
            { maxDepth: 3, depthIdentifier: 'e' },
            pick('rooms', '2', '0.5', '3', "claimant's age", 'whole duty', ...(ofChild ? ['age', 'birth order'] : [])),
            fc.tuple(tie('number'), pick('+', '-', '*'), tie('number')).map(([a, op, b]) => `(${a} ${op} ${b})`),
            fc
                .tuple(tie('money'), tie('money'), pick('up', 'down', 'half up'))
                .map(([a, b, mode]) => `(${a} / ${b}, rounded ${mode} to a whole number)`),
            pick(
                '(how many Mondays in stay)',
                "arrived's year",
                '(how many days in stay)',
                '(how many days in overlap of (stay, 1 January 2024 to 5 May 2025))',
            ),
            ...(ofChild ? [] : [pick('(how many children where young)', '(how many children where in education)')]),
        ),
        condition: fc.oneof(
            { maxDepth: 4, depthIdentifier: 'e' },
            pick(
                'settled',
                'working',
                'there is a partner',
                'there is no grant',
                ...(ofChild ? ['young', 'in education', 'there is a bonus'] : []),
            ),
            pick(
                'region is north',
                'region is one of (north, east)',
                'region is not south',
                ...(ofChild ? ['level is high'] : []),
            ),
            fc
                .tuple(
                    tie('money'),
                    pick('is at least', 'is more than', 'is under', 'is at most', '=', '≠'),
                    tie('money'),
                )
                .map(p => `(${p.join(' ')})`),
            fc.tuple(tie('number'), pick('is at least', 'is under', '='), tie('number')).map(p => `(${p.join(' ')})`),
            fc.tuple(tie('date'), pick('is before', 'is on or after'), tie('date')).map(p => `(${p.join(' ')})`),
            fc.tuple(tie('condition'), pick('and', 'or'), tie('condition')).map(p => `(${p.join(' ')})`),
            tie('condition').map(a => `(not ${a})`),
            pick(
                'rooms is at least 2 and less than 5',
                'arrived is within stay',
                "claimant's age is at most children paid for",
            ),
            ...(ofChild
                ? []
                : [
                      pick(
                          '(there is a child where young)',
                          "(each child's income is more than £3 per month)",
                          '(there is no child where age is at least 16)',
                      ),
                  ]),
        ),
        date: fc.oneof(
            { maxDepth: 2, depthIdentifier: 'e' },
            pick(
                'arrived',
                'date of decision',
                '29 February 2024',
                "claimant's date of birth",
                "stay's first day",
                ...(ofChild ? ['16th birthday'] : []),
            ),
            pick(
                '(first Monday on or after arrived)',
                '(last Friday on or before date of decision)',
                "arrived's tax year's first day",
            ),
            fc
                .tuple(tie('date'), pick('+', '-'), pick('1 month', '3 weeks', '10 days', '2 years'))
                .map(p => `(${p.join(' ')})`),
        ),
    }));
}

const indent = (lines: readonly string[]): string[] => lines.map(line => `    ${line}`);

function rule(about: 'root' | 'child'): fc.Arbitrary<string[]> {
    const level = expressions(about);
    const cases = fc
        .tuple(
            fc.array(fc.tuple(level.money, level.condition), { minLength: 1, maxLength: 3 }),
            level.money,
            fc.boolean(),
        )
        .map(([arms, last, ordered]) => {
            const lines = [...arms.map(([result, when]) => `is ${result} when ${when}`), `is ${last} otherwise`];
            return ordered ? ['first that applies', ...indent(lines)] : lines;
        });
    const base = fc.oneof(
        level.money.map(e => [`is ${e}`]),
        cases,
    );
    const local = fc.tuple(level.number, level.money).map(([n, m]) => [`is ${m} * steps`, `where steps is ${n}`]);
    const exception = fc
        .tuple(level.condition, level.money)
        .map(([when, m]) => [`except odd when ${when}`, ...indent([`is ${m}`])]);
    const versions = fc
        .tuple(base, base)
        .map(([a, b]) => ['until 30 June 2025', ...indent(a), 'from 1 July 2025', ...indent(b)]);
    return fc.oneof(
        base,
        local,
        fc.tuple(base, exception).map(([a, b]) => [...a, ...b]),
        versions,
    );
}

/** Periods, quotients, days and tables, each resting on random values. */
const forms = fc
    .tuple(
        fc.array(expressions('root').money, { minLength: 4, maxLength: 4 }),
        fc.array(expressions('root').condition, { minLength: 3, maxLength: 3 }),
        expressions('root').date,
        expressions('child').condition,
    )
    .map(([[a, b, c, d], [x, y, z], day, ofChild]) => [
        'decide span : period',
        `    is arrived through ${day} when ${x}`,
        '    is stay otherwise',
        '',
        'decide last of the span : date',
        "    is span's last day",
        '',
        'decide quotient : number',
        `    is ${a} / ${b}`,
        '',
        'decide more than that : yes or no',
        '    is quotient is more than rooms / 3 and quotient * 2 ≠ 5',
        '',
        'decide months : number',
        '    is how many months in stay + how many weeks in span',
        '',
        'decide whole months : whole number',
        '    is how many years in span, rounded up to a whole number',
        '',
        'decide weekly for each Monday in (arrived through arrived + 3 weeks) : money per month',
        '    dated by this Monday',
        `    is basic + ${c} when this Monday is within stay`,
        `    is ${d} otherwise`,
        '',
        'decide weeks in all : money per month',
        "    is total of weekly for each Monday in (arrived through arrived + 3 weeks) where this Monday is on or before span's last day",
        '',
        'decide tabled : money per month, by table',
        '    | region           | rooms     | tabled |',
        `    | north            | under 5   | ${a} |`,
        `    | north            | 5 or over | ${c} |`,
        `    | south            | -         | ${d} |`,
        '    | not north, south | 1 to 30   | tabled for others |',
        '',
        'decide tabled for others : money per month',
        '    first that applies',
        `        when ${x}`,
        `            is £3 per month when ${y}`,
        '            is £4 per month when settled',
        '        is more otherwise',
        `    where more is ${b} + £1 per month`,
        '',
        'decide in groups for each child : money per month',
        `    when ${z}`,
        `        is £1 per month when ${ofChild}`,
        '        is £2 per month otherwise',
        '    is part otherwise',
        '',
        'decide year : number',
        "    is arrived's year when settled",
        '    is rooms otherwise',
        '',
        'decide allowed : yes or no',
        '    is fair because "somebody said so"',
        '',
        'judgement fair : yes or no',
        '    made by Office',
        '    considering',
        '        - "all of it"',
        '',
    ]);

/** The text of a policy with a decision for the family, one for each child, and one about both. */
export const randomPolicy: fc.Arbitrary<string> = fc
    .tuple(rule('root'), rule('child'), expressions('root').condition, expressions('root').date, forms)
    .map(([family, child, holds, day, others]) =>
        [
            HEAD,
            'decide award : money per month',
            ...indent(family),
            '',
            'decide part for each child : money per month',
            ...indent(child),
            '',
            'decide parts : money per month',
            '    is (total of part for each child) + award, rounded half up to the penny',
            '',
            'decide holds : yes or no',
            `    is ${holds}`,
            '',
            'decide day : date',
            `    is ${day}`,
            '',
            'decide tax : money',
            '    is duty',
            '',
            ...others,
        ].join('\n'),
    );

const NOT_APPLICABLE = { notApplicable: true };

/** Mostly known; now and then not asked, unknown to the person, not applicable, or huge. */
function fact(known: fc.Arbitrary<FactValue>, optional = false): fc.Arbitrary<FactValue | undefined> {
    const odd: fc.WeightedArbitrary<FactValue | undefined>[] = [
        { arbitrary: fc.constant(undefined), weight: 1 },
        { arbitrary: fc.constant(null), weight: 1 },
    ];
    return fc.oneof(
        { arbitrary: known, weight: 20 },
        ...odd,
        ...(optional ? [{ arbitrary: fc.constant<FactValue>(NOT_APPLICABLE), weight: 6 }] : []),
    );
}

const money: fc.Arbitrary<FactValue> = fc.oneof(
    {
        arbitrary: fc
            .integer({ min: -2000, max: 100_000 })
            .map(n => `${(n - (n % 100)) / 100}.${`${Math.abs(n % 100)}`.padStart(2, '0')}`),
        weight: 8,
    },
    { arbitrary: fc.integer({ min: 0, max: 500 }), weight: 4 },
    { arbitrary: pick('90071992547409.93', '9007199254740993000.01', '0.005', '-0.5'), weight: 1 },
);
const isoDate = (from: number, to: number): fc.Arbitrary<string> =>
    fc
        .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([y, m, d]) => `${y}-${`${m}`.padStart(2, '0')}-${`${d}`.padStart(2, '0')}`);
const born = fc.oneof(
    { arbitrary: isoDate(1950, 2024), weight: 9 },
    { arbitrary: pick('2004-02-29', '2012-02-29', '2010-12-31'), weight: 2 },
);

const person = fc.record({
    'date of birth': fact(born),
    income: fact(money),
    bonus: fact(money, true),
    'in education': fact(fc.boolean()),
    level: fact(pick('low', 'middle', 'high')),
});

export const randomFacts: fc.Arbitrary<Facts> = fc
    .record({
        on: fc.oneof(
            { arbitrary: isoDate(2022, 2029), weight: 20 },
            { arbitrary: pick('2019-05-05'), weight: 1 },
            { arbitrary: fc.constant(undefined), weight: 1 },
        ),
        claimant: fact(person as fc.Arbitrary<FactValue>),
        partner: fact(person as fc.Arbitrary<FactValue>, true),
        children: fact(fc.array(person as fc.Arbitrary<FactValue>, { maxLength: 4 })),
        rent: fact(money),
        grant: fact(money, true),
        savings: fact(money),
        wage: fact(money),
        rooms: fact(
            fc.oneof(
                { arbitrary: fc.integer({ min: 0, max: 20 }), weight: 15 },
                { arbitrary: fc.integer({ min: 21, max: 30 }), weight: 1 },
            ),
        ),
        share: fact(pick('5', '12.5', '33.333', '100')),
        settled: fact(fc.boolean()),
        working: fact(fc.boolean(), true),
        region: fact(pick('north', 'south', 'east')),
        arrived: fact(isoDate(2018, 2026)),
        fair: fact(fc.boolean()),
        stay: fact(isoDate(2023, 2024).map(from => ({ from, to: '2025-03-03' }))),
    })
    .map(facts => JSON.parse(JSON.stringify(facts)) as Facts);
