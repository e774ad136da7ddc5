import { tableOf } from './asking.ts';

tableOf(
    'PW206',
    [
        'What you earned <|last year|> counts.',
        'You can be away for 28 days <|a year|>.',
        'The <|annual|> limit is £500.',
        'The report is made <|for a year|>.',
    ],
    [
        'What you earned last tax year counts.',
        'You pay £500 a year, in the calendar year.',
        'A 2-year period.',
        'The year you were born.',
        'How much did you earn in a year?',
        'She lived there a year ago.',
    ],
);
