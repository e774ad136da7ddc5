import { policy, tableOf } from './delivering.ts';

const facts = 'savings : money\n    ask         "How much have you saved?"';
const help = 'is £10 when savings is under £100\nis £0 otherwise';
const ask = `    step Ask
        for         the family, online or by phone
        asks        savings`;
const decide = `    step Decide
        by          HMRC, within 5 working days
        decides     help`;
const journey = (...places: string[]): string =>
    policy({ facts, help, more: `journey Claim\n${places.filter(place => place !== '').join('\n')}` });

const paid = `    step Pay
        pays        help`;
const ending = (name: string, when = ''): string =>
    `    ending ${name}${when === '' ? '' : `\n        when        ${when}`}
        tells       "You get {help}."`;

const persona = `
persona Ann
    on          1 June 2025
    given
        savings is £10
    expect
        help is £10
`;

tableOf(
    'PW409',
    [
        {
            name: 'nothing follows the last step',
            text: journey(
                `${ask}\n        goes to Refused when savings is at least £100`,
                decide.replace('Decide', '<|Decide|>'),
                ending('Refused'),
            ),
            says: 'What happens after “Decide”?',
            severity: 'warning',
            fixes: ['Add an ending, “Decided”'],
        },
        {
            name: 'no branch of the last step takes a persona',
            text: `${journey(
                ask,
                decide.replace('Decide', '<|Decide|>').concat('\n        goes to Refused when help = £0'),
                ending('Refused'),
            )}${persona}`,
            says: 'What happens after “Decide” to “Ann”?',
            fixes: ['Add an ending, “Decided”'],
        },
    ],
    [
        { name: 'the last step pays', text: journey(ask, decide, paid) },
        { name: 'an ending follows', text: journey(ask, decide, ending('Decided')) },
        { name: 'an ending follows by its value', text: journey(ask, decide, ending('Decided', 'help = £10')) },
        {
            name: 'the last step leads on in any case',
            text: journey(
                ask,
                `${decide}\n        goes to Refused when help = £0\n        goes to Done`,
                ending('Refused'),
                ending('Done'),
            ),
        },
        {
            name: 'the branches of the last step take everybody',
            text: `${journey(
                ask,
                `${decide}\n        goes to Refused when help is under £5\n        goes to Done when help is at least £5`,
                ending('Refused'),
                ending('Done'),
            )}${persona}`,
        },
        { name: 'there are no endings yet', text: journey(ask, decide) },
        { name: 'there is no journey', text: policy({ facts, help }) },
    ],
);

tableOf(
    'PW420',
    [
        {
            name: 'a step behind one that always leads elsewhere',
            text: journey(
                `${ask}\n        goes to Decide`,
                `    step <|Check|>
        by          HMRC, within 1 working day`,
                decide,
                ending('Decided'),
            ),
            says: 'Who comes to “Check”?',
            severity: 'warning',
            fixes: ['Leave out “Check”'],
        },
        {
            name: 'an ending that nothing leads to, behind a last step that leads elsewhere',
            text: journey(ask, `${decide}\n        goes to Done`, ending('Done'), ending('<|Refused|>')),
            says: 'Who reaches “Refused”?',
            fixes: ['Leave out “Refused”'],
        },
        {
            name: 'both answers lead on, so nobody comes to what follows',
            text: journey(
                `${ask}\n        goes to Decide when enough is yes\n        goes to Done when enough is no`,
                `    step <|Check|>
        by          HMRC, within 1 working day`,
                decide,
                ending('Done'),
            ).replace(
                'journey Claim',
                'decide enough : yes or no\n    is yes when savings is under £100\n    is no otherwise\n\njourney Claim',
            ),
            fixes: ['Leave out “Check”'],
        },
    ],
    [
        { name: 'each step leads to the next', text: journey(ask, decide, ending('Decided')) },
        {
            name: 'a branch that may be taken, and what follows when it is not',
            text: journey(
                `${ask}\n        goes to Refused when savings is at least £100`,
                decide,
                paid,
                ending('Refused'),
            ),
        },
        {
            name: 'endings that a value chooses',
            text: journey(ask, decide, ending('Refused', 'help = £0'), ending('Paid', 'help = £10')),
        },
    ],
);

tableOf(
    'PW422',
    [
        {
            name: 'a step leads back, whatever happens',
            text: journey(ask.replace('Ask', '<|Ask|>'), `${decide}\n        goes to Ask`),
            says: '“Ask” and “Decide”',
            severity: 'warning',
            related: 1,
            fixes: ['Go on instead of back to “Ask”'],
        },
        {
            name: 'a step leads to itself',
            text: journey(ask, `${decide.replace('Decide', '<|Decide|>')}\n        goes to Decide`),
            says: 'leads back to itself',
            related: 0,
            fixes: ['Go on instead of back to “Decide”'],
        },
        {
            name: 'every condition leads round, so that nobody gets out',
            text: journey(
                ask.replace('Ask', '<|Ask|>'),
                `${decide}\n        goes to Ask when help = £0\n        goes to Ask`,
            ),
            related: 1,
            fixes: ['Go on instead of back to “Ask”'],
        },
    ],
    [
        {
            name: 'a circle with a way out is meant',
            text: journey(ask, `${decide}\n        goes to Ask when help = £0`, ending('Decided')),
        },
        { name: 'no circle', text: journey(ask, decide, paid) },
    ],
);
