import { describe, expect, test } from 'vitest';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { dedent, marked, textAt } from '../../support/policy-text.ts';

/**
 * What is said about mistakes: the place between `<|` and `|>`, the beginning of the message (the first 90 letters), and
 * what the quick fixes write there.
 */
const mistakes: [title: string, policy: string, said: string[], fixes?: string[]][] = [
    [
        'misspelt section',
        `
            <|decde|> x : money
                is £1
        `,
        ['PW002 ‘decde’ is not a word of the language. Did you mean ‘decide’?'],
        ['decide'],
    ],
    [
        'misspelt line',
        `
            decide x : money
                <|wehn|> a
                    is £1
        `,
        ['PW002 ‘wehn’ is not a word of the language. Did you mean ‘when’?'],
        ['when'],
    ],
    [
        'misspelt is',
        `
            decide x : money
                <|si|> £1
        `,
        ['PW002 ‘si’ is not a word of the language. Did you mean ‘is’?'],
        ['is'],
    ],
    [
        'familiar',
        `
            <|rule|> x : money
                is £1
        `,
        ['PW002 ‘rule’ is not a word of the language. Did you mean ‘decide’?'],
        ['decide'],
    ],
    [
        'the first line of a block is not one of its lines, the others are',
        `
            decide x : money
                <|hallo|> world
                    and more
                is £1 when a
                is £2 otherwise
        `,
        ['PW003 A line under ‘decide’ begins with one of: ‘is’, ‘when’, ‘first that applies’, ‘except’, ‘w'],
    ],
    [
        'familiar in one block',
        `
            judgement x : yes or no
                <|by|> the council
        `,
        ['PW002 Under ‘judgement’ this is written ‘made by’.'],
        ['made by'],
    ],
    [
        'a condition without its word',
        `
            define x
                <|any of|>
                    - a is £0
                    - b is £0
        `,
        ['PW003 Is ‘any of …’ the condition? Begin the line with ‘when’: ‘when any of’.'],
        ['when any of'],
    ],
    [
        'a text straight after a name',
        `
            intent
                outcome warm homes <|"|>nobody is cold"
        `,
        ['PW001 Between the name and the text in quotes there should be a colon (:).'],
        [': "'],
    ],
    [
        'a table whose last column has a sign for a heading',
        `
            decide x : money
                | a        | <|=|>  |
                | under 25 | £1 |
                | 25 or over | £2 |
        `,
        ['PW001 What do the rows give? The heading of the last column says it: the name of the decision.'],
    ],
    [
        'a condition in the name of an ending',
        `
            journey J
                ending refused <|when not place|>
                    tells "Sorry"
        `,
        ['PW003 Is ‘when not place’ the condition? It stands on a line of its own below, not in the name.'],
        ['\n        when not place'],
    ],
    [
        'a name in quotes',
        `
            intent
                outcome warm homes: "nobody is cold"
                    measure <|"share of warm homes, at least 95%"|>
        `,
        ['PW018 This name and the figures after it stand without quotes.'],
        ['share of warm homes, at least 95%'],
    ],
    [
        'misplaced',
        `
            decide x : money
                <|hint|> "a"
                is £1
        `,
        ['PW003 ‘hint’ belongs under a fact, not under ‘decide’. Here a line begins with: ‘is’, ‘when’, ‘f'],
    ],
    [
        'misplaced section word inside',
        `
            decide x : money
                is £1
                <|persona|> P
        `,
        ['PW003 ‘persona’ begins a section, at the left edge, not under ‘decide’. Here a line begins with:'],
    ],
    [
        'unknown line',
        `
            decide x : money
                <|banana|>
                    apple
                is £1
        `,
        ['PW003 A line under ‘decide’ begins with one of: ‘is’, ‘when’, ‘first that applies’, ‘except’, ‘w'],
    ],
    [
        'indented section',
        `
              <|d|>ecide x : money
                  is £1

            decide y : money
                is £2
        `,
        ['PW005 A section begins at the left edge. Remove the spaces before this line.'],
    ],
    [
        'unclosed quote',
        `
            policy P
                source <|"abc|>
                owner HMRC
        `,
        ['PW004 This quotation is not closed. Add " at its end.'],
        ['"abc"'],
    ],
    [
        'unclosed quote swallows nothing',
        `
            define a
                means <|"abc|>

            define b
                means "def"
        `,
        ['PW004 This quotation is not closed. Add " at its end.'],
        ['"abc"'],
    ],
    [
        'prose over lines',
        `
            define a
                means "one two
                       three

                       four"
                when a
        `,
        [],
    ],
    [
        'prose over lines with source link',
        `
            define a
                source "one two
                    three" <https://x.y> -- c
                when a
        `,
        [],
    ],
    [
        'prose, quote inside next line',
        `
            define a
                means <|"one two|>
                    <|three "four" five|>
                when a
        `,
        [
            'PW004 This quotation is not closed. Add " at its end.',
            'PW005 This line is indented deeper than the one above, but does not continue it. Line it up, or ',
        ],
        ['"one two"'],
    ],
    [
        'curly',
        `
            define a
                means <|“hello”|>
        `,
        ['PW004 Prose stands between straight quotes: "…".'],
        ['"hello"'],
    ],
    [
        'curly inside',
        `
            define a
                means "she said “no” — twice"
        `,
        [],
    ],
    [
        'backtick unclosed',
        `
            decide x
                is <|\`abc + 1|>
        `,
        ['PW004 This backtick is not closed. Add ` at the end of the name.'],
        ['`abc + 1`'],
    ],
    [
        'over',
        `
            decide x
                is 1 when age <|is over|> 16
        `,
        ['PW018 Does ‘is over’ include the value itself? Write ‘is more than’ or ‘is at least’.'],
        ['is more than', 'is at least'],
    ],
    [
        'between',
        `
            decide x
                is 1 when age <|is between|> 16 and 20
        `,
        ['PW018 Does ‘is between’ include the value itself? Write ‘is at least … and at most …’ or ‘is mor'],
    ],
    [
        'greater',
        `
            decide x
                is 1 when age <|is greater than|> 16
        `,
        ['PW018 The language says ‘is more than’ for ‘is greater than’.'],
        ['is more than'],
    ],
    [
        'not more than',
        `
            decide x
                is 1 when age <|is not more than|> 16
        `,
        ['PW018 The language says ‘is at most’ for ‘is not more than’.'],
        ['is at most'],
    ],
    [
        'date',
        `
            persona P
                on <|31 February 2025|>
        `,
        ['PW008 ‘31 February 2025’ is not a day of the calendar.'],
        ['28 February 2025'],
    ],
    [
        'date2',
        `
            persona P
                on <|29 February 1900|>
        `,
        ['PW008 ‘29 February 1900’ is not a day of the calendar.'],
        ['28 February 1900'],
    ],
    [
        'date3',
        `
            decide x
                is <|0 May 2025|>
        `,
        ['PW008 ‘0 May 2025’ is not a day of the calendar.'],
    ],
    [
        'rounding',
        `
            decide x
                is a<|, rounded to the nearest pound|>
        `,
        ['PW017 To the nearest: and exactly half? Say ‘rounded half up’, ‘rounded half down’ or ‘rounded h'],
        [', rounded half up to a whole pound', ', rounded half even to a whole pound'],
    ],
    [
        'rounding2',
        `
            decide x
                is a<|, rounded up|>
        `,
        ['PW017 Say which way and to what: ‘, rounded down to the penny’, ‘, rounded half up to a whole nu'],
    ],
    [
        'converted',
        `
            decide x
                is a<|, converted to monthly|>
        `,
        ['PW017 Say from what to what: ‘, converted weekly to monthly’.'],
    ],
    [
        'deeper',
        `
            decide x
                is a
                    <|b|>
        `,
        ['PW005 This line is indented deeper than the one above, but does not continue it. Line it up, or '],
    ],
    [
        'crooked',
        `
            decide x
                    is a
                <|i|>s b
        `,
        ['PW005 This line does not line up with the lines above it.'],
    ],
    [
        'orphan bullet',
        `
            decide x
                is yes whe<|n|>
                    <|-|> a
                    - b
        `,
        [
            'PW001 After ‘when’ there should be a condition.',
            'PW005 A list needs ‘all of’, ‘any of’, ‘none of’, ‘total of’ or the like at the end of the line ',
        ],
    ],
    [
        'bullet where none',
        `
            decide x
                <|-|> a
        `,
        ['PW003 A line under ‘decide’ begins with one of: ‘is’, ‘when’, ‘first that applies’, ‘except’, ‘w'],
    ],
    [
        'row not closed',
        `
            rate r : money
                by kind
                | from | <|a|>
                | 1 April 2025 | £1 |
        `,
        ['PW019 A table row ends with |.'],
    ],
    [
        'row at left edge',
        `
            rate r : money
                by kind
            <|||> from | a |
        `,
        ['PW005 At the left edge a section begins. Indent this line, so that it belongs to the section abo'],
    ],
    [
        'bar in prose',
        `
            rate r : text
                by kind
                | from | a |
                | 1 April 2025 | "a|b" |
        `,
        [],
    ],
    [
        'comment after row',
        `
            rate r : money
                by kind
                | from | a | -- note
                | 1 April 2025 | £1 | -- note
        `,
        [],
    ],
    [
        'comment with bar',
        `
            rate r : money
                by kind
                | from | a |   -- a | b
                | 1 April 2025 | £1 |
        `,
        [],
    ],
    [
        'two comparisons',
        `
            decide x
                is 1 when 1 < a <|< 3|>
        `,
        ['PW020 Compare two things at a time: write ‘is more than 1 and less than 3’.'],
    ],
    [
        'stray comma',
        `
            decide x
                is a<|,|> b
        `,
        ['PW001 This line should end before ‘,’.'],
    ],
    [
        'stray semicolon',
        `
            decide x
                is a<|;|> b
        `,
        ['PW006 The character ‘;’ has no meaning here.'],
    ],
    [
        'missing type',
        `
            each person has
                age <|:|>
        `,
        ['PW001 After ‘:’ there should be a type: money, date, yes or no, number, percent, one of ….'],
    ],
    [
        'missing colon',
        `
            each person has
                ag<|e|>
        `,
        ['PW001 After ‘age’ there should be a colon (:).'],
    ],
    [
        'missing has',
        `
            each perso<|n|>
                age : money
        `,
        ['PW001 After ‘person’ there should be ‘has’.'],
    ],
    [
        'no name',
        `
            decide <|:|> money
                is £1
        `,
        ['PW001 Here there should be a name, not ‘:’.'],
    ],
    [
        'empty is',
        `
            decide x
                i<|s|>
        `,
        ['PW001 After ‘is’ there should be a value or a name.'],
    ],
    [
        'empty when',
        `
            decide x
                is 1 whe<|n|>
        `,
        ['PW001 After ‘when’ there should be a condition.'],
    ],
    [
        'double',
        `
            decide x x : money
                is 1 <|1|>
        `,
        ['PW001 This line should end before ‘1’.'],
    ],
    [
        'unknown section',
        `
            <|Something|> else
                is 1
        `,
        ['PW003 ‘Something’ does not begin a section. A section begins with one of: ‘policy’, ‘use’, ‘body'],
    ],
    [
        'only comment',
        `
            -- nothing
        `,
        [],
    ],
    [
        'section word in the middle of indentation',
        `
            journey J
                step A
                    asks a
                <|asks|> b
        `,
        ['PW003 ‘asks’ belongs under ‘step’, not under ‘journey’. Here a line begins with: ‘step’, ‘ending'],
    ],
    [
        'source under source',
        `
            decide x
                is 1
                source "a" <|"b"|>
        `,
        ['PW001 This line should end before ‘"b"’.'],
    ],
    [
        'line word with capital',
        `
            decide x
                <|Is|> 1
        `,
        ['PW002 ‘Is’ is not a word of the language. Did you mean ‘is’?'],
        ['is'],
    ],
    [
        'emoji',
        `
            decide x
                is <|😀|> + 1
        `,
        ['PW006 The character ‘😀’ has no meaning here.'],
    ],
    [
        'semicolons in persona',
        `
            persona P
                given
                    children
                        A: a is 1<|;|> b is 2
        `,
        ['PW006 The character ‘;’ has no meaning here.'],
    ],
    [
        'brackets list',
        `
            decide x
                is <|(a, b)|>
        `,
        ['PW001 Brackets hold one value. A list in brackets stands after ‘is one of’, ‘total of’, ‘lowest '],
    ],
    [
        'unclosed bracket',
        `
            decide x
                is (a + <|b|>
                is 2
        `,
        ['PW001 After ‘b’ there should be ‘)’.'],
    ],
    [
        'extra bracket',
        `
            decide x
                is a + b<|)|>
        `,
        ['PW001 This line should end before ‘)’.'],
    ],
    [
        'except without when',
        `
            decide x
                is 1
                except prisoner<|s|>
                    is 0
        `,
        ['PW001 After ‘prisoners’ there should be ‘when’ or ‘before’.'],
    ],
    [
        'from without date',
        `
            rate r : money
                from <|April 2025|>: £1
        `,
        ['PW001 Here there should be a date such as 6 April 2025, not ‘April 2025’.'],
    ],
    [
        'from no colon',
        `
            rate r : money
                from 1 April 2025 <|£1|>
        `,
        ['PW001 Here there should be a colon (:), not ‘£1’.'],
    ],
    [
        'first that applies misspelt',
        `
            decide x
                <|first that aplies|>
                    is 1
        `,
        ['PW002 ‘first that aplies’ is not a word of the language. Did you mean ‘first that applies’?'],
        ['first that applies'],
    ],
    [
        'wrong accept',
        `
            policy P
                accept <|204|> because "x"
        `,
        ['PW001 Here there should be a code such as PW204, not ‘204’.'],
    ],
    [
        'accept no reason',
        `
            policy P
                accept PW20<|4|>
        `,
        ['PW001 After ‘PW204’ there should be ‘because’.'],
    ],
    [
        'code names',
        `
            use <|uk|>.policy
        `,
        ['PW001 Here there should be text in quotes ("…"), not ‘uk’.'],
    ],
    [
        'conventions wrong',
        `
            conventions
                born on 29 February     <|next day|>
                tax year                <|6 April|>
                tax year                <|starts 6 Apr|>
        `,
        [
            'PW001 Here the language knows: ‘birthday on 1 March’, ‘birthday on 28 February’.',
            'PW001 Here the language knows: ‘starts 6 April’.',
            'PW001 Here the language knows: ‘starts 6 April’.',
        ],
    ],
    [
        'asks',
        `
            persona P
                expect
                    asked at most <|six questions|>
        `,
        ['PW001 Here there should be a number, not ‘six questions’.'],
    ],
    [
        'where without is',
        `
            decide x
                is 1
                where <|a|>
        `,
        ['PW001 After ‘a’ there should be ‘is’.'],
    ],
    [
        "the only 'to'",
        `
            decide x
                is 1 <|to 3|>
        `,
        ['PW001 This line should end before ‘to 3’.'],
    ],
    [
        'aggregate without over',
        `
            decide x
                is <|total of a|>
        `,
        ['PW021 Over what is ‘total of’ taken? Add ‘for each …’, or list the values in brackets or as bull'],
    ],
    [
        'number per',
        `
            decide x
                is 5 <|per week|>
        `,
        ['PW001 This line should end before ‘per week’.'],
    ],
];

describe('mistakes', () => {
    test.each(mistakes)('%s', (_, policy, said, fixes = []) => {
        const { text, marks } = marked(dedent(policy));
        const findings = [...loadText(text).findings].sort(inTextOrder);
        expect(findings.map(({ code, message }) => `${code} ${message.slice(0, 90)}`)).toEqual(said);
        expect(findings.map(({ range }) => textAt(text, range))).toEqual(marks.map(mark => mark.text));
        expect(findings.map(({ range }) => offsetOf(text, range.start))).toEqual(marks.map(mark => mark.offset));
        expect(findings.flatMap(finding => finding.fixes.flatMap(fix => fix.edits.map(edit => edit.newText)))).toEqual(
            fixes,
        );
    });
});

type Place = { line: number; character: number };

function inTextOrder(a: { range: { start: Place } }, b: { range: { start: Place } }): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

function offsetOf(text: string, { line, character }: Place): number {
    return (
        text
            .split('\n')
            .slice(0, line)
            .reduce((sum, above) => sum + above.length + 1, 0) + character
    );
}
