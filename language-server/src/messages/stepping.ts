/** What stepping through a persona, and values beside the text, say. */
export const steppingMessages = {
    notGiven: 'not given',
    overTime: 'changes over time',
    span: (from: string, to: string | undefined) => (to === undefined ? `from ${from}` : `${from} to ${to}`),
    onDay: (day: string) => `, on ${day}`,
    sameForAll: (value: string, count: number) => `${value} (all ${count})`,
    more: (count: number) => `${count} more`,
    valuesOf: (persona: string) => `For ${persona}:`,
    forPersona: (persona: string, values: string) => `For ${persona}: ${values}`,
    nothingWritten: 'Write what you want to know: the name of a fact or a decision, a sum, a condition.',
    cannotBeRead: (text: string, reason: string) => `“${text}” cannot be read. ${reason}`,
    noExpression: 'It is more than one value.',
    nobody: 'nobody',
    nothingHere: 'Nothing was worked out here.',
    noCondition: (text: string, type: string) =>
        `A breakpoint needs a condition that is yes or no: “${text}” is ${type}.`,
    recordingGone: 'Only names can be looked up now: the debug session is too old. Start it again.',
};
