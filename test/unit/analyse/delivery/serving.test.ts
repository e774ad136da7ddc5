import { policy, tableOf } from './delivering.ts';

const measured = '\n        measure     take-up, at least 90%\n        data        "Survey"';
const intent = (names: readonly string[], safeguard = ''): string =>
    `intent${names.map(name => `\n    outcome ${name}: "it comes true"${measured}`).join('')}${safeguard}`;
const served = (more: string): string => policy({ help: 'serves      warm homes\nis £10', more });

tableOf(
    'PW415',
    [
        {
            name: 'a decision that nothing rests on',
            text: served(`${intent(['warm homes'])}\n\ndecide <|bonus|> : money\n    is £5`),
            says: 'Which outcome does ‘bonus’ serve?',
            severity: 'information',
            fixes: ['It serves ‘warm homes’'],
            related: 1,
        },
        {
            name: 'of a chain that serves nothing, its end',
            text: served(
                `${intent(['warm homes'])}\n\ndecide part : money\n    is £5\n\ndecide <|bonus|> : money\n    is part`,
            ),
            fixes: ['It serves ‘warm homes’'],
        },
        {
            name: 'with options below its name',
            text: served(
                `${intent(['warm homes'])}\n\ndecide <|who pays|> : one of\n        we          "We do"\n        they        "They do"\n    is we`,
            ),
            fixes: ['It serves ‘warm homes’'],
        },
    ],
    [
        { name: 'no outcomes', text: policy({}) },
        {
            name: 'another decision rests on it',
            text: policy({
                help: 'serves      warm homes\nis part',
                more: `${intent(['warm homes'])}\n\ndecide part : money\n    is £5`,
            }),
        },
        {
            name: 'a safeguard speaks of it',
            text: served(
                `${intent(['warm homes'], '\n    safeguard no more: "never more than £5"\n        always      bonus is at most £5')}\n\ndecide bonus : money\n    is £5`,
            ),
        },
        {
            name: 'a way through the journey hangs on it',
            text: served(
                `${intent(['warm homes'])}\n\ndecide bonus : money\n    is £5\n\njourney Claim\n    step Go\n        by          HMRC\n        goes to Done when bonus is £0\n    ending Done`,
            ),
        },
        {
            name: 'it serves a safeguard',
            text: served(
                `${intent(['warm homes'], '\n    safeguard fair: "no more than £5"\n        always      help is at most £50')}\n\ndecide bonus : money\n    serves      fair\n    is £5`,
            ),
        },
    ],
);

tableOf(
    'PW416',
    [
        {
            name: 'an outcome that no decision names',
            text: served(intent(['warm homes', '<|dry homes|>'])),
            says: 'Which rule brings ‘dry homes’ about?',
            severity: 'warning',
            fixes: [],
        },
        {
            name: 'an outcome beside a decision that serves none',
            text: served(`${intent(['warm homes', '<|dry homes|>'])}\n\ndecide bonus : money\n    is £5`),
            fixes: ['‘bonus’ serves it'],
        },
    ],
    [
        { name: 'served', text: served(intent(['warm homes'])) },
        { name: 'no rules yet', text: `policy Help\n\n${intent(['warm homes'])}\n` },
    ],
);
