import { tableOf } from './asking.ts';

tableOf(
    'PW223',
    [
        'If you pay late, the fee is <|10%|>.',
        'The factor takes the form of <|a percent|>.',
        '(1) for property placed in service before 2020, <|30 percent|>,',
    ],
    [
        'You pay 10% of the rent.',
        'The fee rises by 10%.',
        'A condition rated as 50% disabling.',
        'How many percent is it, 10%?',
        '300% up to 400%',
        'Your income exceeds the limits by 10% or less.',
        'A 10 percent discount is given.',
    ],
);
