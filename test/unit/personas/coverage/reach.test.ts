import { describe, expect, test } from 'vitest';
import type { Persona } from '../../../../language-server/src/model/policy-model.ts';
import { CoverageGatherer, reachOfFacts } from '../../../../language-server/src/personas/coverage/index.ts';
import { personasOf } from '../../../../language-server/src/personas/run-personas.ts';
import { policy } from '../../evaluate/support.ts';

const HEAD = `policy Test
    in force from 1 January 2000
    decides for each household

conventions
    born on 29 February birthday on 1 March

each household has
    savings : money
    rooms : whole number, 0 to 20
    date of birth : date
    moved in : date
    region : one of north, south
    children : list of child

each child has
    date of birth : date
`;

const persona = (given: string, expects: string, on = '1 June 2025'): string => `
persona Ann
    on ${on}
    given
${given
    .split('; ')
    .map(each => `        ${each}`)
    .join('\n')}
    expect
${expects
    .split('; ')
    .map(each => `        ${each}`)
    .join('\n')}
`;

/** What Ann reaches, in words; only of some kinds. */
function reached(text: string, ...kinds: string[]): string[] {
    const compiled = policy(HEAD + text);
    const gatherer = new CoverageGatherer(compiled);
    for (const each of personasOf(compiled)) gatherer.run(each as Persona);
    return gatherer.points
        .filter((point, i) => (gatherer.counts[i] ?? 0) > 0 && kinds.includes(point.kind))
        .map(({ description }) => description);
}

const FEE = `
decide fee : money
    is £0 when savings is at most £6,000
    is £45 otherwise
`;

describe('cases', () => {
    test.each([
        ['savings is £6,000', 'fee is £0', ['fee is £0 when savings is at most £6,000']],
        ['savings is £6,001', 'fee is £45', ['fee is £45 otherwise']],
        ['savings is £6,001', 'fee is £1', ['fee is £45 otherwise']],
        // Nobody would notice another fee.
        ['savings is £6,001', 'savings is £6,001', []],
        // It is not known which case decides.
        ['rooms is 1', 'fee needs savings', []],
    ])('%s, %s', (given, expects, cases) => {
        expect(reached(FEE + persona(given, expects), 'case')).toEqual(cases);
    });

    test('of a decision that another rests on', () => {
        const text = `${FEE}
decide twice : money
    is 2 * fee
`;
        expect(reached(text + persona('savings is £1', 'twice is £0'), 'case', 'decision')).toEqual([
            'fee is decided',
            'fee is £0 when savings is at most £6,000',
            'twice is decided',
            'twice is 2 * fee',
        ]);
    });

    test('whichever case holds gives the same: none of them has decided', () => {
        const text = `
decide fee : money
    is £5 when savings is at most £6,000
    is £5 otherwise
`;
        expect(reached(text + persona('rooms is 1', 'fee is £5'), 'case', 'decision')).toEqual(['fee is decided']);
    });

    test('what is assumed is not decided by its rule', () => {
        expect(reached(FEE + persona('assume fee is £1', 'fee is £1'), 'case', 'decision')).toEqual([]);
    });

    test('in groups, and in the order of the text', () => {
        const text = `
decide fee : money
    first that applies
        is £1 when rooms is more than 5
        is £2 when region is north
        is £3 otherwise
`;
        expect(reached(text + persona('rooms is 2; region is north', 'fee is £2'), 'case')).toEqual([
            'fee is £2 when region is north',
        ]);
    });
});

describe('exceptions', () => {
    const text = `
decide fee : money
    is £45
    except many rooms when rooms is more than 5
        is £50 when region is north
        is £60 otherwise
`;
    test.each([
        [
            'rooms is 6; region is north',
            'fee is £50',
            ['fee: the exception “many rooms” applies', 'fee is £50 when region is north'],
        ],
        ['rooms is 5', 'fee is £45', ['fee is £45', 'fee: the exception “many rooms” does not apply']],
    ])('%s', (given, expects, points) => {
        expect(reached(text + persona(given, expects), 'case', 'exception taken', 'exception not taken')).toEqual(
            points,
        );
    });

    test('while it is open whether it applies, neither way is taken', () => {
        const found = reached(
            text + persona('region is north', 'fee needs rooms'),
            'case',
            'exception taken',
            'exception not taken',
        );
        expect(found).toEqual([]);
    });
});

