import { tableOf } from '../delivery/delivering.ts';
import { childDefinition, paidFor, policy } from './defining.ts';

const means = (text: string): string => policy({ terms: `define housing costs\n    means       ${text}` });

tableOf(
    'PW109',
    [
        {
            name: 'such as',
            text: means('<|"costs such as rent, service charges and ground rent"|>'),
            severity: 'warning',
        },
        { name: 'includes', text: means('<|"includes rent and service charges"|>') },
        { name: 'for example', text: means('<|"for example rent"|>') },
        { name: 'things like', text: means('<|"things like rent"|>') },
    ],
    [
        { name: 'with what they have in common', text: means('"what must be paid to stay in a home, such as rent"') },
        { name: 'with a sentence that says it', text: means('"includes rent. It is what must be paid to stay."') },
        { name: 'no examples', text: means('"rent and service charges"') },
        {
            name: 'with a condition',
            text: policy({
                terms: childDefinition('small child', 'includes a baby', 'age is under 5'),
                help: paidFor('small child'),
            }),
        },
    ],
);
