import { tableOf } from './asking.ts';

tableOf(
    'PW222',
    ['Savings <|over £6,000|> count.', 'Rents <|below £100|> are exempt.', 'Working <|under 16 hours|> is allowed.'],
    ['Savings of more than £6,000 count.', '£6,000 or over counts.', 'Are your savings over £6,000?', 'Over the page.'],
);
