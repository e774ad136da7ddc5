import { tableOf } from '../delivery/delivering.ts';
import { childDefinition, paidFor, policy } from './defining.ts';

const facts = (...names: string[]): string => names.map(name => `${name} : money`).join('\n');
const reason = (text: string, declared = 'adjusted net income'): string =>
    policy({ facts: `${declared} : money`, help: `is £10 because "${text}"` });

tableOf(
    'PW104',
    [
        {
            name: 'another case',
            text: policy({ facts: facts('Working Tax Credit', '<|working tax credit|>') }),
            says: '‘Working Tax Credit’ have nearly the same name',
            severity: 'warning',
            related: 1,
        },
        { name: 'a plural', text: policy({ facts: facts('housing cost', '<|housing costs|>') }), related: 1 },
        {
            name: 'a slip of the hand',
            text: policy({ facts: facts('cost of accommodation', '<|cost of accomodation|>') }),
            related: 1,
        },
        {
            name: 'two spellings of a word',
            text: policy({ facts: facts('income of dependants', '<|income of dependents|>') }),
            related: 1,
        },
        {
            name: 'another order of words',
            text: policy({ facts: facts('adjusted net income', '<|net adjusted income|>') }),
            related: 1,
        },
        { name: '“of” turned round', text: policy({ facts: facts('cost of rent', '<|rent cost|>') }), related: 1 },
        { name: 'a hyphen', text: policy({ facts: facts('low-volume limit', '<|low volume limit|>') }), related: 1 },
        {
            name: 'in prose: small letters for a proper name',
            text: reason('you get <|working tax credits|> already', 'Working Tax Credit'),
            severity: 'information',
            related: 1,
            fixes: ['Write ‘Working Tax Credits’'],
        },
        {
            name: 'in prose: capitals for an ordinary name',
            text: reason('it follows your <|Adjusted Net Income|> of the year'),
            related: 1,
            fixes: ['Write ‘adjusted net income’'],
        },
        {
            name: 'in prose: a slip of the hand',
            text: reason('it follows your <|ajusted net income|> alone'),
            related: 1,
            fixes: ['Write ‘adjusted net income’'],
        },
        {
            name: 'in prose: a slip in a short word of a long name',
            text: reason('it follows your <|adjusted nt income|> alone'),
            related: 1,
            fixes: ['Write ‘adjusted net income’'],
        },
        {
            name: 'in prose: another order',
            text: reason('it follows your <|net adjusted income|> alone'),
            related: 1,
            fixes: ['Write ‘adjusted net income’'],
        },
        {
            name: 'in prose: a hyphen too few',
            text: reason('you are above the <|low volume limit|> of the year', 'low-volume limit'),
            related: 1,
            fixes: ['Write ‘low-volume limit’'],
        },
    ],
    [
        { name: 'a list and the word for its members', text: policy({}) },
        {
            name: 'different things',
            text: policy({ facts: facts('gross income', 'net income', 'income of the parents') }),
        },
        {
            name: 'words that differ in their ending',
            text: policy({ facts: facts('pay of the employer', 'pay of the employee') }),
        },
        {
            name: 'words that only look alike',
            text: policy({ facts: facts('estate of the deceased', 'estate of the decreased') }),
        },
        { name: 'numbers', text: policy({ facts: facts('costs of year 1', 'costs of year 2') }) },
        {
            name: 'an order that carries meaning',
            text: policy({ facts: facts('income of parent', 'parent of income') }),
        },
        {
            name: 'in prose: the plural of a term',
            text: policy({
                terms: childDefinition('qualifying child', 'a person under 16', 'age is under 16'),
                help: `${paidFor('qualifying child')} because "you have qualifying children"`,
            }),
        },
        { name: 'in prose: a capital at the start of a sentence', text: reason('Adjusted net income decides.') },
        { name: 'in prose: a possessive', text: reason("it follows the family's adjusted net income") },
    ],
);
