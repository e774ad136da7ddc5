/** What evaluation says to people. One function for each message, so that a translation is another file like this one. */

const list = (items: readonly string[], word: 'and' | 'or'): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

/** Reading facts. */
export const factMessages = {
    unknownName: (name: string, of: string, near: readonly string[]) =>
        `${of === '' ? 'The policy' : `“${of}”`} has no fact named “${name}”.` +
        (near.length === 0
            ? ''
            : ` Did you mean ${list(
                  near.map(n => `“${n}”`),
                  'or',
              )}?`),
    unknownDecision: (name: string, near: readonly string[]) =>
        `There is no decision named “${name}”.` +
        (near.length === 0
            ? ''
            : ` Did you mean ${list(
                  near.map(n => `“${n}”`),
                  'or',
              )}?`),
    unknownMember: (name: string, decision: string) =>
        `“${decision}” is decided for each member, and there is none named “${name}”.`,
    memberNeeded: (decision: string) =>
        `“${decision}” is decided for each member: say for whom, as in “Ann's ${decision}”.`,
    expected: (form: string, found: string) => `Expected ${form}, found ${found}.`,
    notOptional: () => 'It always applies, so it cannot be “not applicable”.',
    yesOrNo: 'true or false',
    date: 'a date such as "2025-04-06"',
    period: 'a period such as {"from": "2025-04-06", "to": "2026-04-05"}',
    year: 'a year such as 2025, or a period',
    text: 'a text',
    amount: (unit: string) => `an amount in ${unit}, such as "12.50"`,
    percent: 'a number of percents, such as 5 for 5%',
    number: (unit: string) => (unit === '' ? 'a number' : `a number of ${unit}`),
    wholeNumber: 'a whole number',
    exactNumber: 'a number small enough to be exact, or a decimal in quotes',
    oneOf: (options: readonly string[]) =>
        `one of ${list(
            options.map(o => `“${o}”`),
            'or',
        )}`,
    anyOf: (options: readonly string[]) =>
        `a list of ${list(
            options.map(o => `“${o}”`),
            'or',
        )}`,
    object: (entity: string) => `an object with the facts of the ${entity}`,
    listOf: (entity: string) => `a list with an object for each ${entity}`,
    timeline: 'a list such as [{"from": "2025-05-01", "value": …}]',
    timelineOrder: 'dates that follow one another',
    outsideLimits: (limits: string) => `It must be ${limits}.`,
    notValid: 'It is not valid.',
};

/** What stands in an answer when the policy gives none. */
export const failureMessages = {
    divisionByZero: (what: string) => `Division by zero: ${what}.`,
    moneyTimesMoney: (what: string) => `Amounts of money cannot be multiplied with one another: ${what}.`,
    unitsDiffer: (left: string, right: string) => `${left} and ${right} cannot be added or compared.`,
    wrongKind: (what: string, expected: string) => `“${what}” is not ${expected}.`,
    aCondition: 'a condition that holds or does not',
    aComparison: 'a comparison of things alike',
    aDate: 'a date',
    aPeriod: 'a period',
    aNumber: 'a number',
    aMember: 'somebody or something with facts of its own',
    aList: 'a list',
    noLimit: (what: string) => `“No limit” can be compared and set as a bound, but not calculated with: ${what}.`,
    noneHolds: (what: string) => `No case of “${what}” holds.`,
    noRowHolds: (what: string) => `No row of the table of “${what}” holds.`,
    twoHold: (what: string, first: string, second: string) =>
        `Two cases of “${what}” hold at once: “${first}” and “${second}”.`,
    twoRowsHold: (what: string, first: number, second: number) =>
        `Two rows of the table of “${what}” hold at once: rows ${first} and ${second}.`,
    exceptionsDisagree: (what: string, first: string, second: string) =>
        `Two exceptions to “${what}” hold and disagree: “${first}” and “${second}”. Say which comes first.`,
    exceptionsInCircle: (what: string, first: string, second: string) =>
        `Of the exceptions to “${what}”, “${first}” comes before “${second}”, and “${second}” before “${first}”.`,
    conditionNotApplicable: (condition: string) =>
        `Whether “${condition}” holds cannot be said, because it speaks of something that does not apply. ` +
        'Ask first whether it applies, with “there is”.',
    noVersion: (what: string, on: string, versions: readonly string[]) =>
        versions.length === 0
            ? `“${what}” has no value at all.`
            : `“${what}” has no value on ${on}: it is in force ${list(versions, 'and')}.`,
    twoVersions: (what: string, on: string) => `Two versions of “${what}” are in force on ${on}.`,
    fromTo: (from: string | undefined, to: string | undefined) =>
        from === undefined
            ? to === undefined
                ? 'always'
                : `until ${to}`
            : to === undefined
              ? `from ${from}`
              : `from ${from} until ${to}`,
    notInForce: (on: string, span: string) => `The policy is not in force on ${on}: it is in force ${span}.`,
    cycle: (names: readonly string[]) => `The rules go round in a circle: ${names.join(' → ')}.`,
    tooMuch: 'This takes too many steps to be worked out: more than 20 million.',
    tooDeep: (what: string) => `“${what}” goes through too many rules, one inside the other.`,
    tie: (rank: string, first: string, second: string) =>
        `${first} and ${second} tie for “${rank}”, and the policy does not say who comes first.`,
    twoMembers: (what: string, first: string, second: string) => `More than one is ${what}: ${first} and ${second}.`,
    noColumn: (what: string, option: string) => `The table of “${what}” has no column for “${option}”.`,
    noBand: (what: string, amount: string) => `The scale “${what}” has no band for ${amount}.`,
    noCharge: (what: string) => `The scale “${what}” does not say whether it charges each slice or the whole amount.`,
    noScaleInput: (what: string) => `The scale “${what}” does not say what it is on.`,
    noConversion: (from: string, to: string) => `The conventions have no rule to convert ${from} to ${to}.`,
    notPer: (what: string, period: string) => `“${what}” is not an amount per ${period}.`,
    noConvention: (line: string) => `The conventions do not say “${line}”.`,
    roundedToNothing: (what: string) => `A number can only be rounded to a multiple of more than 0: ${what}.`,
    notRoundedTo: (what: string, unit: string) => `“${what}” cannot be rounded to a whole ${unit}.`,
    oneUnit: 'a length of time in one unit',
    noFavour: (what: string) =>
        `It cannot be said which way “${what}” is rounded in the person's favour: say “up” or “down”.`,
    notARank: (what: string) => `“${what}” does not rank anyone here.`,
    emptyPeriod: (what: string) => `“${what}” has no days.`,
    unreadable: 'This part of the policy could not be read.',
    broken: (name: string, message: string) => `“${name}” cannot be decided while there is an error in it: ${message}`,
    unresolved: (name: string) => `“${name}” means nothing that the policy declares.`,
    noRule: (what: string) => `“${what}” has no rule.`,
    tooBig: (what: string) => `The number is too large to count with: ${what}.`,
    notWhole: (what: string) => `“${what}” must be a whole number here.`,
    noDateOfBirth: (what: string) => `“${what}” needs a fact “date of birth”.`,
    badCalendarFile: (name: string) => `The holidays of the calendar “${name}” could not be read.`,
};

