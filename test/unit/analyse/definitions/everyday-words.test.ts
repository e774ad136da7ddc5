import { tableOf } from '../delivery/delivering.ts';
import { policy } from './defining.ts';

const means = (text: string, facts?: string, name = 'poor'): string =>
    policy({ terms: `define ${name}\n    means       "${text}"`, ...(facts && { facts }) });
const considering = (text: string): string =>
    policy({
        terms: `body Council\n\njudgement hardship : yes or no\n    made by     Council, within 10 working days\n    considering\n        - "${text}"`,
        help: 'is £10 when hardship\nis £0 otherwise',
    });

tableOf(
    'PW112',
    [
        {
            name: 'a noun in the words of a definition',
            text: means('somebody whose <|household|> has nothing'),
            says: 'Who belongs to it',
            severity: 'information',
            fixes: ['Define ‘household’'],
        },
        {
            name: 'in what a judgement considers',
            text: considering('whether there is a <|partner|>'),
            fixes: ['Define ‘partner’'],
        },
        { name: 'an adjective', text: means('somebody who is <|disabled|> or ill'), fixes: ['Define ‘disabled’'] },
        {
            name: 'two words with a hyphen',
            text: means('somebody who works <|full-time|>'),
            fixes: ['Define ‘full-time’'],
        },
        {
            name: 'several uses are one finding',
            text: means('a <|carer|>, or whoever shares a home with a carer'),
            related: 1,
            fixes: ['Define'],
        },
        {
            name: 'a fact about something else does not settle it',
            text: means('somebody who has a <|partner|>', 'lives with a partner : yes or no'),
            fixes: ['Define ‘partner’'],
        },
    ],
    [
        { name: 'the word for a member of a list', text: means('somebody with a child') },
        { name: 'a fact of that name', text: means('somebody with no income', 'income : money') },
        { name: 'a fact about it', text: means('somebody with no income', 'adjusted net income of the year : money') },
        { name: 'part of a declared name', text: means('somebody in full-time work', 'in full-time work : yes or no') },
        { name: 'the name of something else', text: means('somebody who gets Child Benefit or Income Support') },
        { name: 'it only says what kind of thing another is', text: means('somebody who pays a household bill') },
        { name: 'part of another word', text: means('somebody who is self-financed or co-parented') },
        {
            name: 'the term itself',
            text: means('A carer is somebody who looks after another person', undefined, 'carer'),
        },
        { name: 'explained where it stands', text: means('somebody with a partner (husband, wife or civil partner)') },
        { name: 'a reason beside a rule', text: policy({ help: 'is £10 because "carers pay nothing"' }) },
    ],
);
