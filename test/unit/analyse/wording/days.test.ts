import { tableOf } from './asking.ts';

tableOf(
    'PW202',
    [
        'Appeal within <|15 days|> to appeal.',
        'The latest date is usually <|15 days|> before the payment.',
        'The claim must be at least <|thirty days|> before the end.',
        'They must be sick for more than <|4 days|>.',
    ],
    [
        'Appeal within 15 working days.',
        'Appeal within 15 calendar days.',
        'You must be sick for at least 4 days in a row.',
        'Leave is 28 days a year.',
        'You get 3 days’ pay.',
        'How many days do you work, more than 3 days?',
        'A 30-day period begins on the first day.',
    ],
);
