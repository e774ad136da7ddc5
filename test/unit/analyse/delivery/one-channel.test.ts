import { policy, tableOf } from './delivering.ts';

const step = (whom: string): string =>
    policy({
        more: `journey Claim\n    step Tell us\n        for         ${whom}\n        asks        savings`,
        help: 'is savings',
    });

tableOf(
    'PW410',
    [
        {
            name: 'online only',
            text: step('the family, <|online|>'),
            says: 'who cannot do it online?',
            severity: 'warning',
            fixes: ['“or by phone”', '“or on paper”', '“or in person”'],
        },
        {
            name: 'by phone only',
            text: step('the family, <|by phone|>'),
            fixes: ['“or online”', '“or on paper”', '“or in person”'],
        },
    ],
    [
        { name: 'two channels', text: step('the family, online or by phone') },
        { name: 'no channel is named', text: step('the family') },
        {
            name: 'a step of the body',
            text: policy({ more: 'journey Claim\n    step Look\n        by          HMRC' }),
        },
    ],
);
