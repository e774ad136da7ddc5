import { tableOf } from './asking.ts';

tableOf(
    'PW234',
    ['You get £20 if you are single and <|£30 if|> you are a couple.'],
    [
        'You get £20 if you are single and £30 otherwise.',
        'You get £20 if you are single.',
        'You get £20 if you are single and £30 if you are a couple. In any other case you get nothing.',
    ],
);
