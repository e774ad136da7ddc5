import { tableOf } from './asking.ts';

tableOf(
    'PW101',
    [
        'You can claim for each <|qualifying child|>.',
        'It pays <|certain paid engagements|>.',
        '(I) the <|applicable Federal or State minimum wage|>; or',
        '<|Qualifying carers|> get a weekly amount.',
        'The <|relevant authority|> decides, and the relevant authority meets.',
    ],
    [
        'You are not eligible for a loan.',
        '“Qualifying child” means a child under 16.',
        'Is it a qualifying child?',
        '(K) Treatment of certain lottery winnings',
        'Claim if applicable.',
        'The applicable amount described in subsection (b) is paid.',
    ],
);
