import { describeMistakes } from './describe-mistakes.ts';

/** Indentation, tables, bullets, brackets and comments. */
describeMistakes([
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
]);
