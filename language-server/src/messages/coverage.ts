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
