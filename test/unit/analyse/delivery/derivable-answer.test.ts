import { policy, tableOf } from './delivering.ts';

const born = 'date of birth : date\n    ask         "When were you born?"';
const child = 'each child has\n    income : money\n        ask         "What does {name} earn?"';
const children = 'children : list of child, each a child';
const ask = '    ask         "Please tell us."';

tableOf(
    'PW404',
    [
        {
            name: 'an age beside a date of birth',
            text: policy({ facts: `${born}\n<|age now|> : whole number\n${ask}`, help: 'is £1 * age now' }),
            says: 'It follows from ‘date of birth’',
            severity: 'warning',
            related: 1,
        },
        {
            name: 'somebody’s age beside their date of birth',
            text: policy({
                facts: `carer's ${born}\n<|carer's age in years|> : whole number\n${ask}`,
                help: "is £1 * carer's age in years",
            }),
            says: "It follows from ‘carer's date of birth’",
        },
        {
            name: 'being old enough beside a date of birth',
            text: policy({
                facts: `${born}\n<|over 18|> : yes or no\n${ask}`,
                help: 'is £1 when over 18\nis £0 otherwise',
            }),
        },
        {
            name: 'a count beside the list',
            text: policy({
                facts: `${children}\n<|number of children|> : whole number\n${ask}`,
                help: 'is £1 * number of children',
                more: child,
            }),
            says: '‘children’',
        },
        {
            name: 'whether there are any beside the list',
            text: policy({
                facts: `${children}\n<|has children|> : yes or no\n${ask}`,
                help: 'is £1 when has children\nis £0 otherwise',
                more: child,
            }),
        },
        {
            name: 'whether there is one beside somebody who may not be there',
            text: policy({
                facts: `partner : child, if any\n<|has a partner|> : yes or no\n${ask}`,
                help: 'is £1 when has a partner\nis £0 otherwise',
                more: child,
            }),
        },
        {
            name: 'a total beside what each member is asked',
            text: policy({
                facts: `${children}\n<|total income|> : money\n${ask}`,
                help: 'is total income',
                more: child,
            }),
            says: '‘income’',
        },
        {
            name: 'a total beside its parts',
            text: policy({
                facts: `earned income : money\n    ask         "Earned?"\npension income : money\n    ask         "Pension?"\n<|total income|> : money\n${ask}`,
                help: 'is total income + earned income + pension income',
            }),
            says: '‘earned income’ and ‘pension income’',
            related: 2,
        },
    ],
    [
        {
            name: 'an age without a date of birth',
            text: policy({ facts: `age now : whole number\n${ask}`, help: 'is £1 * age now' }),
        },
        {
            name: 'an age at some other time',
            text: policy({
                facts: `${born}\nage at the offence : whole number\n${ask}`,
                help: 'is £1 * age at the offence',
            }),
        },
        {
            name: 'a count of something else',
            text: policy({
                facts: `${children}\nnumber of pets : whole number\n${ask}`,
                help: 'is £1 * number of pets',
                more: child,
            }),
        },
        {
            name: 'a total with one part',
            text: policy({
                facts: `earned income : money\n${ask}\ntotal income : money\n    ask         "All?"`,
                help: 'is total income + earned income',
            }),
        },
        {
            name: 'an age that nobody is asked',
            text: policy({ facts: `${born}\nage now : whole number`, help: 'is £1 * age now' }),
        },
    ],
);
