import { policy, tableOf } from './delivering.ts';

const help = 'is £10 when savings is £0\nis £0 otherwise';
const ask = 'ask         "How much have you saved?"';

tableOf(
    'PW402',
    [
        {
            name: 'a body holds a fact of the same name',
            text: policy({
                facts: `<|date of birth|> : date\n    ask         "When were you born?"`,
                help: 'is £10 when age is at least 18\nis £0 otherwise',
                more: 'each adult has\n    birth date : date\n        held by     HMRC, as "the tax record"',
            }),
            says: 'HMRC holds ‘birth date’ already',
            severity: 'warning',
            fixes: ['Say that HMRC holds it'],
            related: 1,
        },
        {
            name: 'a body holds a fact with the same question',
            text: policy({
                facts: `<|savings|> : money\n    ${ask}\nmoney put by : money\n    held by     HMRC\n    ask         "How much have you saved"`,
                help,
            }),
            fixes: ['Say that HMRC holds it'],
        },
        {
            name: 'another file says who holds it',
            text: `use "shared.policy"\n\n${policy({ facts: `<|postcode|> : text\n    ask         "What is your postcode?"`, help: 'is £10 when postcode is "SW1A 1AA"\nis £0 otherwise' })}`,
            files: { 'shared.policy': 'each person has\n    post code : text\n        held by     HMRC\n' },
            fixes: ['Say that HMRC holds it'],
        },
        {
            name: 'a step of the journey gets it from a body',
            text: policy({
                facts: `<|savings|> : money\n    ${ask}`,
                help,
                more: 'journey Claim\n    step Look up\n        by          HMRC\n        uses        savings, HMRC',
            }),
            says: 'A step of the journey gets it from HMRC',
            fixes: ['Say that HMRC holds it'],
        },
    ],
    [
        { name: 'nobody holds it', text: policy({ facts: `savings : money\n    ${ask}`, help }) },
        {
            name: 'only those are asked whom the holder does not know',
            text: policy({ facts: `savings : money\n    held by     HMRC\n    ${ask}`, help }),
        },
        {
            name: 'a name that says nothing by itself, of two kinds of things',
            text: policy({
                facts: `start date : date\n    ask         "When did you move in?"`,
                more: 'each job has\n    start date : date\n        held by     HMRC',
            }),
        },
        {
            name: 'the same name with another type',
            text: policy({
                facts: `savings : yes or no\n    ask         "Do you have savings?"`,
                more: 'each adult has\n    savings : money\n        held by     HMRC',
            }),
        },
    ],
);
