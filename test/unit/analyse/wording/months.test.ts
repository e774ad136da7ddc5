import { tableOf } from './asking.ts';

tableOf(
    'PW203',
    ['The claim ends <|6 months after the date|> of the letter.', 'You can apply <|3 months before your due date|>.'],
    ['The claim ends 6 months after the letter.', 'Is it more than 6 months after the date of birth?'],
);
