import { tableOf } from './asking.ts';

tableOf(
    'PW230',
    ['Send a form <|and/or|> a letter.', 'Call <|or/and|> write.'],
    ['Send a form or a letter.', 'Send him/her a form.'],
);
