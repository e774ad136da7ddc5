/** What is told about the personas of a policy (PW503 to PW510). One function for each message. */

const quoted = (text: string): string => `‘${text}’`;
const counted = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
/** The first few, and how many more. */
const some = (items: readonly string[], most = 3): string => {
    const shown = items.slice(0, most);
    const more = items.length - shown.length;
    const last = more > 0 ? `${more} more` : (shown.pop() ?? '');
    return shown.length === 0 ? last : `${shown.join('; ')} and ${last}`;
};

export const personaFindingMessages = {
    limits: (name: string, limits: ReadonlyMap<string, readonly string[]>) =>
        `No persona stands where ${quoted(name)} turns: ${some(
            [...limits].map(([comparison, sides]) => `${quoted(comparison)} (${sides.join('; ')})`),
        )}. Who would notice if a limit were one step off?`,
    limit: (comparison: string, side: string) => `Nobody is tried here: ${quoted(comparison)} (${side}).`,
    undecided: (name: string) =>
        `No persona expects anything of ${quoted(name)}, or of what rests on it. Who would notice if it went wrong?`,
    cases: (name: string, cases: readonly string[]) =>
        cases.length === 1
            ? `No persona comes to this case of ${quoted(name)}. For whom is it written, and what do they get?`
            : `No persona comes to ${cases.length} cases of ${quoted(name)}. For whom are they written, and what do they get?`,
    rows: (name: string, missed: number, all: number) =>
        `No persona comes to ${missed} of the ${counted(all, 'row')} of ${quoted(name)}. A slip of the pen in one of them would pass.`,
    exceptionTaken: (name: string, exception: string) =>
        `No persona shows ${quoted(name)} with the exception ${quoted(exception)}. Whom does it help?`,
    exceptionNotTaken: (name: string, exception: string) =>
        `Every persona of ${quoted(name)} falls under the exception ${quoted(exception)}. Who does not?`,
    alsoMissed: 'Nobody comes here either.',
    versions: (names: readonly string[], versions: readonly string[]) =>
        names.length === 1
            ? `No persona is decided for by ${some(names.map(quoted))} as it stands ${some(versions)}. Somebody may still be owed under it.`
            : `No persona is decided for by ${some(names.map(quoted))} as they stand ${some(versions)}. Somebody may still be owed under them.`,
    version: (from: string | undefined, to: string | undefined) =>
        [...(from === undefined ? [] : [`from ${from}`]), ...(to === undefined ? [] : [`until ${to}`])].join(' ') ||
        'without dates',
    outcome: (name: string) =>
        `No persona expects anything of the decisions that serve the outcome ${quoted(name)}. Who shows that they do?`,
    safeguard: (name: string) =>
        `No persona says enough of themselves to try the safeguard ${quoted(name)}. On whom would it show?`,
    evidence: (without: number, all: number) =>
        without === all
            ? 'Nobody says where the figures that this persona expects come from. Is it the law, an expert, a published table, or what the policy itself came to?'
            : `${without} of ${all} expectations of this persona do not say where their figure comes from. Is it the law, an expert, a published table, or what the policy itself came to?`,
    noEvidence: (personas: number) =>
        `None of the ${counted(personas, 'persona')} says where its figures come from: the law, an expert, a published table. Without that a test repeats the rules and agrees with their mistakes.`,
    alsoWithout: 'This persona does not say either.',
    nobodyNear: (personas: number, limits: number) =>
        `All ${counted(personas, 'persona')} are ordinary: none of them stands at one of the ${counted(limits, 'limit')} at which the policy turns, where mistakes are made.`,
    nobodyComplicated: (personas: number) =>
        `All ${counted(personas, 'persona')} lead simple lives: nobody falls under an exception, lives through a change, has a birthday on 29 February, does not know something, or has several of what others have one of.`,
    fixes: {
        persona: 'Add a persona who does',
        personas: (count: number) => `Add ${count} personas who do`,
        evidence: 'Say where the figures come from',
    },
    persona: {
        name: (of: string, number: number) => `somebody for ${of}${number === 1 ? '' : ` ${number}`}`,
        story: (point: string) => `Reaches: ${point.replaceAll('"', "'")}. What is right for them?`,
    },
    evidenceToWrite: 'where the figures come from',
};
