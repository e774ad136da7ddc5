import { indented } from './indented.ts';

export interface Parts {
    /** Facts of the family. */
    facts?: string;
    /** Sections between the facts and the decision. */
    terms?: string;
    /** Cases of the one decision, `help`. */
    help?: string;
    /** Lines of the header. */
    header?: string;
    /** Sections behind the decision. */
    more?: string;
    /** Whether it has families and their children; otherwise they are in a file that it uses. */
    people?: boolean;
    /** A `use` line. */
    use?: string;
}

/** A small policy for families with children, laid out. */
export function policy({
    facts = 'savings : money',
    terms = '',
    help = 'is £10',
    header = '',
    more = '',
    use = '',
    people = true,
}: Parts): string {
    return `policy Help
    decides for each ${people ? 'family' : 'applicant'}
${header === '' ? '' : `${indented(header, 4)}\n`}${use === '' ? '' : `\nuse "${use}"\n`}
conventions
    born on 29 February     birthday on 1 March

${people ? peopleAnd(facts) : `each applicant has\n${indented(facts, 4)}`}
${terms === '' ? '' : `\n${terms.trim()}\n`}
decide help : money
${indented(help, 4)}
${more === '' ? '' : `\n${more.trim()}\n`}`;
}

/** A definition about a child. */
export function childDefinition(name: string, means: string, when: string): string {
    return `define ${name}
    about       a child
    means       "${means}"${when === '' ? '' : `\n    when        ${when}`}`;
}

/** Cases that use a definition about a child. */
export const paidFor = (term: string): string => `is £10 * how many children where ${term}`;

/** Families with children, as a file that others use. */
export const people = peopleAnd('postcode : text');

function peopleAnd(facts: string): string {
    return `each person has
    date of birth : date
    in approved education : yes or no

each family has
    children : list of person, each a child
${indented(facts, 4)}`;
}
