import { tableOf } from './asking.ts';

tableOf(
    'PW232',
    [
        '<|Unless otherwise provided by law|>, the limit is £100.',
        'You cannot claim <|unless your circumstances change|>.',
        'The limit is £30, <|subject to modification|> by the Secretary.',
        '<|Notwithstanding any other provision of law|>, a claim ends.',
        '<|Except as otherwise provided|>, the term is one year.',
        'All can claim, <|with some exceptions|>.',
    ],
    [
        'Subject to clauses (ii) and (iii), the limit is £100.',
        'Except as provided in subsection (e), the limit is £100.',
        'You cannot claim unless you already get a pension.',
        'Benefits are subject to tax.',
        'Are you exempt unless your circumstances change?',
        'Notwithstanding section 5, a claim ends.',
    ],
);
