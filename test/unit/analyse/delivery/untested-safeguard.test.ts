import { policy, tableOf } from './delivering.ts';

const safeguard = (name: string, text: string, below = ''): string =>
    `intent\n    safeguard ${name}: "${text}"${below}`;
const persona = (expects: string): string =>
    `\n\npersona Ann\n    on          1 June 2025\n    given\n        savings is £5\n    expect\n        ${expects}`;
const make = (intent: string, expects = 'help is £10'): string =>
    policy({ help: 'is £10', more: `${intent}${persona(expects)}` });

tableOf(
    'PW417',
    [
        {
            name: 'no condition, and no persona on it',
            text: make(safeguard('<|once only|>', 'nobody is asked for what government holds')),
            says: 'How would anybody notice',
            severity: 'warning',
        },
        {
            name: 'a persona on something else',
            text: make(safeguard('<|in time|>', 'a reply comes within 5 days'), 'asked at most 2 questions'),
        },
        {
            name: 'a figure for one person is no promise to everybody',
            text: make(safeguard('<|help for all|>', 'everybody gets help')),
        },
    ],
    [
        {
            name: 'always',
            text: make(safeguard('no more', 'never more than £10', '\n        always      help is at most £10')),
        },
        {
            name: 'never falls',
            text: make(
                safeguard(
                    'no cliff',
                    'more is more',
                    '\n        never falls help\n        as this rises savings, by £1',
                ),
            ),
        },
        {
            name: 'a persona on questions',
            text: make(safeguard('once only', 'nobody is asked for what government holds'), 'never asked for savings'),
        },
        {
            name: 'a persona on time',
            text: make(safeguard('in time', 'a reply comes within 5 days'), 'within 5 working days'),
        },
        {
            name: 'a decision serves it, and a persona tries that',
            text: make(safeguard('once only', 'nobody pays twice')).replace(
                '    is £10',
                '    serves      once only\n    is £10',
            ),
        },
        { name: 'no rules yet', text: `policy Help\n\n${safeguard('once only', 'nobody is asked twice')}\n` },
    ],
);
