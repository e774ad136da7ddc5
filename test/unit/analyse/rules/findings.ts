import type { Finding } from '../../../../language-server/src/model/finding.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';

export const uri = 'file:///policy.policy';

const facts = `policy Fee
    in force    from 6 April 2020
    decides for each applicant

conventions
    born on 29 February     birthday on 1 March
    missing day of a month  last day of that month

each child has
    date of birth : date
    at school : yes or no

each applicant has
    date of birth : date
    income : money per year
    savings : money
    rent : money per month, if any
    visits : whole number, 0 to 10
    married : yes or no
    residence : one of UK, abroad, island
    children : list of child, each a child
    colours : any of red, green
    applied on : date
    left on : date
`;

/** A policy with these sections. */
export function policyWith(sections: string): string {
    return `${facts}\n${sections.replace(/^\n|\s+$/g, '')}\n`;
}

/** What the analyses of rules say about a text: code and message, line by line from the first of the sections. */
export function findingsOf(text: string): Finding[] {
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    return project.policy(uri).findings;
}

export function said(sections: string, codes: RegExp = /^PW3[23]/): string[] {
    return findingsOf(policyWith(sections))
        .filter(({ code, severity }) => severity === 'error' || codes.test(code))
        .map(({ code, message }) => `${code} ${message}`);
}
