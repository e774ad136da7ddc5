/** A small policy with personas, laid out. */

export const head = `policy Fee
    decides for each applicant

each applicant has
    savings : money
    visits : whole number, 0 to 20
    region : one of north, south
`;

export interface Told {
    given: string;
    expects: string;
    on?: string;
    /** Absent: the Fees Order. Empty: none. */
    evidence?: string;
}

export function persona(
    name: string,
    { given, expects, on = '1 June 2025', evidence = '"Fees Order 2025"' }: Told,
): string {
    const lines = (text: string): string[] => text.split('; ').map(each => `        ${each}`);
    return [
        `persona ${name}`,
        `    on          ${on}`,
        '    given',
        ...lines(given),
        '    expect',
        ...lines(expects),
        ...(evidence === '' ? [] : [`    evidence    ${evidence}`]),
    ].join('\n');
}

/** Sections behind the head, with a line between them. */
export function policy(...sections: string[]): string {
    return `${[head, ...sections].map(each => each.trim()).join('\n\n')}\n`;
}

export const fee = `decide fee : money
    is £0 when savings is at most £6,000
    is £45 otherwise`;

export const poor = persona('Ann', { given: 'savings is £6,000', expects: 'fee is £0' });
export const rich = persona('Bob', { given: 'savings is £6,000.01', expects: 'fee is £45' });
