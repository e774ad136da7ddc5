import { tableOf } from './asking.ts';

tableOf(
    'PW220',
    [
        'Anyone <|over 18|> can apply.',
        'You are <|over 60|>.',
        'Children <|up to age 16|> count.',
        'Those <|above the age of 65|> are exempt.',
        'A child <|under 16|> counts.',
        'Somebody <|over 50 years of age|> is exempt.',
    ],
    [
        'Anyone 18 or over can apply.',
        'If you are 60 or older, apply.',
        'Are you over 18?',
        'It weighs over 18kg.',
        'It takes over 18 months.',
        'The price is over 18, and more.',
        'Aged 16 or less and in school.',
    ],
);
