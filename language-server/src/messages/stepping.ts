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
};
