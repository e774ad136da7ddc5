import { tableOf } from '../delivery/delivering.ts';
import { childDefinition, paidFor, policy } from './defining.ts';

tableOf(
    'PW111',
    [
        {
            name: 'a rule needs to know when it holds',
            text: policy({
                terms: childDefinition('<|young child|>', 'a person who is small', ''),
                help: paidFor('young child'),
            }),
            says: '‘help’ needs to know',
            severity: 'warning',
            related: 1,
        },
    ],
    [
        {
            name: 'only prose uses it',
            text: policy({ terms: childDefinition('young child', 'a person who is small', '') }),
        },
        {
            name: 'with a condition',
            text: policy({
                terms: childDefinition('young child', 'a person under 5', 'age is under 5'),
                help: paidFor('young child'),
            }),
        },
    ],
);
