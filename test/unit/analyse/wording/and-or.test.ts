import { tableOf } from './asking.ts';

tableOf(
    'PW230',
    [
        'Send a form <|and/or|> a letter.',
        'Call <|or/and|> write.',
        'Tell your <|spouse/civil|> partner.',
        'Only <|Housing / Council|> tenants.',
    ],
    [
        'Send a form or a letter.',
        'Send him/her a form.',
        'See gov.uk/school/meals.',
        'It costs £5 a mile/hour.',
        'Answer yes/no.',
        'Bring form A1/B2 on 5/4/2026.',
    ],
);
