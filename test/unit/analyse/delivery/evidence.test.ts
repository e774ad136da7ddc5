import { policy, tableOf } from './delivering.ts';

const ask = '    ask         "How much have you saved?"';
const two = '    proof       "a bank statement", or "a passbook"';
const step = (proof: string): string =>
    `journey Claim\n    step Tell us\n        for         the family, online or by phone\n        asks        savings\n        proof       ${proof}`;

tableOf(
    'PW406',
    [
        {
            name: 'only one thing will do',
            text: policy({
                facts: `savings : money\n${ask}\n    proof       <|"a bank statement"|>`,
                help: 'is savings',
            }),
            says: 'What about people who have no bank statement?',
            severity: 'information',
            fixes: ['Add an alternative'],
        },
        {
            name: 'evidence for what no rule needs',
            text: policy({
                facts: `savings : money\n    held by     HMRC\n    <|proof       "a bank statement", or "a passbook"|>\nrent : money`,
                help: 'is rent',
            }),
            says: 'What is this evidence asked for?',
        },
        {
            name: 'a step asks for what proves nothing',
            text: policy({
                facts: `savings : money\n${ask}\n${two}`,
                help: 'is savings',
                more: step('"a bank statement", or <|"a passport"|>'),
            }),
            says: 'Which answer does ‘a passport’ prove?',
        },
        {
            name: 'a step takes one of the alternatives only',
            text: policy({
                facts: `savings : money\n${ask}\n${two}`,
                help: 'is savings',
                more: step('<|"a bank statement"|>'),
            }),
            says: 'Will only ‘a bank statement’ do in this step?',
            fixes: ['Add an alternative'],
            related: 1,
        },
    ],
    [
        {
            name: 'there is an alternative',
            text: policy({ facts: `savings : money\n${ask}\n${two}`, help: 'is savings' }),
        },
        { name: 'no evidence at all', text: policy({ facts: `savings : money\n${ask}`, help: 'is savings' }) },
        {
            name: 'a question that nothing needs has its own finding',
            text: policy({ facts: `savings : money\n${ask}\n${two}` }),
        },
        {
            name: 'a step asks for evidence of an answer',
            text: policy({
                facts: `savings : money\n${ask}\n${two}`,
                help: 'is savings',
                more: step('"a bank statement", or "a passbook"'),
            }),
        },
        {
            name: 'evidence stands in the journey alone',
            text: policy({
                facts: `savings : money\n${ask}`,
                help: 'is savings',
                more: step('"a bank statement", or "a passport"'),
            }),
        },
    ],
);
