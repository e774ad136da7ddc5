import { policy, tableOf } from './delivering.ts';

const asked = `income : money
    ask         "How much do you earn?"`;
const bySavings = `is £10 when savings is at most £100 and income is at most £100
is £0 otherwise`;

tableOf(
    'PW401',
    [
        {
            name: 'a rule needs a fact that is neither asked nor held, beside one that is asked',
            text: policy({ facts: `<|savings|> : money\n${asked}`, help: bySavings }),
            says: 'Who can say what ‘savings’ is?',
            severity: 'information',
            fixes: ['Ask for it', 'Say that HMRC holds it'],
            related: 1,
        },
        {
            name: 'a policy says what it is for',
            text: policy({
                facts: `<|savings|> : money\n${asked}`,
                help: bySavings,
                more: 'intent\n    problem     "Homes are cold."',
            }),
            severity: 'warning',
            fixes: ['Ask for it', 'Say that HMRC holds it'],
        },
        {
            name: 'evidence alone asks nothing',
            text: policy({
                facts: `<|savings|> : money\n    proof       "a bank statement", or "a passbook"\n${asked}`,
                help: bySavings,
            }),
            fixes: ['Ask for it', 'Say that HMRC holds it'],
        },
        {
            name: 'an age is needed, and nobody says a date of birth',
            text: policy({
                facts: `<|date of birth|> : date\n${asked}`,
                help: 'is £10 when age is at least 18 and income is at most £100\nis £0 otherwise',
            }),
            fixes: ['Ask for it', 'Say that HMRC holds it'],
        },
        {
            name: 'whoever has only begun to write questions is told once',
            text: policy({
                facts: `<|savings|> : money\nrent : money\n${asked}`,
                help: 'is £10 when savings + rent is at most £100 and income is at most £100\nis £0 otherwise',
            }),
            says: 'and 1 fact more',
            severity: 'information',
            related: 1,
        },
        {
            name: 'a step asks for a fact that has no question',
            text: policy({
                facts: `<|savings|> : money\n${asked}`,
                help: bySavings,
                more: 'journey Claim\n    step Tell us\n        for         the family, online or by phone\n        asks        savings, income',
            }),
            says: 'In which words',
            severity: 'warning',
            fixes: ['Ask for it'],
            related: 1,
        },
        {
            name: 'another file declares the fact',
            text: `policy Help\n    decides for each family\n\nuse "shared.policy"\n\ndecide help : money\n    is £10 when <|savings|> is £0 and income is £0\n    is £0 otherwise\n`,
            files: {
                'shared.policy': `each family has\n    savings : money\n    income : money\n        ask         "How much do you earn?"\n`,
            },
            fixes: [],
        },
    ],
    [
        { name: 'nothing is asked or held yet', text: policy({ help: 'is £10 when savings is £0\nis £0 otherwise' }) },
        { name: 'no rule needs it', text: policy({ facts: `savings : money\n${asked}`, help: 'is income' }) },
        {
            name: 'a body holds it',
            text: policy({ facts: `savings : money\n    held by     HMRC\n${asked}`, help: bySavings }),
        },
        {
            name: 'a step of the journey looks it up',
            text: policy({
                facts: `savings : money\n${asked}`,
                help: bySavings,
                more: 'journey Claim\n    step Look up\n        by          HMRC\n        uses        savings, HMRC',
            }),
        },
        {
            name: 'it follows from another answer',
            text: policy({
                facts: `number of children : whole number\nchildren : list of child\n${asked}`,
                help: 'is £10 * number of children when income is £0\nis £0 otherwise',
                more: 'each child has\n    date of birth : date',
            }),
        },
        {
            name: 'a list and a person are no answers',
            text: policy({
                facts: `claimant : adult\nchildren : list of adult, each a child`,
                help: "is £10 when claimant's income is £0 and how many children = 0\nis £0 otherwise",
                more: 'each adult has\n    income : money\n        ask         "How much do you earn?"',
            }),
        },
    ],
);
