/** What the reader of a text is told, in plain words. One place for all of it, ready for translation. */

const quote = (text: string): string => `‘${shorten(text)}’`;
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
const oneOf = (words: readonly string[]): string => words.map(word => `‘${word}’`).join(', ');

const belongs = (homes: (string | undefined)[]): string => {
    const under = homes.filter(home => home !== undefined).slice(0, 3);
    if (!homes.includes(undefined)) return `belongs under ${under.join(' or ')}`;
    return under.length === 0
        ? 'begins a section, at the left edge'
        : `stands at the left edge or under ${under.join(' or ')}`;
};

export const syntaxMessages = {
    misspelt: (found: string, meant: string) =>
        `${quote(found)} is not a word of the language. Did you mean ‘${meant}’?`,
    writtenHere: (here: string, meant: string) => `Under ${here} this is written ‘${meant}’.`,
    whenMissing: (found: string) => `Is ‘${found} …’ the condition? Begin the line with ‘when’: ‘when ${found}’.`,
    writeWhen: (found: string) => `Write ‘when ${found}’`,
    misplaced: (word: string, homes: (string | undefined)[], here: string, words: readonly string[]) =>
        `‘${word}’ ${belongs(homes)}, not under ${here}.${words.length > 0 ? ` Here a line begins with: ${oneOf(words)}.` : ''}`,
    unknownSection: (found: string, words: readonly string[]) =>
        `${quote(found)} does not begin a section. A section begins with one of: ${oneOf(words)}.`,
    unknownLine: (found: string, here: string, words: readonly string[]) =>
        words.length === 0
            ? `Under ${here} each line is a bullet that begins with “- ”; ${quote(found)} is not.`
            : `A line under ${here} begins with one of: ${oneOf(words)}. ${quote(found)} is none of them.`,
    unclosedQuote: () => 'This quotation is not closed. Add " at its end.',
    curlyQuote: () => 'Prose stands between straight quotes: "…".',
    unclosedBacktick: () => 'This backtick is not closed. Add ` at the end of the name.',
    crooked: () => 'This line does not line up with the lines above it.',
    deeper: () =>
        'This line is indented deeper than the one above, but does not continue it. Line it up, or begin it with the operator that joins it.',
    firstLineIndented: () => 'A section begins at the left edge. Remove the spaces before this line.',
    leftEdge: () => 'At the left edge a section begins. Indent this line, so that it belongs to the section above it.',
    orphanBullet: () =>
        'A list needs ‘all of’, ‘any of’, ‘none of’, ‘total of’ or the like at the end of the line above it.',
    character: (character: string) => `The character ‘${character}’ has no meaning here.`,
    reservedInName: (word: string, name: string) =>
        `Where this name is used, ‘${shorten(word)}’ would split it. Write the name in backticks: \`${shorten(name)}\`.`,
    rowEnd: () => 'A table row ends with |.',
    rounding: () =>
        'Say which way and to what: ‘, rounded down to the penny’, ‘, rounded half up to a whole number’, ‘, rounded up to 2 decimal places’.',
    roundingNearest: () =>
        'To the nearest: and exactly half? Say ‘rounded half up’, ‘rounded half down’ or ‘rounded half even’.',
    converted: () => 'Say from what to what: ‘, converted weekly to monthly’.',
    foreign: (found: string, instead: string[]) =>
        instead.length > 1
            ? `Does ${quote(found)} include the value itself? Write ${instead.map(i => `‘${i}’`).join(' or ')}.`
            : `The language says ‘${instead[0]}’ for ${quote(found)}.`,
    whatIs: (found: string, instead: string) =>
        `What is ${quote(found)}? Name it and compare: write ‘… is ${instead}’.`,
    givenWith: (sign: string, name: string, value: string) =>
        value === ''
            ? `‘${sign}’ is not needed behind ${quote(name)}: what belongs to it stands on the lines below.`
            : `A value stands behind ‘is’: write ${quote(`${name} is ${value}`)}.`,
    foreignComment: (sign: string) =>
        `A comment begins with ‘--’ and ends with its line; ‘${sign}’ means nothing here.`,
    roundingCall: (found: string) =>
        `Rounding stands behind the value, not around it as in ‘${found}(…)’. Write for example ‘…, rounded down to the penny’ or ‘…, rounded half up to a whole number’.`,
    emptyCell: (holds: 'value' | 'test' | 'fact') =>
        holds === 'value'
            ? 'This cell is empty. Write its value; where there is none, write ‘does not apply’.'
            : holds === 'fact'
              ? 'This cell is empty. Write the fact; where none is given, write ‘-’.'
              : 'This cell is empty. Write its value; where any value will do, write ‘-’.',
    tooDeep: () =>
        'This is nested too deeply to be read, by people too. Give parts of it names of their own with ‘where’ or ‘decide’.',
    nameTooLong: (length: number) => `This name has ${length} letters. A name has at most 200: shorten it.`,
    foreignDate: (text: string) =>
        `Write the date like 1 June 2026: the day, the month as a word, the year. Here it says ${quote(text)}.`,
    noSuchDate: (text: string) => `${quote(text)} is not a day of the calendar.`,
    withoutQuotes: () => 'This name and the figures after it stand without quotes.',
    takeQuotesOff: () => 'Take the quotes off',
    colonBeforeText: () => 'Between the name and the text in quotes there should be a colon (:).',
    putColon: () => 'Put a colon before the text',
    missingAfter: (after: string, expected: string) => `After ${quote(after)} there should be ${expected}.`,
    givenValue: () => '‘is’ and its value, or lines below with its members',
    evidenceText: () => 'in quotes where the figures come from',
    missingHere: (expected: string) => `Here there should be ${expected}.`,
    unexpected: (found: string) => `${quote(found)} cannot stand here.`,
    unexpectedInstead: (found: string, expected: string) => `Here there should be ${expected}, not ${quote(found)}.`,
    casesAfterWhere: () =>
        'What follows ‘where’ has one formula. Where it has cases, make a decision of its own of it, with a line for each.',
    lineEnds: (found: string) => `This line should end before ${quote(found)}.`,
    chained: () => 'Compare two things at a time: write ‘is more than 1 and less than 3’.',
    notUtf8: () => 'This file is not UTF-8 text. Save it as UTF-8 and try again.',
    useNotFound: (path: string) => `There is no file ${quote(path)}.`,
    useLeaves: (path: string) => `${quote(path)} lies outside this project, and only files inside it may be used.`,
    useCycle: (files: string[]) => `These files use one another in a circle: ${files.join(' → ')}.`,
    useFolder: (path: string) => `${quote(path)} is a folder; name the file.`,
    overWhom: (words: string) =>
        `Over what is ‘${words}’ taken? Add ‘for each …’, or list the values in brackets or as bullets.`,
    oneOf: (phrases: readonly string[]) => `Here the language knows: ${oneOf(phrases)}.`,
    rankForEach: (name: string) => `Whom does ‘${name}’ rank? Write ‘rank ${name} for each child’.`,
    usedNotUtf8: (path: string) => `${quote(path)} is not UTF-8 text. Save it as UTF-8 and try again.`,
    whichIsVaried: () => 'Which policy is varied? Name its file on a line ‘varies "….policy"’.',
    variedPlace: () => 'The place in the policy that is varied',
    broughtAbout: (variation: string, message: string) => `Because of ${quote(variation)}: ${message}`,
    conditionBelow: (found: string) =>
        `Is ${quote(found)} the condition? It stands on a line of its own below, not in the name.`,
    lineOfItsOwn: (line: string) => `This stands on a line of its own below: ${quote(line)}.`,
    putBelow: (found: string) => `Put ${quote(found)} on a line below`,
    resultHeading: () => 'What do the rows give? The heading of the last column says it: the name of the decision.',
    cellValue: () => 'This cell holds a value, not a test: an amount, a name or a formula.',
    unfinished: () => 'Something above this line is not finished.',
    listInBrackets: () =>
        'Brackets hold one value. A list in brackets stands after ‘is one of’, ‘total of’, ‘lowest of’ and the like.',
    noName: (what: string) => `Give this ${what} a name.`,
};
