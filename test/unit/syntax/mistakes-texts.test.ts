import { describeMistakes } from './describe-mistakes.ts';

/** Quotes, texts and names. */
describeMistakes([
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
        'source under source',
        `
            decide x
                is 1
                source "a" <|"b"|>
        `,
        ['PW001 This line should end before ‘"b"’.'],
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
        'asks',
        `
            persona P
                expect
                    asked at most <|six questions|>
        `,
        ['PW001 Here there should be a number, not ‘six questions’.'],
    ],
]);
