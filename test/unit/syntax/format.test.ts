import { describe, expect, test } from 'vitest';
import {
    type FormatEdit,
    formatEdits,
    formatPolicy,
} from '../../../language-server/src/syntax/format/format-policy.ts';
import { sameTokens } from '../../../language-server/src/syntax/format/same-tokens.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { withoutRanges } from '../../support/plain.ts';
import { paperPolicies, wholePolicies } from '../../support/policies.ts';
import { dedent } from '../../support/policy-text.ts';
import { seeded } from '../../support/random.ts';

const layouts: [title: string, written: string, formatted: string][] = [
    [
        'values stand in a column, behind a longer word after one blank',
        `
        policy   P
          owner HMRC
          in force   from 8 April 2024   until 5 May 2025
          decides for each    family
          source "a"<https://example.org>
        `,
        `
        policy P
            owner       HMRC
            in force    from 8 April 2024 until 5 May 2025
            decides for each family
            source      "a" <https://example.org>
        `,
    ],
    [
        'conventions have a wider column',
        `
        conventions
          weeks start Monday
          weekly to monthly by 52/12
        `,
        `
        conventions
            weeks start             Monday
            weekly to monthly       by 52 / 12
        `,
    ],
    [
        'one blank line between sections, comments stay with theirs',
        `
        -- about the file


        use "a"
        use "b"
        -- about x
        decide x
          is 1



        decide y
          is 2
        -- the end
        `,
        `
        -- about the file

        use "a"
        use "b"

        -- about x
        decide x
            is 1

        decide y
            is 2
        -- the end
        `,
    ],
    [
        'tables',
        `
        rate r:money
          by kind
          |from|a b|c -- first
          | 1 April 2025|£1| -  |   -- second
        `,
        `
        rate r:money
          by kind
          |from|a b|c -- first
          | 1 April 2025|£1| -  |   -- second
        `,
    ],
    [
        'tables without mistakes',
        `
        decide r:one of a,b ,by table
          |x|claimant's age|r| -- first
          | under 25,30 to 40|-|a|    -- second
          |  not 5| 25 or over | b|
        `,
        `
        decide r : one of a, b, by table
            | x                  | claimant's age | r |  -- first
            | under 25, 30 to 40 | -              | a |  -- second
            | not 5              | 25 or over     | b |
        `,
    ],
    [
        'facts, options and their labels',
        `
        each   family   has
          residence:one of
              UK "The United Kingdom"
              abroad     "Somewhere else"
              held by HMRC,as "PAYE"
              ask "Where?"
          income:money   per year,if any
          adults : list of person,each an adult
           claimant
           partner,if any
        `,
        `
        each family has
            residence : one of
                UK          "The United Kingdom"
                abroad      "Somewhere else"
                held by     HMRC, as "PAYE"
                ask         "Where?"
            income : money per year, if any
            adults : list of person, each an adult
                claimant
                partner, if any
        `,
    ],
    [
        'options of a decision stand deeper than its rules',
        `
        decide kind : one of
            single under 25
            couple "Two of them"
          is single under 25 when a
          is couple otherwise
        `,
        `
        decide kind : one of
                single under 25
                couple      "Two of them"
            is single under 25  when a
            is couple           otherwise
        `,
    ],
    [
        'conditions of cases stand in a column',
        `
        decide x
          first that applies
            is £0 when a
            is first child higher amount when b
            is child amount otherwise
          is yes when a
          is no otherwise
          is yes when all of
            - a
            -   b
          is not applicable otherwise
        `,
        `
        decide x
            first that applies
                is £0                         when a
                is first child higher amount  when b
                is child amount               otherwise
            is yes when a
            is no otherwise
            is yes when all of
                - a
                - b
            is not applicable otherwise
        `,
    ],
    [
        'operators, brackets, signs and commas',
        `
        decide x:money
            is (a+b)*-c/  d  -( e , but not less than   £0 ),rounded   down to the penny
            is how many of(a,b) when the claimant ’s age>=  5 and not( c or d )
        `,
        `
        decide x : money
            is (a + b) * -c / d - (e, but not less than £0), rounded down to the penny
            is how many of (a, b) when the claimant’s age >= 5 and not (c or d)
        `,
    ],
    [
        'lines that run on, and prose over lines',
        `
        define a
          means "one  two
           three

             four"
          when b   and
                 c
            or d
        `,
        `
        define a
            means       "one  two
                         three

                         four"
            when        b and
                c
                or d
        `,
    ],
    [
        'reasons and sources below a case leave the column of its neighbours as it is',
        `
        decide x
            is £0 when a
                source "Act, section 1"
            is child amount when b
                because "there is a child"
                source "Act, section 2"
            is twice child amount otherwise
        `,
        `
        decide x
            is £0                  when a
                source "Act, section 1"
            is child amount        when b
                because "there is a child"
                source "Act, section 2"
            is twice child amount  otherwise
        `,
    ],
    [
        'options share their column with their translations',
        `
        each person has
            care : one of
                full time "Toujours chez vous"
                in English "Always with you"
                one recipient "Chez vous et ailleurs"
                in English "With each parent in turn"
                ask "Où ?"
        `,
        `
        each person has
            care : one of
                full time      "Toujours chez vous"
                in English     "Always with you"
                one recipient  "Chez vous et ailleurs"
                in English     "With each parent in turn"
                ask         "Où ?"
        `,
    ],
    [
        'comments at the ends of lines stand in a column where the rightmost stood',
        `
        decide x
          is 1   -- one
          where aa is 2 -- two

          where b is 3           -- three
            -- below b
          -- and more
        `,
        `
        decide x
            is 1           -- one
            where aa is 2  -- two

            where b is 3         -- three
            -- below b
            -- and more
        `,
    ],
    [
        'a journey and a persona',
        `
        journey J
          step A
            for claimant,online or by phone
            by HMRC,automatically,within 5 working days
            goes to B when c is no
          ending B
            when c is no
            tells "x"
            in Welsh "y"
        persona P
          on 1 June 2025
          given
            there is no   partner
            days is (Monday,Tuesday)
            children
              Zayn:age is 5,b is yes
          expect
            x is £1   because "c"
              evidence "d"
          evidence "e"
        `,
        `
        journey J
            step A
                for         claimant, online or by phone
                by          HMRC, automatically, within 5 working days
                goes to B when c is no
            ending B
                when        c is no
                tells       "x"
                in Welsh    "y"

        persona P
            on          1 June 2025
            given
                there is no partner
                days is (Monday, Tuesday)
                children
                    Zayn: age is 5, b is yes
            expect
                x is £1 because "c"
                    evidence "d"
            evidence    "e"
        `,
    ],
];

