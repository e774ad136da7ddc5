import { tableOf } from './asking.ts';

tableOf(
    'PW211',
    ['You pay <|£30 a week|> towards a monthly rent.', 'The <|weekly rate|> is paid each month.'],
    ['You pay £30 a week.', 'The weekly rate, times 52 and divided by 12, is paid each month.', 'It is paid monthly.'],
);
