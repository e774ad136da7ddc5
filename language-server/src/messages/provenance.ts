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
        `${of.length > 1 || (of.length === 1 && rest.length === 0 && of[0]?.endsWith('not said') !== true) ? ` (${of.join(', ')})` : ''}` +
        `${rest.length > 0 ? `, ${rest.join(' and ')}` : ''}.`,
};
