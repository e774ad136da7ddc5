import { policy, tableOf } from './delivering.ts';

const twoSteps = (second: string, first = 'goes to Second'): string => `journey Claim
    step First
        for         the family, online or by phone
        asks        savings
        ${first}
    step Second
        for         the family, online or by phone
        asks        ${second}`;
const facts = 'savings : money\n    ask         "How much have you saved?"';

tableOf(
    'PW403',
    [
        {
            name: 'two facts have one question',
            text: policy({
                facts: `${facts}\nmoney put by : money\n    ask         <|"How much have you saved?"|>`,
                help: 'is savings + money put by',
            }),
            says: '‘savings’ has the same question',
            severity: 'warning',
            related: 1,
        },
        {
            name: 'two names for one thing',
            text: policy({
                facts: `rent per week : money\n    ask         "What is your rent?"\nweekly rent : money\n    ask         <|"How much rent do you pay?"|>`,
                help: 'is rent per week + weekly rent',
            }),
            says: 'two names of one thing',
        },
        {
            name: 'two kinds of people have a question that does not say about whom',
            text: policy({
                facts: `postcode : text\n    ask         "Where do you live?"`,
                more: 'each adult has\n    address : text\n        ask         <|"Where do you live?"|>',
            }),
        },
        {
            name: 'one step behind another',
            text: policy({ facts, help: 'is savings', more: twoSteps('<|savings|>') }),
            says: 'comes to ‘Second’ as well',
            related: 1,
        },
    ],
    [
        {
            name: 'one question of two kinds of people, each by name',
            text: policy({
                facts: `claimant born : date\n    ask         "When was {name} born?"`,
                more: 'each child has\n    date of birth : date\n        ask         "When was {name} born?"',
            }),
        },
        {
            name: 'different questions',
            text: policy({
                facts: `${facts}\nrent : money\n    ask         "What is your rent?"`,
                help: 'is savings + rent',
            }),
        },
        {
            name: 'steps of which nobody does both',
            text: policy({
                facts: `${facts}\nis new : yes or no\n    ask         "Is it new?"`,
                help: 'is savings',
                more: `${twoSteps('savings', 'goes to Done')}\n    ending Done\n        when        is new`,
            }),
        },
        {
            name: 'a step to which another way leads',
            text: policy({
                facts: `${facts}\nis new : yes or no\n    ask         "Is it new?"`,
                help: 'is savings',
                more: `journey Claim
    step Say whether it is new
        for         the family, online or by phone
        asks        is new
        goes to Second when is new is no
${twoSteps('savings').slice('journey Claim\n'.length)}`,
            }),
        },
        {
            name: 'a step that comes back to itself',
            text: policy({
                facts,
                help: 'is savings',
                more: 'journey Claim\n    step First\n        for         the family, online or by phone\n        asks        savings\n        goes to First when savings is £0',
            }),
        },
    ],
);
