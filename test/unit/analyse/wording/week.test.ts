import { tableOf } from './asking.ts';

tableOf(
    'PW207',
    ['You may work 16 hours <|in any week|>.', '<|This week|> counts.'],
    ['You may work 16 hours in any week that starts on Monday.', 'The rate is £20 a week.'],
);
