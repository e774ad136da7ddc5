/** Tables of cases: what of a file could not be read, and why. */
const quote = (text: string): string => `“${text.length <= 60 ? text : `${text.slice(0, 60)}…`}”`;

const either = (items: readonly string[]): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;

const meant = (near: readonly string[]): string =>
    near.length === 0 ? '' : ` Did you mean ${either(near.map(quote))}?`;

/** Options that are named in a message; more would bury it. */
const named = 8;

export const caseMessages = {
    row: (row: number) => `row ${row}`,
    case: (number: number) => `case ${number}`,
    member: (word: string, number: number) => `${word} ${number}`,
    inCell: (row: string, column: string, problem: string) => `${row}, column ${quote(column)}: ${problem}`,
    inRow: (row: string, problem: string) => `${row}: ${problem}`,
    noSuchDay: (text: string) => `${quote(text)} is not a day of the calendar.`,
    twoDays: (text: string, dayFirst: string, monthFirst: string) =>
        `${quote(text)} may be ${dayFirst} or ${monthFirst}. Say “dates day first” or “dates month first” under “personas from file”, or write dates as 2025-04-06.`,
    shortYear: (text: string) => `The year in ${quote(text)} has two digits, so its century is not known.`,
    serialDay: (text: string) => `${quote(text)} is a number, as spreadsheets keep days. Write the date as 2025-04-06.`,
    noDay: (text: string) => `${quote(text)} is not a date, such as 2025-04-06 or 6 April 2025.`,
    noPeriod: (text: string) => `${quote(text)} is not a period, such as 2025-04-06 to 2026-04-05.`,
    noYesOrNo: (text: string) => `${quote(text)} is neither yes nor no.`,
    otherCurrency: (text: string, unit: string) =>
        `${quote(text)} is in another currency than ${unit || 'a plain number'}.`,
    commaDecimal: (text: string) =>
        `${quote(text)} has a comma where a decimal point is expected. If the file is written so, say “numbers decimal comma” under “personas from file”.`,
    pointDecimal: (text: string) =>
        `${quote(text)} is not written with a decimal comma, as the numbers of this file are.`,
    twoNumbers: (text: string, comma: string, point: string) =>
        `${quote(text)} may be ${comma} or ${point}. Say “numbers decimal comma” or “numbers decimal point” under “personas from file”.`,
    roundsNothing:
        'Only what is converted to another period is rounded: say “, converted yearly to monthly” before it.',
    roundsHow: 'Say how it is rounded: up, down, half up, half even or half down.',
    convertsElsewhere: (from: string, to: string) =>
        `It is converted ${from} to ${to}, and what the column fills is not ${to}.`,
    noConversion: (from: string, to: string) => `The conventions do not say how ${from} amounts become ${to} ones.`,
    otherPeriod: (period: string, own: string, from: string, to: string) =>
        `It is for a ${period}, and what the column fills is for a ${own}. To convert it, write “, converted ${from} to ${to}” behind the column.`,
    notFrom: (period: string, from: string) => `It is for a ${period}, and the column converts ${from} amounts.`,
    notExact: (text: string, from: string, to: string) =>
        `${quote(text)} gives no exact amount when it is converted ${from} to ${to}. Say how it is rounded, as in “, converted ${from} to ${to}, rounded half up to the penny”.`,
    noNumber: (text: string, unit: string) =>
        `${quote(text)} is not ${unit === '' ? 'a number' : `a number of ${unit}`}.`,
    noOption: (text: string, options: readonly string[], near: readonly string[]) =>
        `${quote(text)} is not one of ${either(options.slice(0, named).map(quote))}${options.length > named ? ' …' : ''}.${meant(near)}`,
    notJson: (text: string) => `${quote(text)} is not JSON, such as [{"name": "Zayn", …}].`,
    noColumn: (heading: string, near: readonly string[]) => `The file has no column ${quote(heading)}.${meant(near)}`,
    unusedColumn: (heading: string, near: readonly string[]) =>
        `Nothing says what the column ${quote(heading)} is.${meant(near)}`,
    expectsNothing: (file: string) => `No column of ${quote(file)} says what is expected, so its cases test nothing.`,
    noNumberSign: (heading: string) =>
        `${quote(heading)} has a “#” for the number of a member, so it must be of each member of a list, as in “each child's date of birth”.`,
    notAList: (path: string) =>
        `Columns can fill the lists of what the policy decides for, and ${quote(path)} is in none.`,
    decided: (name: string) => `The policy works out ${quote(name)}: say “expect column”.`,
    unreadable: (file: string) => `${quote(file)} could not be read, so its cases are not tried.`,
    empty: (file: string) => `${quote(file)} has no cases.`,
    unclosedQuote: (line: number) =>
        `A quotation mark that opens in line ${line} is never closed. What follows could not be read.`,
    tooManyCells: (cells: number, headings: number) =>
        `The row has ${cells} cells, and there are ${headings} headings. Perhaps a cell with a comma in it stands without quotation marks.`,
    notAnObject: 'Here there should be a case: an object with a value under each name.',
    tooLong: 'This case is too long to be read: it has more than 16 million characters.',
    unfinished: 'The case that begins here has no end.',
    badYaml: (problem: string) =>
        problem === 'no test' ? 'Here there should be a test: names with values.' : `This is not YAML: ${problem}.`,
    several: (values: string) => `It is said of several, who differ: ${values}. Say of whom, as in “children.age”.`,
    badJson: 'This case is not JSON.',
    differs: (heading: string, before: string, now: string) =>
        `${quote(heading)} is ${quote(now)} here and ${quote(before)} in the first row of the same case.`,
    noExpected: (text: string) => `${quote(text)} cannot be expected of this.`,
    noMember: (name: string) => `There is no ${name} in this row, so nothing can be expected of it.`,
    resultColumn: (heading: string) => `${heading} (result)`,
    statusColumn: 'Outcome',
    problemColumn: 'Problem',
    useColumn: (heading: string) => `Write ${quote(heading)}`,
    addWithout: (heading: string) => `Leave the column ${quote(heading)} out`,
    unusedColumns: (headings: readonly string[]) =>
        `Nothing says what ${headings.length} columns of the file are: ${headings.slice(0, named).map(quote).join(', ')}${headings.length > named ? ' …' : ''}.`,
    addWithoutAll: 'Leave these columns out',
    addColumn: (heading: string, path: string) => `Say that the column ${quote(heading)} is ${path}`,
    otherFormat: (file: string) =>
        `${quote(file)} is no table that can be read: .csv, .tsv, .txt, .json, .jsonl, .yaml or .yml.`,
};
