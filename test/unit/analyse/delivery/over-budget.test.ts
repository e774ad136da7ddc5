import { tableOf } from './delivering.ts';

const policy = (budget: string, question = '        ask         "How many rooms?"') => `policy Help
    owner       Council
    decides for each household

body Council

intent
    outcome warm: "warm homes"
    budget      at most ${budget}

each household has
    rooms : whole number
${question}
    heating works : yes or no
        ask         "Does your heating work?"

decide help : money
    is £200  when rooms is at most 3 and heating works is no
    is £0    otherwise

persona Ann
    on          1 June 2025
    given
        rooms is 9
        heating works is yes
    expect
        help is £0
`;

tableOf(
    'PW419',
    [
        {
            name: 'the worst case, when no persona is over',
            text: policy('<|1 question|>'),
            says: '2 questions, and the budget is at most 1',
            severity: 'error',
            fixes: ['Raise the limit to 2 questions'],
        },
        {
            name: 'documents',
            text: policy(
                '<|0 documents|>',
                '        ask         "How many rooms?"\n        proof       "a plan", or "a photo"',
            ),
            says: '1 document',
            fixes: ['Raise the limit to 1 document'],
        },
    ],
    [
        { name: 'within the budget', text: policy('2 questions') },
        { name: 'a register is no question', text: policy('1 question', '        held by     Council, as "register"') },
    ],
);
