/** What the preview of a journey says to people, on its own account; texts of the policy are never here. */
import { often } from './journey.ts';

const count = (figure: number, one: string, many = `${one}s`): string => `${figure} ${figure === 1 ? one : many}`;
const list = (items: readonly string[], word = 'and'): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
const quote = (text: string): string => `“${text}”`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const months = 'January February March April May June July August September October November December'.split(' ');

/** An ISO date as people read it. */
export function dateText(iso: string): string {
    const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
    return month && day ? `${day} ${months[month - 1]} ${year}` : iso;
}

const between = (from: string | undefined, to: string | undefined): string =>
    [...(from ? [`from ${dateText(from)}`] : []), ...(to ? [`to ${dateText(to)}`] : [])].join(' ');

const length = ({ value, unit }: { value: string; unit: string }): string =>
    `${value} ${unit}${value === '1' ? '' : 's'}`;

export const previewWords = {
    firstLanguage: 'English',
    noName: 'Policy without a name',
    between,
};

export const mapWords = {
    person: 'person',
    citizen: (entity: string) => capital(entity),
    length,
    within: (time: string) => `within ${time}`,
    waits: (time: string) => `waits ${time}`,
    sentence: (text: string) => `${capital(text)}.`,
    automatically: 'by machine',
    notAsked: 'not asked',
    facts: (figure: number) => count(figure, 'fact'),
    asksCount: (figure: number) => `asks ${count(figure, 'thing')}`,
    byPerson: (who: string, channels: readonly string[]) =>
        `Who: ${who}${channels.length === 0 ? '' : `, ${list(channels, 'or')}`}.`,
    byBody: (body: string, automatically: boolean) => `Who: ${body}${automatically ? ', by machine' : ''}.`,
    asks: (facts: readonly string[]) => `Asks ${list(facts)}.`,
    uses: (what: string, holder: string | undefined) =>
        `Looks up ${what}${holder === undefined ? '' : ` at ${holder}`}.`,
    proof: (alternatives: readonly string[]) => `Proof: ${list(alternatives, 'or')}.`,
    decides: (decisions: readonly string[]) => `Decides ${list(decisions)}.`,
    pays: (what: string, every: string | undefined) => `Pays ${what}${often(every)}.`,
    tells: (text: string) => `Tells: ${quote(text)}`,
    when: (condition: string) => `When ${condition}.`,
    challenge: (name: string, within: string | undefined) =>
        `To challenge it: ${name}${within === undefined ? '' : `, within ${within}`}.`,
};

export const burdenWords = {
    stopsAt: (fact: string) => `Stops at: ${fact}`,
};

export const intentWords = {
    measure: (name: string, op: string | undefined, value: string | undefined, by: string | undefined) =>
        [
            capital(name),
            ...(value ? [`${op ? `${op} ` : ''}${value}`] : []),
            ...(by ? [`by ${dateText(by)}`] : []),
        ].join(', '),
    always: (condition: string) => `Always: ${condition}`,
    never: (direction: string, what: string, as: string | undefined, by: string | undefined) =>
        `${capital(direction)}: ${what}${as ? `, as ${as} rises${by ? ` by ${by}` : ''}` : ''}`,
};

export const recordWords = { between };

type Figures = {
    readonly questions: number;
    readonly documents: number;
    readonly organisations: number;
    readonly workingDays: number;
    readonly channels: readonly string[];
    readonly readingAge?: number;
};

