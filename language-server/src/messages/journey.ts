/** What journeys say to people. */

const quote = (text: string): string => `“${text}”`;
const list = (items: readonly string[], word = 'and'): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

/** `, every 4 weeks`, `, every month` */
export const often = (every: string | undefined): string =>
    every === undefined ? '' : `, every ${every.replace(/^1 /, '')}`;

export const journeyWords = {
    yes: 'Yes',
    no: 'No',
    derivedName: 'The journey that follows from the rules',
    dateOfDecision: 'date of decision',
    limit: { '>': 'more than', '>=': 'at least', '<': 'less than', '<=': 'at most' },
    overTime: (count: number) => `${count} value${count === 1 ? '' : 's'} over time`,
    person: 'person',
    owner: 'the organisation in charge',
    decideStep: 'Decide',
    decided: 'Decided',
    eachOf: (entity: string, fact: string) => `each ${entity}'s ${fact}`,
    noAnswer: 'No answer',
    undecided: 'Cannot be decided yet',
    deadEnd: 'Nothing follows',
    because: (fact: string, message: string) => `With this answer ${quote(fact)} is not valid: ${message}`,
    isSo: (decision: string, value: string, because: string | undefined) =>
        `${decision} is ${value}${because === undefined ? '' : `, because ${because}`}`,
    joined: (reasons: readonly string[]) => list(reasons),
    judgedBy: (judgement: string, by: string) => `${judgement} (${by})`,
    notJudged: (judgement: string) => `${quote(judgement)} has not been judged yet.`,
    notKnown: (fact: string) => `${quote(fact)} is not known.`,
    endless: (step: string) => `The steps lead back to ${quote(step)} and nothing has changed since.`,
    noEnding: 'No step follows, and no ending fits.',
    noPlace: (name: string) => `There is no step and no ending named ${quote(name)}.`,
};

const count = (figure: number, of: string): string => `${figure} ${figure === 1 ? of.replace(/s$/, '') : of}`;

/** What came of a persona's expectations about the journey. */
export const journeyExpectations = {
    noFigure: (of: string) =>
        `There is no figure for ${quote(of)}: it is questions, pages, documents or organisations.`,
    figure: (figure: number, of: string, stopped: string | undefined) =>
        `${figure} ${of}${stopped === undefined ? '' : `, and then nobody knows ${quote(stopped)}`}`,
    askedFor: (facts: readonly string[]) => `asked for ${list(facts)}`,
    notAskedFor: (stopped: string | undefined) =>
        stopped === undefined ? 'not asked for' : `not asked for before ${quote(stopped)}, which nobody knows`,
    stopsAt: (fact: string) => `asked for ${quote(fact)}, which the persona does not give`,
    endsBadly: (name: string, why: readonly string[]) => `${name}: ${why.join(' ')}`,
    workingDays: (days: number) => count(days, 'working days'),
    days: (days: number) => count(days, 'days'),
};

export const journeyProblemTexts = {
    eachOf: (entity: string, fact: string) => `each ${entity}'s ${fact}`,
    of: {
        'unreachable step': (name: string) => `Who comes to ${quote(name)}? No step before it leads there.`,
        'unreachable ending': (name: string) => `Who reaches ${quote(name)}? No step leads there.`,
        'dead end': (name: string) => `What happens after ${quote(name)}? It is the last step, and no ending follows.`,
        endless: (name: string) => `How does anybody get out of ${quote(name)}?`,
    },
    endless: (steps: readonly string[]) =>
        steps.length === 1
            ? `How does anybody get out of ${quote(steps[0] as string)}? It leads back to itself whatever happens.`
            : `How does anybody get out of ${list(steps.map(quote))}? They lead to one another in a circle.`,
    unanswerable: (fact: string) =>
        `How does anybody get to know ${quote(fact)}? It is needed, and it is neither asked nor held by anybody.`,
    noWording: (fact: string) => `In which words is ${quote(fact)} asked? It has no “ask”.`,
};

