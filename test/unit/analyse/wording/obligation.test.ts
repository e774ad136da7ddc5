import { tableOf } from './asking.ts';

tableOf(
    'PW240',
    [
        'You <|should|> keep the letter.',
        'You <|should not|> call us.',
        'Applicants <|are expected to|> look for work.',
        'You <|may be asked|> to come to the office.',
    ],
    [
        'You must keep the letter.',
        'Ask whether you should apply.',
        'You should have got a letter.',
        'Should you apply?',
        'You may be able to get help.',
        'You may not be required to pay.',
    ],
);
