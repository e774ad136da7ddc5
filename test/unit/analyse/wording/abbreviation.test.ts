import { tableOf } from './asking.ts';

tableOf(
    'PW262',
    [
        'You can get <|JSA|> abroad.',
        'Apply for <|VA|> health care in the VA.',
        '<|HMRC|>-approved schemes count.',
        'Ask <|DHP|> staff. The DHP ends. DHP’s are short.',
    ],
    [
        'You can get Jobseeker’s Allowance (JSA) abroad.',
        'The UK and the EU agree.',
        'See 42 U.S.C. 300kk and part IV.',
        'SSP (Statutory Sick Pay) is paid.',
        'Show your P60.',
        'PLEASE READ THIS CAREFULLY',
        'Use the format MM YYYY.',
    ],
);
