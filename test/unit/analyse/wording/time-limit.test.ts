import { tableOf } from './asking.ts';

tableOf(
    'PW201',
    [
        'You must tell us <|within 30 days|>.',
        'Send the form <|within a period of 28 working days|>.',
        'The report is due <|no later than 14 days|>, on paper.',
        'You can get the allowance <|for up to 13 weeks|>.',
    ],
    [
        'You must tell us within 30 days of the change.',
        'You must tell us within 30 days (8 in Scotland) of the change.',
        'If you move house, tell us within 30 days.',
        'Did you reply within 30 days?',
        'You can stay in the UK for up to 6 months.',
        'You can get the allowance for up to 4 weeks while you are abroad.',
        'Pay within 14 days after the notice.',
    ],
);
