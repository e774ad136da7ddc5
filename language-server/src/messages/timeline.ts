/** Expectations on several days. */
export const timelineMessages = {
    endsBefore: (from: string, to: string) => `The days run from ${from} through ${to}, which comes before it.`,
    wholeSteps: 'From one day to the next there must be at least one whole day, week, month or year.',
    otherSteps: 'The days can follow one another by days, weeks, months and years.',
    missingDay: (from: string) =>
        `Counting on from ${from} comes to a month without such a day, and the conventions do not say “missing day of a month”.`,
    outsideYears: 'The days would lie outside the years 1 to 9999.',
    tooMany: (most: number) => `These are more than ${most} days.`,
    on: (days: readonly string[]) =>
        `on ${days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`}`,
    each: (step: string, from: string, to: string) => `${step} from ${from} through ${to}`,
    inTotal: (when: string) => `${when}, in total`,
    eachStep: (unit: string) => `each ${unit}`,
    everySteps: (count: string, unit: string) => `every ${count} ${unit}s`,
    onDay: (actual: string, day: string) => `${actual} on ${day}`,
    moreDays: (count: number) => `and not on ${count} more ${count === 1 ? 'day' : 'days'}`,
    allDays: (actual: string, count: number) => `${actual} on all ${count} days`,
    holdsOn: (count: number) => `holds on all ${count} days`,
    noDays: 'There is no day on which this is expected.',
    problemOn: (day: string, problem: string) => `on ${day}: ${problem}`,
    totalNeedsAmount: (what: string, day: string) =>
        `Only amounts and numbers can be added up, and “${what}” is neither on ${day}.`,
    totalOf: 'In total stands over a comparison, such as “weekly award is £1,352.00”.',
    noReason: 'A total has no reason.',
};

/** PW511. */
export const timelineFindingMessages = {
    inForce: 'the policy’s time in force',
    beforeForce: (day: string, from: string) =>
        `Something is expected on ${day}, and the policy is in force only from ${from}. Nothing is decided before.`,
    afterForce: (day: string, to: string) =>
        `Something is expected on ${day}, and the policy is in force only until ${to}. Nothing is decided after.`,
    endsBefore: (from: string, to: string) =>
        `What changes here would hold from ${from} until ${to}, which comes before it.`,
    nothingAfter: (from: string) =>
        `From ${from} something changes in this life, and nothing is expected on that day or after. Should anything be different then?`,
    nothingIn: (from: string, to: string) =>
        `From ${from} until ${to} something is different in this life, and nothing is expected on these days. Should anything be?`,
    notKnownBefore: (name: string, from: string, day: string) =>
        `“${name}” is not known before ${from}, and something is expected on ${day} already. What is it before? Say so under “given”.`,
    expectedOn: (day: string) => `expected on ${day}`,
};
