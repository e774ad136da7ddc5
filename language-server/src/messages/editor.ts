/** What the editor shows beside the text: hovers, outlines, refusals. */

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const hoverWords = {
    here: 'here',
    inFile: (name: string) => `in ${name}`,
    meansSomethingElse: 'It means something else elsewhere',
    optionOf: (owner: string) => `option of ‘${owner}’`,
    of: (kind: string, owner: string) => `${kind} of ${owner}`,
    forEach: (kind: string, word: string) => `${kind} for each ${word}`,
    about: (word: string) => `definition about ${word}`,
    local: 'local name',
    exception: 'exception',
    place: 'step or ending of the journey',
    member: 'person in this persona',
    builtIn: 'built in',
    wordFor: (entity: string) => `word for one ${entity}`,
    asks: 'Asks',
    hint: 'Hint',
    heldBy: 'Held by',
    proof: 'Proof',
    source: 'Source',
    madeBy: 'Made by',
    within: (count: string, unit: string) => `within ${count} ${unit}${count === '1' ? '' : 's'}`,
    considering: 'Considering',
    untilMade: 'Until made',
    justifiedBy: 'Justified by',
    options: 'Options',
    asRecord: (body: string, record: string) => `${body}, as “${record}”`,
    from: 'from',
    value: 'value',
    earlier: (count: number) => `… and ${plural(count, 'earlier row')}`,
    declaredIn: (file: string, line: number) => `Declared in ${file}, line ${line}`,
    date: (weekday: string, written: string) => `**${weekday}**, ${written}`,
    period: (days: number, first: string, last: string) =>
        `${plural(days, 'day')}: from ${first} to ${last}, both included`,
    builtIns: {
        'date of decision': 'The day for which the policy decides. It is always given, never today’s date by itself.',
        age: 'Age in whole years at the date of decision, by anniversaries of the date of birth, whatever the policy is dated by. `age as at D` is the age on another day.',
        weekday: 'The day of the week of a date.',
        month: 'The month of a date.',
        year: 'The year of a date.',
        'tax year': 'The tax year that a date lies in, as the conventions say.',
        'first day': 'The first day of a period.',
        'last day': 'The last day of a period.',
    } as Readonly<Record<string, string>>,
};

export const editorMessages = {
    noName: 'There is no name here that could be renamed.',
    builtIn: (name: string) => `‘${name}’ is built into the language and cannot be renamed.`,
    dateOfBirth: () => 'Ages and birthdays go by the name ‘date of birth’, so it cannot be renamed.',
    emptyName: 'A name cannot be empty.',
    nameTooLong: (most: number) => `A name has at most ${most} characters.`,
    notAName: (name: string, character: string) =>
        `‘${name}’ cannot be a name: it contains ‘${character}’. Names are words, with spaces between them.`,
    mustBeginWithLetter: (name: string) => `‘${name}’ cannot be a name: it must begin with a letter.`,
    neighbourNotName: (name: string, word: string) =>
        `‘${name}’ cannot be a name: ‘${word} …’ stands for a member of a list.`,
    valueNotName: (name: string) => `‘${name}’ cannot be a name: it already has a meaning in the language.`,
    taken: (name: string, what: string, line: number) =>
        `There is already ${what} called ‘${name}’, on line ${line}. Two things cannot have one name.`,
    takenElsewhere: (name: string, what: string, file: string) =>
        `There is already ${what} called ‘${name}’, in ${file}. Two things cannot have one name.`,
    failed: (what: string) => `${what} failed; the server goes on.`,
    followLink: 'Open the source',
    openFile: 'Open the file',
};

export const outlineWords = {
    facts: (count: number) => plural(count, 'fact'),
    use: (path: string) => `use ${path}`,
    forEach: (word: string) => `for each ${word}`,
    about: (word: string) => `about ${word}`,
    accept: (code: string) => `accept ${code}`,
    factOf: (entity: string) => `fact of ${entity}`,
    stepOf: (journey: string) => `step of “${journey}”`,
    endingOf: (journey: string) => `ending of “${journey}”`,
    unnamed: '(no name)',
};

/** Types as they are written after a colon, for completion. */
export const writtenTypes: readonly { text: string; says: string; snippet?: string }[] = [
    { text: 'yes or no', says: 'true or not' },
    { text: 'money', says: 'an amount' },
    {
        text: 'money per week',
        says: 'an amount for each week',
        snippet: 'money per ${1|week,month,year,day,hour,4 weeks|}',
    },
    { text: 'number', says: 'any number' },
    { text: 'whole number', says: 'a number that is counted' },
    { text: 'percent', says: 'a share of 100' },
    { text: 'date', says: 'a day' },
    { text: 'period', says: 'from one day to another, both included' },
    { text: 'text', says: 'words that are only compared' },
    { text: 'hours per week', says: 'a length of time in each week' },
    { text: 'years', says: 'a length of time' },
    { text: 'one of', says: 'one of the options below', snippet: 'one of\n    ${1:option}\n    ${2:option}' },
    { text: 'any of', says: 'several of the options below', snippet: 'any of\n    ${1:option}\n    ${2:option}' },
    { text: 'list of', says: 'several people or things', snippet: 'list of ${1:person}, each a ${2:child}' },
];
