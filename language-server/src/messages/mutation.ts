/** What is said about changed rules and whether personas notice them. */

/** Rules in words: what was changed, and to what. */
export const mutationWords = {
    when: (result: string, condition: string): string => `is ${result} when ${condition}`,
    otherwise: (result: string): string => `is ${result} otherwise`,
    group: (condition: string): string => `when ${condition}`,
    first: (first: string, second: string): string => `first ${first}, then ${second}`,
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

interface Changed {
    readonly before: string;
    readonly after: string;
}

const quoted = (text: string): string => `“${shortened(text)}”`;

function change({ before, after }: Changed): string {
    return after === '' ? `${quoted(before)} left out` : `${quoted(before)} changed to ${quoted(after)}`;
}

/** `test --mutate`. */
export const mutationCli = {
    option: 'change the rules one by one and say whether a persona notices',
    minimum: 'the same, and fail when less than this percentage of the changes is noticed',
    badMinimum: (text: string) => `--mutate-min takes a percentage from 0 to 100, not “${text}”.`,
    notWatched: 'With --watch no rules are changed: run the two one after the other.',
    notOnePersona: 'Whether personas notice changed rules is asked of all of them: leave out --persona, or --mutate.',
    starting: (file: string) => `${file}: getting the rules ready to be changed …`,
    progress: (file: string, judged: number, all: number) => `${file}: ${judged} of ${all} changed rules tried …`,
    heading: 'Do the personas notice changed rules?',
    survivor: (mutant: Changed) => `Nobody notices ${change(mutant)}`,
    people: (people: number, changes: number) =>
        `${people === 1 ? 'One person' : `${people} people`} would notice ${changes === 1 ? 'the change' : `${changes} changes`}. What they expect is what the rules say now: judge it before you keep ${people === 1 ? 'them' : 'any of them'}.`,
    story: ([first, ...others]: readonly Changed[]): string =>
        `Would notice ${first === undefined ? '' : change(first)}${others.length === 0 ? '' : `, and ${others.length === 1 ? 'another change' : `${others.length} other changes`}`}.`,
    noKiller: 'Nobody was found who would notice; it is not proved that there is nobody.',
    equivalent: (mutant: Changed) => `Makes no difference to anybody, which is proved: ${change(mutant)}`,
    accepted: (mutant: Changed, because: string) => `Nobody notices ${change(mutant)}, and need not: ${because}`,
    idleAcceptance: 'Here PW509 is accepted, and the personas notice every change.',
    stopped: (judged: number, all: number) => `Stopped: ${judged} of ${all} changes were tried.`,
    totals: ({ score, judged, killed, equivalent, survived, accepted }: Figures) =>
        score === undefined
            ? 'There was nothing to change that anybody could notice.'
            : `${judged} changes: ${killed} noticed, ${survived} not, ${accepted.length === 0 ? '' : `${accepted.length} accepted, `}${equivalent} make no difference. Score: ${score}%`,
    tooLow: (score: number, least: number) =>
        `The personas notice ${score}% of the changes, less than the ${least}% that --mutate-min asks for.`,
};

interface Figures {
    readonly score?: number;
    readonly judged: number;
    readonly killed: number;
    readonly equivalent: number;
    readonly survived: number;
    readonly accepted: readonly unknown[];
}

/** PW509, and the command in an editor. */
export const survivorMessages = {
    finding: (mutant: Changed, killer: { what: string; value: string; instead?: string } | undefined): string => {
        const nobody = `No persona would notice ${change(mutant)}.`;
        if (killer === undefined) return `${nobody} Is the rule as it is meant here, and who would show it?`;
        const { what, value, instead } = killer;
        const other = instead === undefined ? 'there would be no answer' : `it would be ${instead}`;
        return `${nobody} Somebody would: ${what} is ${value} for them, and then ${other}. Is ${value} right?`;
    },
    fix: 'Add the persona that would notice',
    noPersonas: 'There are no personas whose expectations hold, so nobody can notice anything.',
    notReadable: 'The policy cannot be read as it was meant, so its rules were not changed.',
    typedOn: 'The text has changed meanwhile. Ask again when you have finished typing.',
    failed: 'The rules could not be changed, because of a mistake in Policywright itself. The output has more.',
    done: ({ score, judged, killed, equivalent, survived, accepted }: Figures): string =>
        score === undefined
            ? 'There was nothing to change that anybody could notice.'
            : `${judged} changes were tried: the personas notice ${killed}, and not ${survived}; ${accepted.length === 0 ? '' : `${accepted.length} ${accepted.length === 1 ? 'is' : 'are'} accepted; `}${equivalent} make no difference to anybody. Score: ${score}%.`,
};
