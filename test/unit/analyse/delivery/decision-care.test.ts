import { policy, tableOf } from './delivering.ts';

const refused = (challenge: string, name = 'Refused'): string =>
    `    ending ${name}\n        tells       "You cannot get it."${challenge}`;
const review = '\n        challenge   mandatory reconsideration, within 1 month';
const journey = (by: string, ending: string): string =>
    `journey Claim\n    step Decide\n        ${by}\n        decides     help\n        goes to Refused when help is £0\n${ending}`;
const byAPerson = 'by          HMRC, within 5 working days';

tableOf(
    'PW407',
    [
        {
            name: 'nobody owns the policy',
            text: policy({ more: journey(byAPerson, refused(review)) }).replace(
                'policy Help\n    owner       HMRC',
                'policy <|Help|>',
            ),
            says: 'The policy has no owner',
            severity: 'warning',
            fixes: ['Say that HMRC owns it'],
        },
        {
            name: 'a step decides with no time limit',
            text: policy({ more: journey('<|by          HMRC|>', refused(review)) }),
            says: 'By when must ‘Decide’ be done?',
            fixes: ['Add a time limit'],
        },
        {
            name: 'an ending refuses and names no way to challenge it',
            text: policy({ more: journey(byAPerson, refused('', '<|Refused|>')) }),
            says: 'How can somebody challenge it?',
            fixes: ['Add a way to challenge it'],
            related: 1,
        },
        {
            name: 'an ending refuses by the condition on which it is reached',
            text: policy({
                facts: 'savings : money',
                more: `decide entitled : yes or no\n    is yes when savings is £0\n    is no otherwise\n\njourney Claim\n    step Decide\n        ${byAPerson}\n        decides     entitled\n        goes to Goodbye when entitled is no\n    ending <|Goodbye|>\n        tells       "This is all we can tell you."`,
            }),
            fixes: ['Add a way to challenge it'],
        },
        {
            name: 'a last step decides and nothing names a way to challenge it',
            text: policy({
                more: `journey Claim\n    step <|Decide|>\n        ${byAPerson}\n        decides     help\n    ending Done\n        tells       "You get {help}."`,
            }),
            says: 'Nothing after it says',
            fixes: ['Add a way to challenge it'],
        },
        {
            name: 'a challenge has no time limit',
            text: policy({ more: journey(byAPerson, refused('\n        <|challenge   mandatory reconsideration|>')) }),
            says: 'By when must ‘mandatory reconsideration’ be asked for?',
            severity: 'information',
            fixes: ['Add a time limit'],
        },
        {
            name: 'an ending tells what was decided, and only the other one how to challenge it',
            text: policy({
                more: journey(
                    byAPerson,
                    `    ending <|Granted|>\n        tells       "You get {help}."\n${refused(review)}`,
                ),
            }),
            says: '‘Granted’ tells people what was decided, ‘help’',
            severity: 'information',
            fixes: ['Add a way to challenge it'],
            related: 1,
        },
        {
            name: 'a judgement without a review',
            text: policy({
                more: `judgement <|fair|> : yes or no\n    made by     HMRC, within 5 working days\n    considering\n        - "all of it"\n\n${journey(byAPerson, refused(review))}`,
            }),
            says: 'It names no review',
            fixes: ['Add a review'],
        },
    ],
    [
        { name: 'no journey', text: policy({}).replace('    owner       HMRC\n', '') },
        { name: 'owned, in time, with a challenge', text: policy({ more: journey(byAPerson, refused(review)) }) },
        {
            name: 'the step that decides says how to challenge it',
            text: policy({ more: journey(`${byAPerson}${review}`, refused('')) }),
        },
        {
            name: 'a judgement has a time limit and a review of its own',
            text: policy({
                more: `judgement fair : yes or no\n    made by     HMRC, within 5 working days\n    considering\n        - "all of it"\n    review      appeal, within 1 month\n\njourney Claim\n    step Decide\n        by          HMRC\n        decides     fair\n    ending Done\n        tells       "That is all."`,
            }),
        },
        {
            name: 'what is decided automatically has a code of its own',
            text: policy({ more: journey('by          HMRC, automatically, within 1 day', refused('')) }),
        },
    ],
);