export const journeyReasons = {
    neededFor: (decisions: readonly string[]) => `Without it we cannot work out: ${list(decisions)}.`,
    canMatterFor: (decisions: readonly string[]) => `It can matter for: ${list(decisions)}.`,
    onTheWay: 'The journey goes on with it.',
    answerIs: (answers: readonly string[], then: string) =>
        `If the answer is ${list(shortened(answers.map(quote)), 'or')}, ${then}.`,
    answerSuchAs: (answer: string, then: string) => `With an answer such as ${quote(answer)}, ${then}.`,
    itEnds: (ending: string) => `it ends with ${quote(ending)}`,
    itAwaits: (what: readonly string[]) => `it cannot be decided before this is known: ${list(what)}`,
    weAsk: (question: string) => `we ask next: ${quote(question)}`,
    weNeed: (fact: string) => `we need ${quote(fact)} next`,
    // What would change it: a condition, and what follows.
    ifAnswered: (question: string, answer: string) => `If the answer to ${quote(question)} were ${quote(answer)}`,
    ifSo: (fact: string, value: string) => `If ${quote(fact)} were ${value}`,
    ifThere: (fact: string) => `If there were a ${quote(fact)}`,
    ifNone: (fact: string) => `If there were no ${quote(fact)}`,
    ifAbsent: (fact: string) => `If ${quote(fact)} did not apply`,
    ifHeld: (fact: string, holder: string, value: string) =>
        `If ${holder} had on record that ${quote(fact)} is ${value}`,
    ifNothingHeld: (fact: string, holder: string) => `If ${holder} had no ${quote(fact)} on record`,
    ifJudged: (judgement: string, by: string | undefined, value: string) =>
        `If ${by === undefined ? 'it were' : `${by}`} judged that ${quote(judgement)} is ${value}`,
    endsWith: (ending: string) => `it would end with ${quote(ending)}`,
    stillAwaited: (what: readonly string[]) => `it could not be decided before this is known: ${list(what)}`,
    wouldBe: (decided: readonly (readonly [string, string])[]) =>
        list(decided.map(([decision, value]) => `${decision} would be ${value}`)),
    wouldAsk: (question: string) => `it would not end here: we would ask ${quote(question)}`,
    wouldNeed: (fact: string) => `it would not end here: we would need ${quote(fact)}`,
};

function shortened(answers: readonly string[]): string[] {
    return answers.length <= 3 ? [...answers] : [...answers.slice(0, 2), `one of ${answers.length - 2} others`];
}

type Body = { readonly body: string; readonly automatically: boolean };
type Doer = ({ readonly kind: 'organisation' } & Body) | { readonly kind: 'person'; who: string; channels: string[] };

const byBody = ({ body, automatically }: Body, within: string | undefined): string =>
    `by ${body}${automatically ? ', automatically' : ''}${within === undefined ? '' : `, within ${within}`}`;
const byPerson = (who: string, channels: readonly string[]): string =>
    `for ${who}${channels.length === 0 ? '' : `, ${list(channels, 'or')}`}`;

