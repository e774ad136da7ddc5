import { tableOf } from './asking.ts';

tableOf(
    'PW251',
    [
        'Families on a <|low income|> can apply.',
        'A <|significant|> change must be reported by you.',
        'You need <|sufficient|> savings.',
    ],
    [
        'A lower income than the limit.',
        'The higher of the two rates.',
        'High Income Child Benefit Charge applies to you.',
        'Is your income low?',
        '(B) Significant hardship exception',
        'Income greater than £500 counts.',
    ],
);
