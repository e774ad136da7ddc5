import { tableOf } from './asking.ts';

tableOf(
    'PW209',
    [
        'If you are <|currently|> enrolled, you qualify.',
        'Send a <|recent|> bank statement.',
        'Your income exceeds the <|current|> limits.',
    ],
    [
        'Are you currently enrolled?',
        'Use the most recent statement.',
        'Pay from your current account.',
        'It counts in the current month.',
        '(I) Current law component',
    ],
);
