/** What is told about days on which a rule has no value (PW328, PW329). */

const quoted = (text: string): string => `‘${text}’`;

const days = (from: string | undefined, to: string | undefined): string =>
    from === undefined
        ? `before ${to ?? ''}`
        : to === undefined
          ? `from ${from}`
          : from === to
            ? `on ${from}`
            : `from ${from} to ${to}`;

export const coverageMessages = {
    uncovered: (what: string, from: string | undefined, to: string | undefined, decision: string) =>
        what === decision
            ? `${quoted(what)} has no rule ${days(from, to)}, and somebody meets these days. What holds then?`
            : `${quoted(what)} has no value ${days(from, to)}, and ${quoted(decision)} needs one then. What is it?`,
    runsOut: (what: string, from: string, decision: string) =>
        what === decision
            ? `${quoted(what)} has no rule from ${from}. What will hold then?`
            : `${quoted(what)} has no value from ${from}, and ${quoted(decision)} will need one. What will it be?`,
    usedHere: (decision: string) => `${quoted(decision)} needs it`,
    inForce: 'The policy is in force then',
    letItHold: (dates: string) => `Let it hold ${dates}`,
    persona: {
        name: (what: string) => `meets no ${what}`,
        story: 'On this day nothing holds for them. What should?',
    },
};
