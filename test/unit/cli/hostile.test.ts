import { describe, expect, test } from 'vitest';
import { cli } from './cli-harness.ts';
import { junitProblems } from './junit-schema.ts';

const rules = `policy Hostile
    decides for each family

each person has
    date of birth : date

each family has
    children : list of person, each a child
    parts : number
    start : date
    span : period
    note : text

rank line for each child
    among       children
    by          date of birth, earliest first
    ties        in the order the family names them

decide depth for each child : number
    is previous child's depth + 1 when line is more than 1
    is 1 otherwise

decide deepest : number
    is highest of depth for each child

decide share : number
    is 100 / parts

decide later : date
    is start + 10 years

decide earlier : date
    is start - 10 years

decide endless : number
    is total of (how many days in span where parts is more than 0) for each day in span

decide echo : yes or no
    is yes when note = "x"
    is no otherwise
`;

const round = `
decide a : number
    is b + 1 when parts = 1
    is 1 otherwise

decide b : number
    is a + 1 when parts = 1
    is 2 otherwise
`;

const person = (name: string, given: string, expected: string): string => `
persona ${name}
    on          1 June 2025
    given
        ${given}
    expect
        ${expected}
`;

/** Quotes, mark-up, commands of terminals and of GitHub, marks that turn what follows. */
const name = `"Quotes" & <b>'tags'</b> ]]> \u202Eevil\u202C 👩‍👩‍👧 %0A::error::x`;

const people = [
    person('Zero', 'parts is 0', 'share is 5'),
    person('Year 1', 'start is 1 January 0001', 'earlier is 1 January 2000'),
    person('Year 9999', 'start is 31 December 9999', 'later is 1 January 2000'),
    person('Missing', 'there are no children', 'share is 5'),
    person('Round', 'parts is 1', 'a is 3'),
    person(name, `note is "=cmd|' /C calc'!A0 \u202E ]]> <script>alert(1)</script>"`, 'echo is yes'),
    person('Fine', 'parts is 4', 'share is 25'),
].join('');

const cases = `
personas from file "cases.csv"
    name column "Name"
    column "Parts" is parts
    expect column "Share" is share
`;

/** A case may be called anything. */
const files = {
    'hostile.policy': rules + round + people + cases,
    'cases.csv': 'Name,Parts,Share\n"\u001B[31m\u202Ered # SKIP",4,26\n',
};
const turns = /[\u202A-\u202E\u2066-\u2069]/;

describe('a persona that comes to nothing fails alone, with its reason', () => {
    test('in words', async () => {
        const { status, stderr } = await cli(['test'], files);
        expect(status).toBe(1);
        for (const reason of [
            'Division by zero: 100 / parts.',
            'The date would lie outside the years 1 to 9999.',
            'not known yet: needs parts',
            'These need one another to be worked out: a → b → a.',
        ]) {
            expect(stderr).toContain(reason);
        }
        expect(stderr).toContain('✓ Fine');
        expect(stderr.trimEnd().split('\n').at(-1)).toBe('1 passed, 7 failed');
        expect(stderr).not.toMatch(turns);
        expect(stderr).not.toContain('\u001B[31m\u202E');
    });

    test.each(['tap', 'github', 'junit'])('as %s, in which nothing turns what follows', async reporter => {
        const { stdout } = await cli(['test', '--reporter', reporter], files);
        expect(stdout).not.toMatch(turns);
        expect(stdout).not.toContain('\u001B');
        expect(stdout).toContain('Division by zero: 100 / parts.');
        if (reporter === 'junit') {
            expect(junitProblems(stdout)).toEqual([]);
            expect(stdout).toContain('&#x202E;evil&#x202C;');
            expect(stdout).toContain('tests="8" failures="3" errors="4"');
        }
        if (reporter === 'tap') {
            expect(stdout.match(/^not ok /gm)).toHaveLength(7);
            expect(stdout).not.toMatch(/^ok .*# SKIP/m);
        }
        if (reporter === 'github') expect(stdout.match(/^::error /gm)).toHaveLength(7);
    });

    test('as JSON, with the name as it is', async () => {
        const { stdout } = await cli(['test', '--reporter', 'json'], files);
        const { passed, failed, errors, personas } = JSON.parse(stdout);
        expect([passed, failed, errors]).toEqual([1, 3, 4]);
        expect(personas[5].name).toContain('\u202Eevil\u202C');
        expect(personas.map(({ status }: { status: string }) => status)).toEqual([
            'error',
            'error',
            'error',
            'failed',
            'error',
            'failed',
            'passed',
            'failed',
        ]);
    });

    test('also when it would never end', async () => {
        const ever = person(
            'Ever',
            'span is 1 January 0001 through 31 December 9999\n        parts is 1',
            'endless is 3',
        );
        const { stderr } = await cli(['test'], {
            'ever.policy': rules + ever + person('Fine', 'parts is 4', 'share is 25'),
        });
        expect(stderr).toContain('This takes too many steps to be worked out: more than 20 million.');
        expect(stderr.trimEnd().split('\n').at(-1)).toBe('1 passed, 1 failed');
    }, 120_000);

    test('and a list of thousands, each of whom looks at the one before, is worked out', async () => {
        const count = 20_000;
        const children = Array.from({ length: count }, (_, i) => ({
            name: `k${i}`,
            'date of birth': new Date(Date.UTC(1900, 0, 1 + i)).toISOString().slice(0, 10),
        }));
        const { stderr, status } = await cli(['test'], {
            'big.policy': `${rules}
personas from file "big.json"
    column "children" is children
    expect column "deepest" is deepest
`,
            'big.json': JSON.stringify([{ children, deepest: count }]),
        });
        expect(stderr).toContain('1 passed, 0 failed');
        expect(status).toBe(0);
    }, 60_000);
});
