/** Where expected figures come from. */
const percent = (part: number, all: number): string => `${Math.floor((part / all) * 100)}%`;

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const kinds: Readonly<Record<string, (count: number) => string>> = {
    'statute example': count => plural(count, 'statute example', 'statute examples'),
    'published figure': count => plural(count, 'published figure', 'published figures'),
    'signed off by': count => `${count} signed off`,
    'another engine': count => `${count} from another engine`,
    evidence: count => `${count} of a kind that is not said`,
};

export const provenanceMessages = {
    ofKind: (count: number, kind: string) => kinds[kind]?.(count) ?? `${count} ${kind}`,
    snapshots: (count: number) => `${count} on a snapshot of what came out once`,
    nothing: (count: number) => `${count} on nothing that is said`,
    green: (all: number, evidence: number, of: readonly string[], rest: readonly string[]) =>
        `Of ${plural(all, 'expectation that holds', 'expectations that hold')}, ${evidence} (${percent(evidence, all)}) ${evidence === 1 ? 'rests' : 'rest'} on evidence` +
        `${of.length > 0 ? ` (${of.join(', ')})` : ''}` +
        `${rest.length > 0 ? `, ${rest.join(' and ')}` : ''}.`,
    written: (at: string, what: string, before: string, after: string) =>
        `${at}  ${what}: ${before} → ${after} (snapshot)`,
    writtenInAll: (count: number) =>
        `${plural(count, 'snapshot was', 'snapshots were')} written. Look at each: a snapshot says what came out, not that it is right.`,
    notWritten: (at: string, what: string, actual: string, why: string) =>
        `${at}  ${what}: this snapshot does not hold, and “${actual}” cannot be written in its place. ${why}`,
    doesNotSettle: (file: string) =>
        `The snapshots of ${file} would not hold with what came out, so nothing was written.`,
    stays: (count: number) =>
        `${plural(count, 'expectation that does not hold is', 'expectations that do not hold are')} no snapshot and ${count === 1 ? 'stays as it is' : 'stay as they are'}.`,
};

/** Why a snapshot stays as it is. */
export const snapshotMessages = {
    ofSeveral: 'It is said of each of several, who may differ: expect it of each by name.',
    limit: 'It expects a limit and no value: whether another limit is meant is for you to say.',
    noValue: 'It expects that something holds, and no value.',
    daysDiffer: 'It is not the same on every day.',
    notKnown: 'It is not known, so it has no reason and no value.',
    noOneValue: 'It has no value that could be written as one.',
    noReason: 'No reason is given for it now.',
    promise: 'What is asked for, or never, is a promise and no figure: whether it is kept is for you to say.',
    noEnding: 'The journey comes to nothing that has a name or a length.',
};