describe('tables, scales, versions and definitions', () => {
    test('rows', () => {
        const text = `
decide fee : money, by table
    | region | rooms       | fee |
    | north  | up to 3     | £1  |
    | north  | 4 or over   | £2  |
    | south  | -           | £3  |
`;
        expect(reached(text + persona('region is north; rooms is 4', 'fee is £2'), 'row')).toEqual([
            'fee: the row “region is north, rooms from 4: £2”',
        ]);
    });

    test('bands: those that a part of the amount lies in', () => {
        const text = `
scale tax : money
    on          savings
    charges     each slice
    | up to £10 | 0%  |
    | up to £20 | 10% |
    | above     | 20% |

decide due : money
    is tax
`;
        expect(reached(text + persona('savings is £15', 'due is £0.50'), 'band')).toEqual([
            'tax: the band up to £10',
            'tax: the band up to £20',
        ]);
    });

    test('versions of rates and decisions', () => {
        const text = `
rate base : money
    from 1 January 2020: £1
    from 1 January 2025: £2

decide fee : money
    until 31 December 2024
        is base
    from 1 January 2025
        is 2 * base
`;
        expect(reached(text + persona('rooms is 1', 'fee is £4'), 'version')).toEqual([
            'base as it is from 1 January 2025',
            'fee as it is from 1 January 2025',
        ]);
    });

    test('definitions, for somebody who fits and somebody who does not', () => {
        const text = `
define young child
    about a child
    when age is under 5

decide young : whole number
    is how many children where young child
`;
        const given = 'children; Bo: date of birth is 3 May 2023; Cy: date of birth is 3 May 2015';
        const written = persona(given, 'young is 1')
            .replace('        Bo', '            Bo')
            .replace('        Cy', '            Cy');
        expect(reached(text + written, 'definition holds', 'definition does not hold')).toEqual([
            'young child: somebody fits',
            'young child: somebody does not fit',
        ]);
    });
});

describe('limits', () => {
    const sides = (condition: string, given: string, expects = 'flag is flag'): string[] =>
        reached(
            `
decide flag : yes or no
    is yes when ${condition}
    is no otherwise
${persona(given, expects)}`,
            'threshold',
        ).map(each => each.slice(each.indexOf(': ') + 2));

    test.each([
        ['savings is at most £6,000', 'savings is £1', ['below £6,000']],
        ['savings is at most £6,000', 'savings is £6,000', ['exactly £6,000']],
        ['savings is at most £6,000', 'savings is £6,000.01', ['above £6,000']],
        // Whole numbers have neighbours: the edges of a limit are right beside it.
        ['rooms is under 5', 'rooms is 4', ['just below 5']],
        ['rooms is under 5', 'rooms is 3', []],
        ['rooms is under 5', 'rooms is 5', ['exactly 5']],
        ['rooms is under 5', 'rooms is 9', ['above 5']],
        ['rooms is more than 5', 'rooms is 7', []],
        ['rooms is more than 5', 'rooms is 6', ['just above 5']],
        ['rooms is more than 5', 'rooms is 1', ['below 5']],
        ['age is under 18', 'date of birth is 2 June 2007', ['just below 18']],
        ['age is under 18', 'date of birth is 1 June 2007', ['exactly 18']],
        ['moved in is before 6 April 2025', 'moved in is 5 April 2025', ['the day before 6 April 2025']],
        ['moved in is before 6 April 2025', 'moved in is 4 April 2025', []],
        ['moved in is before 6 April 2025', 'moved in is 6 April 2025', ['on 6 April 2025']],
        ['moved in is before 6 April 2025', 'moved in is 7 May 2025', ['after 6 April 2025']],
        // What is worked out need not have such neighbours.
        ['2 * rooms is under 5', 'rooms is 1', ['below 5']],
        [
            'moved in is within 6 April 2025 to 5 April 2026',
            'moved in is 6 April 2025',
            ['on the first day of 6 April 2025 to 5 April 2026', 'before the last day of 6 April 2025 to 5 April 2026'],
        ],
        [
            'moved in is within 6 April 2025 through 5 April 2026',
            'moved in is 6 April 2026',
            ['after 6 April 2025', 'the day after 5 April 2026'],
        ],
        ['rooms is at least 2 and less than 5', 'rooms is 4', ['above 2', 'just below 5']],
        // The second test of a chain is not asked where the first does not hold.
        ['rooms is at least 2 and less than 5', 'rooms is 1', ['just below 2']],
        // Neither equality nor choice is a limit.
        ['rooms = 3', 'rooms is 3', []],
        ['region is north', 'region is north', []],
    ])('%s, %s', (condition, given, points) => {
        expect(sides(condition, given)).toEqual(points);
    });

    test('the words of a chain', () => {
        const text = `
decide flag : yes or no
    is yes when rooms is at least 2 and less than 5
    is no otherwise
`;
        expect(reached(text + persona('rooms is 4', 'flag is yes'), 'threshold')).toEqual([
            'rooms is at least 2: above 2',
            'rooms is less than 5: just below 5',
        ]);
    });
});

