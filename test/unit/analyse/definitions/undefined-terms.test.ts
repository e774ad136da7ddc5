import { tableOf } from '../delivery/delivering.ts';
import { childDefinition, paidFor, policy } from './defining.ts';

const reason = (text: string): string => `is £10 because "${text}"`;

tableOf(
    'PW101',
    [
        {
            name: 'a term with a marker in a reason',
            text: policy({ help: reason('you have a <|qualifying course|> this term') }),
            says: 'Nothing here defines ‘qualifying course’',
            severity: 'warning',
            fixes: ['Define ‘qualifying course’'],
        },
        {
            name: 'in a question to a citizen',
            text: policy({ facts: 'savings : money\n    ask         "How much is in <|eligible accounts|>?"' }),
            says: 'Nothing here defines ‘eligible account’',
            fixes: ['Define ‘eligible account’'],
        },
        {
            name: 'in the words of a definition',
            text: policy({
                terms: childDefinition(
                    'paid child',
                    'a person under 16 in a <|prescribed institution|>',
                    'age is under 16',
                ),
                help: paidFor('paid child'),
            }),
            fixes: ['Define ‘prescribed institution’'],
        },
        {
            name: 'several uses are one finding',
            text: policy({
                help: 'is £10 when savings is £0 because "you have <|qualifying costs|>"\nis £0 otherwise because "you have no qualifying costs"',
            }),
            related: 1,
            fixes: ['Define'],
        },
        {
            name: 'what was done to it is no part of the name',
            text: policy({ help: reason('there were <|eligible expenses|> incurred this year') }),
            fixes: ['Define ‘eligible expense’'],
        },
        {
            name: 'an everyday word with a capital in the middle of a sentence',
            text: policy({ help: reason('money is paid to the <|Scheme Member|> each week') }),
            severity: 'information',
            fixes: ['Define ‘scheme member’'],
        },
        {
            name: 'a term in quotation marks',
            text: policy({ help: reason('they live in “<|supported accommodation|>” here') }),
            severity: 'information',
            fixes: ['Define ‘supported accommodation’'],
        },
    ],
    [
        {
            name: 'a term that is defined',
            text: policy({
                terms: childDefinition('qualifying child', 'a person under 16', 'age is under 16'),
                help: `${paidFor('qualifying child')} because "for each qualifying child"`,
            }),
        },
        {
            name: 'a defined term in the plural, and one that goes on with a verb',
            text: policy({
                terms: childDefinition('qualifying child', 'a person under 16', 'age is under 16'),
                help: `${paidFor('qualifying child')} because "qualifying children are paid for while a qualifying child lives here"`,
            }),
        },
        {
            name: 'a longer declared name that contains it',
            text: policy({
                facts: 'income from relevant employment : money',
                help: 'is income from relevant employment because "it follows your income from relevant employment"',
            }),
        },
        { name: 'a marker that is said of somebody', text: policy({ help: reason('you are eligible for help') }) },
        { name: 'no term of art at all', text: policy({ help: reason('you gave all relevant information') }) },
        {
            name: 'a term that the sentence itself defines',
            text: policy({
                help: reason('you have a qualifying course, as defined in section 4 of the Education Act 2011'),
            }),
        },
        { name: 'the name of another scheme', text: policy({ help: reason('you get Universal Credit') }) },
        {
            name: 'a capital at the start of a sentence',
            text: policy({ help: reason('Members pay nothing. Members come first.') }),
        },
        { name: 'what a form says', text: policy({ help: reason('you answered “not sure” to it') }) },
        {
            name: 'a term that is introduced in brackets',
            text: policy({ help: reason('you went to paid events (a “paid engagement”)') }),
        },
        {
            name: 'a yes-or-no term that stands for the marker',
            text: policy({
                terms: childDefinition('eligible', 'a person under 16', 'age is under 16'),
                help: `${paidFor('eligible')} because "one payment for each eligible child"`,
            }),
        },
    ],
);
