/** What journeys say to people. */

const quote = (text: string): string => `“${text}”`;
const list = (items: readonly string[], word = 'and'): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

export const journeyWords = {
    derivedName: 'The journey that follows from the rules',
    dateOfDecision: 'date of decision',
    limit: { '>': 'more than', '>=': 'at least', '<': 'less than', '<=': 'at most' },
    overTime: (count: number) => `${count} value${count === 1 ? '' : 's'} over time`,
    person: 'person',
    owner: 'the organisation in charge',
    noAnswer: 'No answer',
    undecided: 'Cannot be decided yet',
    deadEnd: 'Nothing follows',
    because: (fact: string, message: string) => `With this answer ${quote(fact)} is not valid: ${message}`,
    joined: (reasons: readonly string[]) => list(reasons),
    judgedBy: (judgement: string, by: string) => `${judgement} (${by})`,
    notJudged: (judgement: string) => `${quote(judgement)} has not been judged yet.`,
    notKnown: (fact: string) => `${quote(fact)} is not known.`,
    endless: (step: string) => `The steps lead back to ${quote(step)} and nothing has changed since.`,
    noEnding: 'No step follows, and no ending fits.',
    noPlace: (name: string) => `There is no step and no ending named ${quote(name)}.`,
};
