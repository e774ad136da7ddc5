import { tableOf } from './asking.ts';

tableOf(
    'PW241',
    [
        'The form <|must be submitted|>.',
        'The amount <|will be determined|> later.',
        'The rate <|shall be determined|> under section 5.',
        'Not less than 40% of the proceeds <|are paid|> to the charity.',
        'Records have <|to be kept|>.',
    ],
    [
        'The form must be submitted by the employer.',
        'You must submit the form.',
        'Your pension age is worked out using your date of birth.',
        'An individual shall not be treated as a dependant.',
        'You’ll be contacted by the office.',
        'The estate will be divided between the children.',
        'Must the form be submitted?',
        'It shall be referred to as the score.',
        'Send the form if it must be sent.',
    ],
);
