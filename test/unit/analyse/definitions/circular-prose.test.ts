import { tableOf } from '../delivery/delivering.ts';
import { policy } from './defining.ts';

const define = (name: string, means: string): string => `define ${name}\n    means       "${means}"`;
const terms = (...definitions: [name: string, means: string][]): string =>
    policy({ terms: definitions.map(([name, means]) => define(name, means)).join('\n\n') });

tableOf(
    'PW106',
    [
        {
            name: 'a term that explains itself',
            text: terms(['household', 'the people who live in the same <|household|>']),
            says: 'uses the word itself',
            severity: 'warning',
        },
        { name: 'in the plural', text: terms(['low earner', 'one of the <|low earners|> of a family']) },
        {
            name: 'two terms that explain one another',
            text: terms(
                ['carer', 'somebody who looks after a <|dependant|>'],
                ['dependant', 'somebody whom a carer looks after'],
            ),
            says: '‘carer’ → ‘dependant’ → ‘carer’',
            related: 1,
        },
        {
            name: 'three, the smallest circle',
            text: terms(
                ['home', 'where a household lives with its <|tenants|>'],
                ['tenant', 'somebody with a lease'],
                ['household', 'whoever shares a roof'],
                ['lease', 'what a landlord gives for a home'],
            ),
            says: '‘home’ → ‘tenant’ → ‘lease’ → ‘home’',
            related: 2,
        },
    ],
    [
        {
            name: 'a chain that ends',
            text: terms(['home', 'where a household lives'], ['household', 'people who share their meals']),
        },
        {
            name: 'a sentence that begins with its term',
            text: terms(['carer', 'A carer is somebody who looks after another person']),
        },
        { name: 'the word inside a name', text: terms(['child', 'somebody for whom Child Benefit is paid']) },
        { name: 'the word inside a longer term', text: terms(['carer', 'somebody who gets Carer’s Allowance']) },
        {
            name: 'the word inside a longer declared term',
            text: terms(['child', 'a person who is no grown child'], ['grown child', 'a person of 18 and more']),
        },
    ],
);
