/** What is said about changed rules and whether personas notice them. */

/** Rules in words: what was changed, and to what. */
export const mutationWords = {
    when: (result: string, condition: string): string => `is ${result} when ${condition}`,
    otherwise: (result: string): string => `is ${result} otherwise`,
    group: (condition: string): string => `when ${condition}`,
    first: (first: string, second: string): string => `first “${first}”, then “${second}”`,
    exception: (name: string | undefined, condition: string): string =>
        `except ${name === undefined ? '' : `${name} `}when ${condition}`,
    precedence: (before: string, after: string): string => `except ${before} before ${after}`,
    charges: (what: string): string => `charges ${what}`,
    from: (date: string): string => `from ${date}`,
    until: (date: string): string => `until ${date}`,
    not: (value: string): string => `not ${value}`,
    fromTo: (low: string, high: string): string => `${low} to ${high}`,
    cell: {
        '<': (value: string): string => `under ${value}`,
        '<=': (value: string): string => `up to ${value}`,
        '>': (value: string): string => `over ${value}`,
        '>=': (value: string): string => `from ${value}`,
    },
};

export const mutationMessages = {
    persona: {
        name: (section: string): string => `At the edge of ${section}`,
        numbered: (name: string, number: number): string => `${name} ${number}`,
        story: (before: string, after: string): string =>
            after === ''
                ? `Would notice if this were left out: ${shortened(before)}. The expected answer is what the rules say now: to be judged.`
                : `Would notice if ${shortened(before)} became ${shortened(after)}. The expected answer is what the rules say now: to be judged.`,
    },
};

/** Long rules are told by their beginning. */
function shortened(text: string): string {
    return text.length <= MOST ? text : `${text.slice(0, MOST).trimEnd()}…`;
}

const MOST = 90;