describe('the layout', () => {
    test.each(layouts)('%s', (_, written, formatted) => {
        expect(formatPolicy(dedent(written))).toBe(dedent(formatted));
    });

    test('of the reference is its own', () => {
        for (const { text } of paperPolicies) expect(formatPolicy(text)).toBe(text);
    });

    test('of nothing is nothing', () => {
        expect(formatPolicy('')).toBe('');
        expect(formatPolicy('\n  \n')).toBe('');
        expect(formatPolicy('-- only a comment')).toBe('-- only a comment\n');
    });

    test('keeps the line breaks and the byte order mark of the file', () => {
        expect(formatPolicy('\uFEFFdecide x\r\n  is 1\r\n')).toBe('\uFEFFdecide x\r\n    is 1\r\n');
    });

    test('leaves a section with mistakes as it is, and formats the others', () => {
        const text = 'decide   x\n  si 1 +\n      banana\n\n\ndecide   y\n  is 1\n';
        expect(formatPolicy(text)).toBe('decide   x\n  si 1 +\n      banana\n\ndecide y\n    is 1\n');
    });
});

/** The same policy in a careless layout. */
function careless(text: string, seed: number): string {
    const random = seeded(seed);
    const lines = text.split('\n').map(line => {
        if (line.includes('"') || line.trim().startsWith('--')) return line;
        const [, blanks = '', rest = ''] = /^( *)(.*)$/.exec(line) ?? [];
        const spread = rest
            .replace(/(?<=\S) (?=\S)/g, () => ' '.repeat(1 + random.below(3)))
            .replace(/ {2,}(?!-)/g, () => ' '.repeat(1 + random.below(3)));
        return ' '.repeat((blanks.length / 4) * 3) + spread + ' '.repeat(random.below(3));
    });
    return lines.join('\n').replaceAll('\n\n', () => '\n'.repeat(1 + random.below(4)));
}

describe.each(wholePolicies)('formatting $name', ({ text }) => {
    const model = (policy: string): unknown => withoutRanges(loadText(policy).model);

    test('changes no meaning, drops nothing, and is done after once', () => {
        const formatted = formatPolicy(text);
        expect(model(formatted)).toEqual(model(text));
        expect(formatPolicy(formatted)).toBe(formatted);
        expect(sameTokens(text, formatted)).toBe(true);
        expect(formatted).not.toMatch(/[ \t]+$/m);
    });

    test('from a careless layout leads to the same meaning, and is done after once', () => {
        for (let seed = 1; seed <= 5; seed++) {
            const untidy = careless(text, seed);
            const formatted = formatPolicy(untidy);
            expect(model(formatted)).toEqual(model(untidy));
            expect(formatPolicy(formatted)).toBe(formatted);
        }
    });

    test('as edits gives the same, and touches only lines that change', () => {
        const untidy = careless(text, 7);
        expect(applied(untidy, formatEdits(untidy))).toBe(formatPolicy(untidy));
        expect(formatEdits(formatPolicy(text))).toEqual([]);
    });
});

test('one careless line is one edit', () => {
    const text = formatPolicy(wholePolicies[0]?.text ?? '');
    const untidy = text.replace('    owner       HMRC', '    owner HMRC');
    expect(formatEdits(untidy)).toEqual([
        {
            range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
            newText: '    owner       HMRC\n',
        },
    ]);
});

function applied(text: string, edits: readonly FormatEdit[]): string {
    const lines = text.split('\n');
    const offset = ({ line, character }: FormatEdit['range']['start']): number =>
        lines.slice(0, line).reduce((sum, above) => sum + above.length + 1, 0) + character;
    return [...edits]
        .reverse()
        .reduce(
            (result, { range, newText }) =>
                result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
            text,
        );
}
