import { tableOf } from './asking.ts';

tableOf(
    'PW210',
    [
        'Your <|annual income|> must be below the limit.',
        'Your gross <|annual income|> must be below the limit.',
        '<|Income per year|> counts.',
    ],
    [
        'Your gross annual income in the tax year before the claim counts.',
        'What is your annual income?',
        'Your income counts.',
    ],
);
