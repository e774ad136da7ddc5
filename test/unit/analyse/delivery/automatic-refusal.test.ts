import { policy, tableOf } from './delivering.ts';

const automatic = 'by          HMRC, automatically, within 1 day';
const steps = (by: string, between = ''): string =>
    `journey Claim\n    step Decide\n        ${by}\n        decides     help${between}\n        goes to Refused when help is £0`;
const refused = '\n    ending Refused\n        tells       "You cannot get it."';
const review = '\n        challenge   mandatory reconsideration, within 1 month';

tableOf(
    'PW408',
    [
        {
            name: 'an automatic step leads to a refusal that nobody reviews',
            text: policy({ more: `${steps(`<|${automatic}|>`)}${refused}` }),
            says: 'Does a person look at it before somebody is refused?',
            severity: 'warning',
            fixes: ['Add a way to challenge it'],
            related: 1,
        },
        {
            name: 'no ending refuses, and the decision can be nothing',
            text: policy({
                help: 'is £10 when savings is £0\nis £0 otherwise',
                more: `journey Claim\n    step Decide\n        <|${automatic}|>\n        decides     help\n    ending Done\n        tells       "You get {help}."`,
            }),
            says: 'decides ‘help’ automatically',
            fixes: ['Add a way to challenge it'],
        },
    ],
    [
        { name: 'the ending names a review', text: policy({ more: `${steps(automatic)}${refused}${review}` }) },
        {
            name: 'a person decides',
            text: policy({ more: `${steps('by          HMRC, within 5 working days')}${refused}` }),
        },
        {
            name: 'a person stands between',
            text: policy({
                more: `journey Claim\n    step Decide\n        ${automatic}\n        decides     help\n    step Look again\n        by          HMRC, within 5 working days\n        goes to Refused when help is £0${refused}`,
            }),
        },
        {
            name: 'the decision never goes against anybody',
            text: policy({
                more: `journey Claim\n    step Decide\n        ${automatic}\n        decides     help\n    ending Done\n        tells       "You get {help}."`,
            }),
        },
        { name: 'no journey', text: policy({}) },
    ],
);
