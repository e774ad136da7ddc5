import { tableOf } from './asking.ts';

tableOf(
    'PW205',
    [
        'Born before 6 April 1950, or <|after 6 April 1950|>.',
        'Claims made on or before 5 April 2024 are old. Claims made <|on or after 5 April 2024|> are new.',
    ],
    [
        'Born before 6 April 1950, or on or after 6 April 1950.',
        'Claims made before 6 April 2016.',
        'Before 5 April 2024, and after 5 April 2025.',
    ],
);
