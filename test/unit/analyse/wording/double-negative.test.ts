import { tableOf } from './asking.ts';

tableOf(
    'PW233',
    [
        'A person who is <|not ineligible|> can claim.',
        'This rule shall <|not fail to|> apply.',
        '<|No claim is invalid|> for that reason.',
    ],
    [
        'You do not qualify if you are not resident.',
        'The fee is not less than £5.',
        'Is it not invalid?',
        'Tell us whether or not you are ineligible.',
    ],
);
