import { tableOf } from './asking.ts';

tableOf(
    'PW208',
    [
        'Tell us <|promptly|>.',
        'You must reply <|as soon as possible|>.',
        '<|Immediately|> tell the office.',
        'The list is <|regularly|> updated by the office.',
        'The payment comes <|in due course|>.',
        'The rate is <|periodically|> reviewed.',
    ],
    [
        'As soon as you are 66 you can claim.',
        'The day immediately before the claim.',
        'Your immediate family counts.',
        'Can you reply promptly?',
        '(B) Prompt follow up',
        'It happens no less frequently than every 4 months.',
    ],
);
