import { tableOf } from './asking.ts';

tableOf(
    'PW242',
    [
        'The landlord told the tenant that <|they|> had to move.',
        'If a parent asks the school, <|he|> may look at the file.',
    ],
    [
        'The landlord told the council when the rent rose.',
        'The tenant said that they had moved.',
        'A parent or carer may say that they agree.',
        'Did the landlord tell the tenant that they had to move?',
    ],
);