/** Why a calculation with dates has no result. */
export const dateMessages = {
    missingDay: (day: number, month: string, year: number) =>
        `${month} ${year} has no day ${day}, and the conventions do not say “missing day of a month”.`,
    leapBirthday: (born: string, year: number) =>
        `Born on ${born}: the conventions do not say when the birthday is in ${year} (“born on 29 February”).`,
    outsideYears: 'The date would lie outside the years 1 to 9999.',
    endsBeforeStart: (from: string, to: string) => `${to} comes before ${from}.`,
    outsideCalendar: (calendar: string, day: string, from: string, to: string) =>
        `The calendar “${calendar}” does not cover ${day}: it has data from ${from} to ${to}.`,
    noCalendar: 'The conventions do not name a calendar of working days.',
    notWholeDays: 'A date can only be moved by whole days, weeks, months or years.',
    notComparable: 'These lengths of time cannot be compared without a date, such as 30 days and 1 month.',
    noDays: 'A time limit without days has no last day.',
};

/** Words in answers and traces. */
export const answerWords = {
    dateOfDecision: 'date of decision',
    yes: 'yes',
    no: 'no',
    noLimit: 'no limit',
    notApplicable: 'does not apply',
    notKnown: 'not known yet',
    unknown: 'not known to the person',
    error: 'no answer',
    invalid: 'not valid',
    noDays: 'no days',
    nothing: 'none',
    assumed: 'assumed',
    awaits: (what: string, by: string | undefined) => (by === undefined ? what : `${what} (${by})`),
    given: 'given',
    ranked: (position: number) => `${position}`,
    through: (from: string, to: string) => `${from} to ${to}`,
    forSubject: (what: string, subject: string) => `${what} for ${subject}`,
    sameFor: (more: number, weekday: string | undefined, until: string) =>
        `the same for ${more} more ${weekday ?? 'day'}${more === 1 ? '' : 's'} until ${until}`,
    when: (condition: string) => `when ${condition}`,
    onDay: (what: string, day: string) => `${what} on ${day}`,
    asAt: (what: string, day: string) => `${what} as at ${day}`,
    asIf: (what: string, changes: string) => `${what} as if ${changes}`,
};

/** Results of personas. */
export const personaMessages = {
    nothingExpected: 'The persona expects nothing, so nothing was tested.',
    noDate: 'The persona has no date: say “on” and a date.',
    notKnown: (needs: readonly string[]) => `not known yet: needs ${needs.join(', ')}`,
    because: (value: string, reasons: string) => `${value}, because ${reasons}`,
    needs: (facts: readonly string[]) => `needs ${facts.join(', ')}`,
    noBecause: 'no reason',
};
