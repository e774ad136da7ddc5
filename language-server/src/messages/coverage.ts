/** What coverage says to people. One function for each message, so that a translation is another file like this one. */

/** What is counted, in words. */
export const pointMessages = {
    decision: (name: string) => `${name} is decided`,
    case: (name: string, rule: string) => `${name} ${rule}`,
    exceptionTaken: (name: string, exception: string) => `${name}: the exception “${exception}” applies`,
    exceptionNotTaken: (name: string, exception: string) => `${name}: the exception “${exception}” does not apply`,
    row: (name: string, row: string) => `${name}: the row “${row}”`,
    band: (name: string, upTo: string | undefined) =>
        upTo === undefined ? `${name}: the band above` : `${name}: the band up to ${upTo}`,
    version: (name: string, from: string | undefined, to: string | undefined) =>
        `${name} as it is${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` until ${to}`}`,
    definitionHolds: (name: string) => `${name}: somebody fits`,
    definitionDoesNotHold: (name: string) => `${name}: somebody does not fit`,
    threshold: (comparison: string, side: string) => `${comparison}: ${side}`,
    outcome: (name: string) => `the outcome “${name}” is worked for`,
    safeguard: (name: string) => `the safeguard “${name}” is tried`,
    step: (journey: string, name: string) => `${journey}: the step “${name}”`,
    ending: (journey: string, name: string) => `${journey}: the ending “${name}”`,
};

/** Sides of a limit. */
export const sideMessages = {
    firstDay: (period: string) => `the first day of ${period}`,
    lastDay: (period: string) => `the last day of ${period}`,
    number: {
        below: (limit: string, isNext: boolean) => (isNext ? `just below ${limit}` : `below ${limit}`),
        at: (limit: string) => `exactly ${limit}`,
        above: (limit: string, isNext: boolean) => (isNext ? `just above ${limit}` : `above ${limit}`),
    },
    date: {
        below: (limit: string, isNext: boolean) => (isNext ? `the day before ${limit}` : `before ${limit}`),
        at: (limit: string) => `on ${limit}`,
        above: (limit: string, isNext: boolean) => (isNext ? `the day after ${limit}` : `after ${limit}`),
    },
};

const counted = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** Kinds of points: what is told of several. */
export const kindMessages: Readonly<Record<string, string>> = {
    decision: 'Decisions decided',
    case: 'Cases that decide',
    'exception taken': 'Exceptions that apply',
    'exception not taken': 'Exceptions that do not apply',
    row: 'Rows of decision tables',
    band: 'Bands of scales',
    version: 'Dated versions',
    'definition holds': 'Definitions that somebody fits',
    'definition does not hold': 'Definitions that somebody does not fit',
    threshold: 'Sides of limits: below, at, above',
    outcome: 'Outcomes worked for',
    safeguard: 'Safeguards tried',
    step: 'Steps of journeys',
    ending: 'Endings of journeys',
};

/** The page, the summary and what the command line says. */
export const coverageMessages = {
    title: 'Coverage by personas',
    points: (reached: number, total: number) => `${reached} of ${counted(total, 'point')} reached`,
    by: (personas: number) => `by ${counted(personas, 'persona')}`,
    limitPairs: 'Limits tried on both edges',
    outOfReach: (count: number) => `${counted(count, 'point')} that nobody can reach: not counted`,
    missed: 'What nobody reaches',
    nothingMissed: 'Everything that can be reached is reached.',
    line: (line: number) => `line ${line}`,
    kinds: 'What is counted',
    kind: 'Kind',
    reachedOf: 'Reached',
    share: 'Share',
    reachedOfTotal: (reached: number, total: number) => `${reached} of ${total}`,
    personas: 'Personas',
    persona: 'Persona',
    result: 'Result',
    reaches: 'Reaches',
    alone: 'Only this persona reaches',
    morePersonas: (count: number) => `and ${count} more, in coverage.json`,
    cannotBeReached: 'What nobody can reach',
    cannotBeReachedWhy:
        'The limits of facts, the options that there are, or the cases before rule these out. They are not counted.',
    lineMarks: {
        reached: (count: number) => `reached ×${count}`,
        missed: 'missed',
        part: (reached: number, total: number) => `in part, ${reached} of ${total}`,
    },
    missing: (what: readonly string[]) => `Nobody: ${what.join('; ')}`,
    columns: { line: 'Line', mark: 'Reached?', text: 'Policy' },
    skip: 'Skip to the policy',
    contents: 'On this page',
    statuses: {
        passed: 'passes',
        failed: 'fails',
        error: 'could not be tried',
        'nothing expected': 'expects nothing',
        'not checked': 'not checked in full',
    },
};

/** The command line. */
export const coverageCli = {
    option: 'say what the personas reach, and write it into a folder (default: coverage): lcov, Cobertura, JSON and a page',
    minimum: 'end with 1 when less than this percentage is reached',
    notWatched: 'With --watch there is no coverage: run the two one after the other.',
    heading: 'Coverage',
    nothing: 'Nothing was tried, so nothing is known.',
    more: (count: number) => `and ${count} more`,
    written: (file: string) => `Coverage written: ${file}`,
    below: (percent: number, least: number) =>
        `Coverage is ${percent}%, less than the ${least}% that --coverage-min asks for.`,
    badMinimum: (text: string) => `--coverage-min takes a percentage from 0 to 100, not “${text}”.`,
    folderIsPolicy: (text: string) =>
        `“${text}” follows --coverage, which takes the folder to write to. Name policies before it, or write --coverage=FOLDER.`,
    folderIsFile: (text: string) => `“${text}” is a file; --coverage takes a folder to write to.`,
};
