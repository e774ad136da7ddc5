import { describeMistakes } from './describe-mistakes.ts';

/** Parts of a line that are missing, or too many. */
describeMistakes([
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
        'whom a definition is about, behind its name',
        `
            define large<| for each car|>
                when seats is 6
        `,
        ['PW003 This stands on a line of its own below: ‘about a car’.'],
        ['\n    about       a car'],
    ],
    [
        'the categories of a rate, behind its name',
        `
            rate allowance<|, by band|>
                | from           | young |
                | 1 January 2024 | £5    |
        `,
        ['PW003 This stands on a line of its own below: ‘by band’.'],
        ['\n    by          band'],
    ],
    [
        'for each in the name of a rate',
        `
            rate <|credit for each child|> : money
                from 1 January 2024: £5
        `,
        ['PW007 Where this name is used, ‘for each’ would split it. Write the name in backticks: `credit f'],
        ['`credit for each child`'],
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
        'wrong accept',
        `
            policy P
                accept <|204|> because "x"
        `,
        ['PW001 Here there should be a code such as PW204, not ‘204’.'],
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
]);
