import { tableOf } from './asking.ts';

tableOf(
    'PW225',
    [
        'Grants of up to £250 cover all of it.\nGrants <|between £251 and £500|> cover half.',
        '- up to £250: all of it\n- <|£251 to £500|>: half\n- <|£501 or more|>: a quarter',
        'Incomes of £12,000 or less pay nothing, those of <|£12,001-£18,000|> pay half.',
        'Loans of <|£251 to £500|> cost £5, loans of £250 or less are free.',
        'Grants of up to €250 need one signature, grants <|from €250 to €500|> two.',
        'If you earn less than £100 you pay nothing. If you earn <|more than £100|> you pay 12%.',
        '| under £5,000 | free |\n| <|£5,001 to £9,000|> | half |',
        'With 16 to 20 hours a week you get half, with <|21 to 30 hours|> all of it.',
    ],
    [
        'Grants of up to £250 cover all of it. Grants of more than £250 and up to £500 cover half.',
        'Grants of up to £250.99 are free, those between £251 and £500 are not.',
        'Grants of up to £250 or £251 to £500, rounded to the nearest pound, are paid at once.',
        'The fee is £10 to £20. An income of at least £20 a week must be told to the office.',
        'Grants of up to £250, and loans of £400 to £500.',
        'If you earn less than £100 you pay nothing. If you earn £100 or more you pay 12%.',
        'If you earn not more than £100 you pay nothing. If you earn more than £100 you pay 12%.',
        'Up to 16 hours, or 20 hours or more.',
        'Up to £250 for each child, and $251 to $500 for each adult.',
        'Children aged 5 to 10 and 11 to 16.',
    ],
);