/** What stands around the citizen's pages, for whoever reviews the policy. */
export const previewText = {
    skip: 'Skip to the preview',
    views: {
        walk: 'Walk through',
        map: 'Map',
        burden: 'Burden',
        intent: 'Intent',
        definitions: 'Definitions',
        sources: 'Sources',
        record: 'On the record',
    },
    viewsLabel: 'Views',
    toolsLabel: 'Whose journey, when, in which language',
    languageLabel: 'Language of the citizen’s pages',
    upToDate: 'Up to date',
    persona: 'Persona',
    journey: 'Journey',
    nobody: 'Nobody: I answer myself',
    decisionDate: 'On',
    back: 'Back',
    backOne: 'Back one page',
    restart: 'Restart',
    restartAll: 'Restart from the first page',
    toTheEnd: 'To the end',
    toTheEndTitle: 'To the last page that the answers lead to',
    madeFrom: 'Made from',
    version: (version: string) => `Policywright ${version}`,
    fingerprint: 'Fingerprint of the text',
    notTheService: 'This is a preview, not a service: nothing is sent.',
    line: (file: string, line: number) => `${file}line ${line}`,
    showLine: (line: string) => `Show ${line} in the editor`,
    // Walk
    citizensPage: 'The citizen’s page',
    nothingToShow: 'This policy asks nothing and decides nothing yet.',
    untranslated: (figure: number, language: string) =>
        `${count(figure, 'text has', 'texts have')} no ${language} and ${figure === 1 ? 'is' : 'are'} shown as written. Add in ${language} "…" below ${figure === 1 ? 'it' : 'each'}.`,
    theRule: 'The rule:',
    theLaw: 'The law:',
    pageOf: (page: number, of: number | undefined) => `Page ${page}${of === undefined ? '' : ` of ${of}`}.`,
    comesFrom: 'Asks for',
    inStep: 'Step',
    neededBy: 'Needed for',
    knownSoFar: 'What is known so far',
    stillOpen: 'Still open',
    onThisPage: 'On this page',
    answered: 'Answered',
    fromRegisters: 'From registers, not asked',
    factsCount: (figure: number) => count(figure, 'fact'),
    pagesCount: (figure: number) => count(figure, 'page'),
    ifAnswer: 'If',
    or: 'or',
    orOthers: (figure: number) => `or ${count(figure, 'other')}`,
    thenAsk: 'asks next about',
    none: 'None.',
    howReached: 'How the result was reached',
    decidedBy: 'Decided',
    theJourney: 'the journey',
    figures: (b: Figures) =>
        `${count(b.questions, 'question')}, ${count(b.documents, 'document')}, ${count(b.organisations, 'organisation')}, ${count(b.workingDays, 'working day')}`,
    endingFrom: 'This ending:',
    // Map
    mapRegion: 'Map; arrow keys follow the steps',
    mapLabel: (person: string | undefined) =>
        `Map of the journey, lanes by organisation${person === undefined ? '' : `, with the path of ${person}`}. The same is listed in words below.`,
    mapTitle: (b: Figures) =>
        `meets ${count(b.organisations, 'organisation')} and answers ${count(b.questions, 'question')}`,
    mapTitleOf: (steps: number, endings: number) => `${count(steps, 'step')} and ${count(endings, 'ending')}`,
    mapLead: (b: Figures) =>
        `${b.documents === 0 ? 'Sends no documents' : `Sends ${count(b.documents, 'document')}`} and waits at most ${count(b.workingDays, 'working day')}.`,
    endsWith: 'Ends with:',
    derived: 'No steps are written: they follow from the rules, in the order in which facts are first needed.',
    chooseSomebody: 'Choose a persona, or answer the questions, to light a path.',
    mapCount: (steps: number, endings: number) => `${count(steps, 'step')}, ${count(endings, 'ending')}`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    inWords: 'The same in words',
    legend: 'Legend',
    pathOf: 'Persona’s path',
    yourPath: 'Your path',
    otherPaths: 'Other paths',
    step: 'Step',
    ending: 'Ending',
    register: 'Register, not met',
    onlyWhen: 'Only when …',
    notMet: 'a register, not met',
    turn: (turn: number) => `${turn} on the path`,
    cursorHere: 'Cursor here',
    leadsTo: 'Then',
    when: 'when',
    onThePath: 'as here',
    nodeLabel: (name: string, turn: number | undefined, notes: readonly string[], lane: string, kind: string) =>
        [
            `${turn === undefined ? '' : `${turn} `}${name}${notes.length > 0 ? ` ${notes.join(' ')}` : ''}`,
            kind === 'ending' ? 'ending' : lane,
            ...(turn === undefined ? [] : ['on the path']),
        ].join(', '),
    // Burden
    noPersonas: 'Nobody walks this journey yet',
    nobodyWalks: 'Answer the questions yourself, then keep the answers as a persona.',
    noBudget: (people: number) => `What the journey costs ${count(people, 'person', 'people')}; no budget is set`,
    withinBudget: (within: number, all: number) =>
        `${within} of ${count(all, 'person', 'people')} ${within === 1 ? 'stays' : 'stay'} within the budget`,
    worstCase: 'The worst case found',
    /** @param of as the budget writes it, `documents` or `document` */
    figure: (figure: number, of: string) =>
        figure === 1 ? `1 ${of.replace(/ies$/, 'y').replace(/s$/, '')}` : `${figure} ${of.replace(/s?$/, 's')}`,
    moreOver: (figure: number) => `And ${count(figure, 'more limit')} broken.`,
    stopped: (people: number) =>
        `${count(people, 'person stops', 'people stop')} at a question without an answer, so far within it.`,
    overBy: (by: number, of: string) => `${by} ${of} over the budget`,
    askedThoughHeld: (people: number) =>
        `${count(people, 'person is', 'people are')} asked for what somebody holds already, which a safeguard promises not to do.`,
    burdenCaption: 'What each persona goes through, against the policy’s budget',
    andEnding: 'and ending',
    noLimit: 'no limit set',
    atMost: (limit: number) => `at most ${limit}`,
    atLeast: 'at least',
    over: (by: number) => `${by} over`,
    chosenPersona: 'chosen persona',
    burdenDetails: ({ channels, readingAge }: Figures) =>
        [
            ...(channels.length > 0 ? [capital(list(channels, 'or'))] : []),
            ...(readingAge === undefined ? [] : [`reading age ${Math.round(readingAge)}`]),
        ].join(', '),
    figuresOf: {
        questions: 'Questions',
        pages: 'Pages',
        documents: 'Documents',
        organisations: 'Organisations',
        workingDays: 'Working days',
        held: 'Asked though held',
    },
    markIsBudget: 'The mark is the budget',
    overFails: 'Over the budget:',
    fails: 'fails',
    onceOnlyKey: 'Asked though held: safeguard “once only”',
    unfinishedKey: 'At least: the walk stopped at a question that nobody answered',
    daysKey: 'Working days: time limits one after the other',
    // Intent
    noIntent: 'This policy does not say what it is for',
    aimsComplete: (complete: number, all: number) =>
        complete === all
            ? `${all === 1 ? 'The aim is' : `All ${all} aims are`} complete`
            : `${complete} of ${count(all, 'aim')} ${complete === 1 ? 'is' : 'are'} complete`,
    aimKinds: { outcome: 'Outcome', safeguard: 'Safeguard' },
    complete: 'Complete',
    gaps: (figure: number) => count(figure, 'gap'),
    servedBy: 'Served by',
    triedBy: 'Tried by',
    measuredBy: 'Measured by',
    promises: 'Promised',
    helpedBy: (figure: number) => `and ${count(figure, 'rule')} behind ${figure === 1 ? 'it' : 'them'}`,
    inSteps: 'Done in:',
    andOthers: (figure: number) => `and ${count(figure, 'other')}`,
    acceptedBecause: 'Accepted on the record, because',
    aimless: 'Rules that serve no aim',
    notAbout: 'Not about',
    // Record
    definitionsTitle: (figure: number) => (figure === 0 ? 'No definitions' : count(figure, 'definition')),
    about: 'of',
    sourcesTitle: (figure: number) => (figure === 0 ? 'No sources' : count(figure, 'source')),
    usedBy: 'For:',
    recordTitle: (open: number, errors: number, accepted: number) =>
        `${open === 0 ? 'No open questions' : count(open, 'open question')}${errors > 0 ? `, ${errors} of them ${errors === 1 ? 'an error' : 'errors'}` : ''}; ${accepted === 0 ? 'nothing' : accepted} accepted on the record`,
    owner: 'In charge:',
    inForce: 'in force',
    openFindings: 'Open questions',
    acceptedFindings: 'Accepted on the record',
    severities: { error: 'error', warning: 'question', information: 'worth a look', hint: 'style' },
};

