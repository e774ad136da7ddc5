import { tableOf } from './asking.ts';

tableOf(
    'PW231',
    [
        'Bring <|a passport and a birth certificate or a letter|>.',
        'A claimant who <|lives in the UK and has a job or is a student|> qualifies.',
    ],
    [
        'Bring a passport, and either a birth certificate or a letter.',
        'Bring a passport and a letter.',
        'Bring both a passport and a letter or a card.',
        'Terms and conditions apply.',
        'Do you have a passport and a letter or a card?',
    ],
);
