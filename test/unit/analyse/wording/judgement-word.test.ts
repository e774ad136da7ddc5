import { tableOf } from './asking.ts';

tableOf(
    'PW252',
    [
        'You need a <|reasonable|> excuse.',
        '<|Where possible|>, call first.',
        'You will <|normally|> hear from us.',
        'The office makes <|appropriate|> adjustments.',
        'It has to be <|serious|>.',
    ],
    [
        'The fair market value counts.',
        'HMRC agreed that you had a reasonable excuse.',
        'A reasonable delay (at most 10 days) is allowed.',
        'The appropriate plan described in clause (i) applies.',
        '(1) In general',
        'Tax is effective from 6 April.',
    ],
);