/** The command `preview`. */
export const previewCli = {
    summary: 'the citizen’s journey as pages to look at',
    description:
        'Writes a site that shows what a person goes through: the pages, a map, the burden for each persona, and what the policy is for. It opens from a disk and needs no network. With --serve it is shown live while the policy changes.',
    out: 'the folder that it is written into (default: named after the policy)',
    serve: (port: number) => `show it live to this machine, on this port (default: ${port}; 0: any that is free)`,
    persona: 'who is shown first',
    examples: [
        '\nExamples:',
        '  $ policywright preview child-benefit.policy --out site             write site/index.html and site/journey.json',
        '  $ policywright preview child-benefit.policy --serve                show it while the policy is being written',
        '  $ policywright preview child-benefit.policy --persona Amira        begin with her',
    ].join('\n'),
    badPort: (typed: string) => `${quote(typed)} is not a port. Give a number up to 65535.`,
    noPort: (port: number, code: string) =>
        code === 'EADDRINUSE'
            ? `Port ${port} is in use. Give another, for example --serve ${port + 1}.`
            : `Port ${port} cannot be used${code === '' ? '' : ` (${code})`}.`,
    notBuilt: (name: string) =>
        `A part of the preview is missing (${name}). From the source it is built with npm run build.`,
    written: (file: string) => `Written: ${file}`,
    serving: (address: string) => `The preview is at ${address} until you press Ctrl+C.`,
    older: (message: string, line: number) => `This is the policy before the last change. Line ${line}: ${message}`,
};
