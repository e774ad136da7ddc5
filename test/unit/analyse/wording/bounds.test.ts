import { tableOf } from './asking.ts';

tableOf(
    'PW204',
    [
        'You have <|until 5 April|> to apply.',
        'Anybody <|between 16 and 19|> can apply.',
        'Those <|between the ages of sixteen and eighteen|> are exempt.',
        'Claims made <|between 6 April 2024 and 7 July 2024|> are backdated.',
        'The rate holds <|from 6 April 2024 to 5 April 2025|>.',
        'Pay <|by 31 January|>.',
        'Wait <|until 30 June 2026|> to call.',
    ],
    [
        'You have until the end of 5 April to apply.',
        'Anybody between 16 and 19 inclusive can apply.',
        'The difference between 5 and 7 is 2.',
        'Are you between 16 and 19?',
        'Claims from 6 April 2024 to 5 April 2025, both included, count.',
        'Apply up to and including 5 April.',
    ],
);
