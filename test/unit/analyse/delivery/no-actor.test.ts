import { policy, tableOf } from './delivering.ts';

const step = (lines: string, name = 'Check'): string =>
    policy({ help: 'is savings', more: `journey Claim\n    step ${name}${lines}` });

tableOf(
    'PW411',
    [
        {
            name: 'nobody decides',
            text: step('\n        decides     help', '<|Check|>'),
            says: 'Who does ‘Check’?',
            severity: 'warning',
            fixes: ['Say that HMRC does it'],
        },
        { name: 'nobody is asked', text: step('\n        asks        savings', '<|Check|>'), fixes: ['HMRC'] },
        { name: 'a step that is only a name', text: step('', '<|Send the letter|>'), fixes: ['HMRC'] },
        { name: 'nobody tells', text: step('\n        tells       "You get {help}."', '<|Tell|>'), fixes: ['HMRC'] },
        {
            name: 'nobody pays, as the policy has no owner',
            text: step('\n        pays        help, every 4 weeks', '<|Pay|>').replace('    owner       HMRC\n', ''),
            fixes: ['HMRC'],
        },
    ],
    [
        { name: 'a body does it', text: step('\n        by          HMRC\n        decides     help') },
        {
            name: 'it is for somebody',
            text: step('\n        for         the family, online or by phone\n        asks        savings'),
        },
        { name: 'the owner pays', text: step('\n        pays        help, every 4 weeks') },
        { name: 'time passes', text: step('\n        waits       2 weeks') },
        { name: 'ways part', text: `${step('\n        goes to Done when help is £0')}    ending Done\n` },
    ],
);
