import { tableOf } from '../delivery/delivering.ts';
import { childDefinition, paidFor, policy } from './defining.ts';

const two = (first: string, second: string, name = '<|young child|>'): string =>
    policy({
        terms: `${childDefinition('qualifying child', 'a person of that age', first)}\n\n${childDefinition(name, 'a person of that age', second)}`,
        help: paidFor('qualifying child or young child'),
    });

tableOf(
    'PW103',
    [
        {
            name: 'two definitions with one condition',
            text: two('age is under 16', 'age is under 16'),
            says: 'two names for one thing',
            severity: 'warning',
            related: 1,
        },
        {
            name: 'in another order',
            text: two('age < 16 and in approved education', 'in approved education and age is under 16'),
            related: 1,
        },
        { name: 'turned round', text: two('age is at least 16', 'not (age is under 16)'), related: 1 },
        { name: 'with other bounds of whole numbers', text: two('age is under 16', 'age is at most 15'), related: 1 },
        {
            name: 'a definition and a decision',
            text: policy({
                terms: childDefinition('qualifying child', 'a person who is under 16', 'age is under 16'),
                help: paidFor('qualifying child and payable'),
                more: 'decide <|payable|> for each child : yes or no\n    is yes when age is under 16\n    is no otherwise',
            }),
            severity: 'information',
            related: 1,
        },
        {
            name: 'two decisions with the same cases',
            text: policy({
                help: 'is £10 when savings is at most £6,000\nis £0 otherwise',
                more: 'decide <|support|> : money\n    is £0 otherwise\n    is £10 when £6,000 >= savings',
            }),
            severity: 'information',
            related: 1,
        },
        {
            name: 'a definition that only gives another name',
            text: two('age is under 16', 'qualifying child'),
            says: 'only another name',
            severity: 'information',
            related: 1,
        },
    ],
    [
        { name: 'different bounds', text: two('age is under 16', 'age is at most 16', 'young child') },
        {
            name: '“and” and “or”',
            text: two('age is 5 and in approved education', 'age is 5 or in approved education', 'young child'),
        },
        {
            name: 'the same condition of different things',
            text: policy({
                facts: 'savings : money\nparents : list of adult, each a parent',
                terms: `${childDefinition('small child', 'a child of one', 'age now = 1')}`.replace('age now', 'age'),
                help: paidFor('small child'),
                more: 'each adult has\n    age in years : whole number',
            }),
        },
        {
            name: 'the same fixed amount',
            text: policy({ help: 'is £10', more: 'decide support : money\n    is £10' }),
        },
        {
            name: 'a decision that hands a definition on',
            text: policy({
                terms: 'define poor\n    means       "a family with at most £6,000 in savings"\n    when        savings is at most £6,000',
                more: 'decide entitled : yes or no\n    is yes when poor\n    is no otherwise',
            }),
        },
    ],
);
