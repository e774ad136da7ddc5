const name = (text: string): string => `‘${text}’`;

/** What the matrix of intent, decisions, steps, personas and sources says. */
export const traceMessages = {
    lacks: {
        measure: (outcome: string) => `The outcome ${name(outcome)} has no measure.`,
        data: (outcome: string) => `The measure of ${name(outcome)} names no data.`,
        rule: (outcome: string) => `No decision serves the outcome ${name(outcome)}.`,
        outcome: (decision: string) => `${name(decision)} serves no outcome, and nothing else rests on it.`,
        step: (decision: string) => `No journey decides, pays or shows ${name(decision)}.`,
        persona: (what: string) => `No persona tries ${name(what)}.`,
        source: (decision: string) => `${name(decision)} has no legal source of its own.`,
        test: (safeguard: string) => `Nothing tests the safeguard ${name(safeguard)}.`,
    },
    outcome: (outcome: string) => `Outcome: ${outcome}`,
    safeguard: (safeguard: string) => `Safeguard: ${safeguard}`,
    noPromise: 'Serves no outcome',
    columns: ['decision', 'decided in', 'tried by', 'source'],
    noRule: 'no decision',
    nothing: '–',
    several: (count: number, first: string) => `${count}: ${first}, …`,
    accepted: (because: string) => `Accepted: ${because}`,
    missing: (count: number) => (count === 0 ? 'Nothing is missing.' : `Missing (${count}):`),
};
