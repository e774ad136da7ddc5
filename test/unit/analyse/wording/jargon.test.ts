import { tableOf } from './asking.ts';

tableOf(
    'PW261',
    ['Call us <|prior to|> your visit.', '<|In the event that|> you move, call us.'],
    ['Call us before your visit.', 'The prior claim counts.'],
);
