import { tableOf } from '../delivery/delivering.ts';
import { childDefinition, paidFor, people, policy } from './defining.ts';

const shared = (means: string, when: string): Record<string, string> => ({
    'shared.policy': `${people}\n\n${childDefinition('qualifying child', means, when)}\n`,
});
const own = (means: string, when: string, name = '<|qualifying child|>'): string =>
    policy({
        use: 'shared.policy',
        terms: childDefinition(name, means, when),
        help: paidFor('qualifying child'),
    });

tableOf(
    'PW102',
    [
        {
            name: 'another number, shown side by side',
            text: own('a person who is under 16', 'age is under 16'),
            files: shared('a person who is under 18', 'age is under 18'),
            says: 'condition: ‘age is under 16’ here, ‘age is under 18’ in shared.policy',
            severity: 'warning',
            related: 1,
        },
        {
            name: 'other words',
            text: own('a person who is under 16', 'age is under 16'),
            files: shared('a young person who is under 16', 'age is under 16'),
            says: 'words: nothing here, ‘young’ in shared.policy',
            related: 1,
        },
        {
            name: 'a test more',
            text: own('a person who is under 16', 'age is under 16'),
            files: shared('a person who is under 16', 'age is under 16 and in approved education'),
            says: 'condition: nothing here, ‘in approved education’ in shared.policy',
            related: 1,
        },
        {
            name: '“and” for “or”',
            text: own('a person who is under 16', 'age is under 16 and in approved education'),
            files: shared('a person who is under 16', 'age is under 16 or in approved education'),
            says: 'joined differently',
            related: 1,
        },
        {
            name: 'one of them without a condition',
            text: own('a person who is under 16', 'age is under 16'),
            files: shared('a person who is under 16', ''),
            says: 'nothing in shared.policy',
            related: 1,
        },
        {
            name: 'two used files, told where the second comes in',
            text: policy({ use: 'shared.policy' }).replace(
                'use "shared.policy"',
                'use "shared.policy"\n\nuse <|"other.policy"|>',
            ),
            files: {
                ...shared('a person who is under 16', 'age is under 16'),
                'other.policy': `${people}\n\n${childDefinition('Qualifying children', 'a person under 18', 'age is under 18')}\n`,
            },
            says: 'in shared.policy and another in other.policy',
            related: 2,
        },
    ],
    [
        {
            name: 'the same, spelt differently',
            text: own('a person who is under 16', 'age is under 16 and in approved education', 'qualifying child'),
            files: shared('a person who is under 16', 'in approved education is yes and 16 > age'),
        },
        {
            name: 'the same with whole numbers',
            text: own('a person who is under 16', 'age is under 16', 'qualifying child'),
            files: shared('a person who is under 16', 'age is at most 15'),
        },
        {
            name: 'a term of another name',
            text: own('a person who is under 16', 'age is under 16', 'qualifying child'),
            files: {
                'shared.policy': `${people}\n\n${childDefinition('young person', 'somebody under 18', 'age is under 18')}\n`,
            },
        },
    ],
);
