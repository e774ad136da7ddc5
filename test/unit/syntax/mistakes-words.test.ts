import { describeMistakes } from './describe-mistakes.ts';

/** Words that are misspelt, misplaced, or those of other languages. */
describeMistakes([
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
        'cases in a local name',
        `
            decide x : number
                is y * 2
                where y is a <|when|> b
        `,
        ['PW001 What follows ‘where’ has one formula. Where it has cases, make a decision of its own of it'],
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
        'two comparisons',
        `
            decide x
                is 1 when 1 < a <|< 3|>
        `,
        ['PW020 Compare two things at a time: write ‘is more than 1 and less than 3’.'],
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
        'line word with capital',
        `
            decide x
                <|Is|> 1
        `,
        ['PW002 ‘Is’ is not a word of the language. Did you mean ‘is’?'],
        ['is'],
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
]);
