import { policy, tableOf } from './delivering.ts';

const asked = 'ask         "How much have you saved?"';
const rent = 'rent : money\n    ask         "What is your rent?"';

tableOf(
    'PW405',
    [
        {
            name: 'no rule needs the answer',
            text: policy({ facts: `<|savings|> : money\n    ${asked}\n${rent}`, help: 'is rent' }),
            says: 'What is ‘savings’ asked for?',
            severity: 'warning',
            fixes: ['Take ‘savings’ out'],
        },
        {
            name: 'only its own validity needs it',
            text: policy({
                facts: `<|savings|> : money\n    ${asked}\n    valid when  savings is at least £0, "Not below zero."\n${rent}`,
                help: 'is rent',
            }),
            fixes: [],
        },
        {
            name: 'a persona says it, and no rule needs it',
            text: policy({
                facts: `<|savings|> : money\n    ${asked}\n${rent}`,
                help: 'is rent',
                more: 'persona Ann\n    on          1 June 2025\n    given\n        savings is £5\n        rent is £7\n    expect\n        help is £7',
            }),
            fixes: [],
        },
        {
            name: 'a step asks for it',
            text: policy({
                facts: `<|savings|> : money\n${rent}`,
                help: 'is rent',
                more: 'journey Claim\n    step Tell us\n        for         the family, online or by phone\n        asks        savings, rent',
            }),
            related: 1,
        },
    ],
    [
        { name: 'a rule needs it', text: policy({ facts: `savings : money\n    ${asked}`, help: 'is savings' }) },
        {
            name: 'a table needs it',
            text: policy({
                facts: `is new : yes or no\n    ask         "Is it new?"`,
                more: 'decide kind : one of a, b, by table\n    | is new | kind |\n    | yes    | a    |\n    | no     | b    |',
            }),
        },
        {
            name: 'an age is needed',
            text: policy({
                facts: 'date of birth : date\n    ask         "When?"',
                help: 'is £1 when 18th birthday is before date of decision\nis £0 otherwise',
            }),
        },
        {
            name: 'the validity of another answer needs it',
            text: policy({
                facts: `savings : money\n    ${asked}\n    valid when  savings is at least rent, "Not below the rent."\n${rent}`,
                help: 'is savings',
            }),
        },
        {
            name: 'a step looks it up',
            text: policy({
                facts: `savings : money\n    ${asked}\n    held by     HMRC`,
                more: 'journey Claim\n    step Look\n        by          HMRC\n        uses        savings',
            }),
        },
        {
            name: 'an ending shows it',
            text: policy({
                facts: `savings : money\n    ${asked}`,
                more: 'journey Claim\n    step Look\n        by          HMRC\n    ending Done\n        tells       "You have {savings}."',
            }),
        },
        { name: 'it is not asked', text: policy({ facts: 'savings : money' }) },
        {
            name: 'there are no rules yet',
            text: `policy Help\n    decides for each family\n\neach family has\n    savings : money\n        ${asked}\n`,
        },
        {
            name: 'other policies use the file',
            text: `each family has\n    savings : money\n        ${asked}\n\ndecide one : number\n    is 1\n`,
        },
    ],
);
