import { tableOf } from '../delivery/delivering.ts';
import { paidFor, policy } from './defining.ts';

const dated = (versions: string, header = 'in force    from 1 April 2024', help = paidFor('small child')): string =>
    policy({
        header,
        terms: `define small child\n    about       a child\n    means       "a person who is small"\n${versions}`,
        help,
    });
const from2025 = `    <|from 1 April 2025\n        when age is under 5|>`;

tableOf(
    'PW110',
    [
        {
            name: 'the first version begins after the policy',
            text: dated(from2025),
            says: 'in force from 1 April 2024, but ‘small child’ means something only from 1 April 2025',
            severity: 'warning',
            related: 2,
            fixes: ['from 1 April 2024'],
        },
        {
            name: 'the last version ends before the policy',
            text: dated('    <|from 1 April 2024 until 1 April 2025\n        when age is under 5|>'),
            says: 'only until 1 April 2025',
            related: 2,
            fixes: ['from 1 April 2024'],
        },
        {
            name: 'days between two versions',
            text: dated(
                '    from 1 April 2024 until 31 December 2024\n        when age is under 5\n    <|from 1 April 2025\n        when age is under 6|>',
            ),
            says: 'between 31 December 2024 and 1 April 2025',
            related: 2,
            fixes: ['until 31 March 2025', 'from 1 January 2025'],
        },
    ],
    [
        {
            name: 'a version from the first day',
            text: dated('    from 1 April 2024\n        when age is under 5'),
        },
        {
            name: 'a policy without dates',
            text: dated(from2025.replace('<|', '').replace('|>', ''), 'owner       HMRC'),
        },
        { name: 'nothing needs it', text: dated(from2025.replace('<|', '').replace('|>', ''), undefined, 'is £10') },
        {
            name: 'the rule that needs it begins with it',
            text: dated(
                from2025.replace('<|', '').replace('|>', ''),
                undefined,
                `until 31 March 2025\n    is £10\nfrom 1 April 2025\n    ${paidFor('small child')}`,
            ),
        },
        {
            name: 'versions that follow one another',
            text: dated(
                '    from 1 April 2024 until 31 March 2025\n        when age is under 5\n    from 1 April 2025\n        when age is under 6',
            ),
        },
    ],
);