/** The command `journey`. */
export const journeyCli = {
    summary: 'what a person goes through, and what it costs them',
    description:
        'Shows the journey of a policy, as it is written or as it follows from the rules: steps, endings, and the burden of each persona and of the worst case. With a persona or with facts: what happens to them, and what is asked next.',
    persona: 'the path of this persona',
    facts: 'what is asked next, given the answers in this JSON file (“-”: standard input)',
    journey: 'the journey that is meant, where a policy has several',
    against: 'what changes from another version of the policy',
    examples: [
        '\nExamples:',
        '  $ policywright journey child-benefit.policy                          steps, endings and burden',
        '  $ policywright journey child-benefit.policy --persona Amira          what happens to her',
        '  $ policywright journey child-benefit.policy --facts answers.json     what is asked next, and why',
        '  $ policywright journey new.policy --against old.policy               what changes for people',
    ].join('\n'),
    unknownJourney: (name: string, near: readonly string[], known: readonly string[]) =>
        `There is no journey named ${quote(name)}. There is ${list((near.length > 0 ? near : known).map(quote), 'or')}.`,
    derived: 'No steps are written: they follow from the rules. What cannot matter any more is not asked.',
    goesTo: (place: string, when: string | undefined) => (when === undefined ? place : `${place} when ${when}`),
    byBody,
    byPerson,
    asks: (facts: readonly string[]) => `asks ${list(facts)}`,
    uses: (what: string, holder: string | undefined) => `looks up ${what}${holder === undefined ? '' : `, ${holder}`}`,
    proof: (alternatives: readonly string[]) => `proof: ${list(alternatives, 'or')}`,
    decides: (decisions: readonly string[]) => `decides ${list(decisions)}`,
    waits: (length: string) => `waits ${length}`,
    pays: (what: string, every: string | undefined) => `pays ${what}${often(every)}`,
    tells: (text: string) => `tells: ${text}`,
    otherJourneys: (names: readonly string[]) => `--journey shows another: ${list(names.map(quote), 'or')}.`,
    who: 'Who',
    questions: 'Questions',
    pages: 'Pages',
    documents: 'Documents',
    organisations: 'Organisations',
    days: 'Working days',
    ending: 'Ends with',
    worst: 'The worst case found',
    stopsAt: (fact: string) => `(asks for ${fact})`,
    goes: (person: string, journey: string) => `${person} · ${journey}`,
    refused: (fact: string, message: string) => `✗ ${fact}: ${message}`,
    asksNext: ({ text, from, heldBy }: { text: string; from: string; heldBy: readonly { body: string }[] }) =>
        from === 'register' && heldBy[0] ? `${text} (${heldBy[0].body} knows it)` : text,
    rule: (what: string, rule: string, source: string | undefined) =>
        `${what}: ${rule}${source === undefined ? '' : ` (${source})`}`,
    challenge: (name: string, within: string | undefined) =>
        `To challenge it: ${name}${within === undefined ? '' : `, within ${within}`}.`,
    burden: (b: { questions: number; pages: number; documents: number; organisations: number; workingDays: number }) =>
        `${list([count(b.questions, 'questions'), `on ${count(b.pages, 'pages')}`, count(b.documents, 'documents'), count(b.organisations, 'organisations'), count(b.workingDays, 'working days')])}.`,
    step: (name: string, actor: Doer, within: string | undefined) =>
        `${name} (${actor.kind === 'person' ? byPerson(actor.who, actor.channels) : byBody(actor, within)})`,
    answered: (text: string, answer: string) => `${text} ${answer}`,
    fromRegister: (fact: string, value: string, holder: string) => `${holder} knows ${fact}: ${value}`,
    judged: (judgement: string, value: string, by: string | undefined) =>
        `${judgement}: ${value}${by === undefined ? '' : `, judged by ${by}`}`,
    decided: (decision: string, value: string, because: string | undefined) =>
        `decided: ${decision} is ${value}${because === undefined ? '' : `, because ${because}`}`,
    paid: (what: string, value: string, every: string | undefined) => `paid: ${what}, ${value}${often(every)}`,
    told: (text: string) => quote(text),
    deltaTitle: (before: number, after: number) => `${count(before, 'steps')} before, ${after} now`,
    before: 'Before',
    after: 'Now',
    change: 'Change',
    figures: {
        steps: 'Steps on the way',
        questions: 'Questions',
        pages: 'Pages',
        documents: 'Documents',
        organisations: 'Organisations',
        workingDays: 'Working days',
        calendarDays: 'Calendar days',
    },
    columns: {
        steps: 'Steps',
        questions: 'Questions',
        documents: 'Documents',
        organisations: 'Organisations',
        workingDays: 'Working days',
    },
    beforeAndNow: (before: string, after: string) => (before === after ? after : `${before} → ${after}`),
    sameEnding: (ending: string) => `Ends with ${quote(ending)} as before.`,
    otherEnding: (before: string, after: string) => `Ended with ${quote(before)}, ends with ${quote(after)} now.`,
};

/** PW409, PW420, PW421, PW422. */
export const journeyFindings = {
    stuck: (step: string, person: string | undefined) =>
        `What happens after ${quote(step)} to ${person === undefined ? 'people whom none of its branches takes' : quote(person)}? It is the last step, and no ending follows.`,
    sameCircle: (step: string) => `${quote(step)} is part of the circle`,
    unasked: (fact: string, step: string, body: string, person: string | undefined) =>
        `Who asks ${person === undefined ? 'people' : quote(person)} for ${quote(fact)}, and when? ${body} needs it in ${quote(step)}, and no step asks for it.`,
    askIn: (step: string) => `Ask for it in ${quote(step)}`,
    questionHere: (fact: string) => `the question about ${quote(fact)}`,
};

/** Mends of PW409, PW420 and PW422. */
export const journeyFixes = {
    addEnding: (name: string) => `Add an ending, ${quote(name)}`,
    /** The first that is not taken. */
    endingNames: ['Decided', 'Done', 'End of the journey'],
    tells: 'what people are told here',
    leaveOut: (place: string) => `Leave out ${quote(place)}`,
    goOn: (back: string) => `Go on instead of back to ${quote(back)}`,
};

/** PW419. */
export const budgetMessages = {
    over: (figure: number, { most, of }: { most: string; of: string }, person: string | undefined, journey: string) => {
        const who = person === undefined ? 'somebody' : quote(person);
        return `In ${quote(journey)} ${who} comes to ${count(figure, plural(of))}, and the budget is at most ${most}. What can be left out?`;
    },
    asks: (question: string) => `the question ${quote(question)}`,
    limit: (figure: number, of: string) => count(figure, plural(of)),
    raise: (limit: string) => `Raise the limit to ${limit}`,
};

const plural = (of: string): string => (of.endsWith('s') ? of : `${of}s`);