describe('promises and journeys', () => {
    const text = `
intent
    outcome fair fees: "everybody pays what they can"
    outcome quick: "it is quick"
    safeguard never dear: "never more than £100"
        always fee is at most £100
    safeguard not too much: "nobody is asked more than they must be"

decide fee : money
    serves fair fees
    is £0 when savings is at most £6,000
    is £45 otherwise

journey Pay
    step Tell us
        for applicant, online or on paper
        asks savings
        goes to Free when fee = £0
    step Pay now
        for applicant, online or on paper
    ending Free
        tells "Nothing to pay."
    ending Paid
        tells "Thank you."
`;
    const kinds = ['outcome', 'safeguard', 'step', 'ending'];

    test('outcomes through what serves them, safeguards through their condition', () => {
        expect(reached(text + persona('savings is £1', 'fee is £0'), ...kinds)).toEqual([
            'the outcome “fair fees” is worked for',
            'the safeguard “never dear” is tried',
        ]);
    });

    test('a safeguard that cannot be looked at is not tried', () => {
        expect(reached(text + persona('rooms is 1', 'fee needs savings'), ...kinds)).toEqual([]);
    });

    test('steps and endings of those whose journey is looked at, and a safeguard that is about asking', () => {
        expect(reached(text + persona('savings is £1', 'reaches Free; asked at most 1 question'), ...kinds)).toEqual([
            // Which way it goes is decided by the fee.
            'the outcome “fair fees” is worked for',
            'the safeguard “never dear” is tried',
            'the safeguard “not too much” is tried',
            'Pay: the step “Tell us”',
            'Pay: the ending “Free”',
        ]);
    });
});

describe('people of whom nothing is expected', () => {
    test('reach what is decided for them, or what is decided by some decisions', () => {
        const compiled = policy(`${HEAD}${FEE}
decide other : yes or no
    is yes
`);
        const facts = { on: '2025-06-01', savings: '6000' };
        expect([...reachOfFacts(compiled, facts)]).toEqual(
            expect.arrayContaining(['decision:fee/decided', 'decision:other/decided']),
        );
        expect([...reachOfFacts(compiled, facts, new Set(['fee']))].sort()).toEqual([
            'decision:fee/case is £0 when savings is at most £6,000',
            'decision:fee/decided',
            'decision:fee/limit savings is at most £6,000: at',
        ]);
    });
});

describe('ids', () => {
    const ids = (text: string): string[] => {
        const compiled = policy(HEAD + text);
        return new CoverageGatherer(compiled).points.map(({ id }) => id);
    };

    test('are unique, and stay what they are when something is written elsewhere', () => {
        const before = ids(FEE);
        const after = ids(`
decide another : yes or no
    is yes when rooms is more than 2
    is no otherwise
-- a remark
${FEE}`);
        expect(new Set(after).size).toBe(after.length);
        expect(after).toEqual(expect.arrayContaining(before));
    });

    test('equal cases are numbered', () => {
        const found = ids(`
decide fee : money
    first that applies
        is £1 when rooms is more than 2
        is £1 when rooms is more than 2
        is £3 otherwise
`);
        expect(found).toContain('decision:fee/case is £1 when rooms is more than 2#2');
    });
});
