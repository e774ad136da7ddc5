import { tableOf } from './asking.ts';

tableOf(
    'PW250',
    [
        'Send a bill, a letter <|etc.|>',
        'Send proof, <|such as|> a bill.',
        'Keep records, <|eg|> bills.',
        'Consult doctors and <|other groups, including|> patients.',
        'Costs <|including but not limited to|> rent count.',
        'Grants, loans <|and the like|> count.',
        'Costs <|including|> rent count.',
        'Ask a doctor <|or other|> professional.',
    ],
    [
        'Is there proof, such as a bill?',
        'Send a bill or a letter.',
        'Count from Monday up to and including Friday.',
        'The amount of such assistance counts.',
        'It takes such records as are kept.',
    ],
);
