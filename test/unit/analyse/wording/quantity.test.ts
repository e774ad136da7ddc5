import { tableOf } from './asking.ts';

tableOf(
    'PW221',
    [
        'It takes <|about 3|> weeks.',
        'You can inherit <|some of|> your spouse’s pension.',
        'You pay <|a portion of|> the costs.',
        'Send <|several|> letters.',
        '<|A number of|> people apply.',
        'In <|some cases|> you can appeal.',
        'You can get <|up to £500|>.',
    ],
    [
        'You can get some of this information online.',
        'She is part of the family.',
        'Ask about 2 of the forms.',
        'How many of the forms are there, several?',
        'He may keep so much of the gain as is exempt.',
        'The Secretary may provide a number of exemptions equal to 3.',
    ],
);
