import { tableOf } from '../delivery/delivering.ts';
import { childDefinition, people, policy } from './defining.ts';

const rate = (amount: string, name = 'weekly amount'): string =>
    `rate ${name} : money\n    from 6 April 2025: ${amount}\n`;
const own = (terms: string, help = 'is £10'): string => policy({ use: 'shared.policy', terms, help });

tableOf(
    'PW105',
    [
        {
            name: 'a rate here and a decision there, and nobody uses it yet',
            text: own('decide <|weekly amount|> : money\n    is savings / 2'),
            files: { 'shared.policy': rate('£20') },
            says: 'is a decision here and a rate in shared.policy',
            severity: 'warning',
            related: 1,
        },
        {
            name: 'two rates with other values',
            text: own(rate('£20', '<|weekly amount|>').trim(), 'is weekly amount'),
            files: { 'shared.policy': rate('£21') },
            related: 1,
        },
        {
            name: 'two bodies',
            text: own('body <|DWP|>\n    named       "Department for Water and Pipes"'),
            files: { 'shared.policy': 'body DWP\n    named       "Department for Work and Pensions"\n' },
            related: 1,
        },
        {
            name: 'a definition and a rate',
            text: own(childDefinition('<|weekly amount|>', 'somebody who is 5', 'age = 5')),
            files: { 'shared.policy': rate('£20') },
            related: 1,
        },
        {
            name: 'two used files, told where the second comes in',
            text: policy({ use: 'shared.policy' }).replace(
                'use "shared.policy"',
                'use "shared.policy"\n\nuse <|"other.policy"|>',
            ),
            files: { 'shared.policy': rate('£20'), 'other.policy': 'body weekly amount\n' },
            related: 2,
        },
    ],
    [
        {
            name: 'the same rate twice',
            text: own(rate('£20').trim(), 'is weekly amount'),
            files: { 'shared.policy': rate('£20') },
        },
        {
            name: 'two definitions, which another finding compares',
            text: own(childDefinition('small child', 'somebody who is 5', 'age = 5')),
            files: {
                'shared.policy': `${people}\n\n${childDefinition('small child', 'somebody who is 4', 'age = 4')}\n`,
            },
        },
        {
            name: 'facts of two kinds of things',
            text: own('each adult has\n    postcode : text'),
            files: { 'shared.policy': 'each home has\n    postcode : number\n' },
        },
        {
            name: 'different names',
            text: own(rate('£20', 'monthly amount').trim(), 'is monthly amount'),
            files: { 'shared.policy': rate('£20') },
        },
    ],
);
