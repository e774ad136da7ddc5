/** What the parser expects, in words that a drafter uses. */

const terminals: Readonly<Record<string, string>> = {
    NAME: 'a name',
    STRING: 'text in quotes ("…")',
    DATE: 'a date such as 6 April 2025',
    NUMBER: 'a number',
    DURATION: 'a length of time such as 10 working days',
    MONEY: 'an amount of money',
    PERCENT: 'a percentage',
    CODE: 'a code such as PW204',
    INDENT: 'a list below, each line a bullet “- …”',
    DEDENT: '',
    EOF: '',
    URL: 'a link in <…>',
    PERIOD: '‘per week’ or the like',
    ROUNDING: '‘, rounded …’',
    CONVERTED: '‘, converted …’',
    CONVERSION: '‘weekly to monthly’ or the like',
    HOWMANYIN: '‘how many days in …’',
    NEAREST: '‘first Monday on or after …’',
    BIRTHDAY: '‘66th birthday’ or the like',
    CURRENCY: '‘in £’ or the like',
    '|:': 'a table row',
    '|;': '| at the row’s end',
    '|': '|',
    line: 'a line that begins with a name',
    bullet: 'a bullet “- …”',
    'any-cell': '-',
    ':': 'a colon (:)',
    "'s": '’s',
};

const rules: Readonly<Record<string, string>> = {
    Primary: 'a value or a name',
    Sum: 'a value or a name',
    Value: 'a value or a name',
    Literal: 'a value',
    Path: 'a name',
    PathStart: 'a name',
    Type: 'a type: money, date, yes or no, number, percent, one of …',
    Condition: 'a condition',
    Logic: 'a condition',
    Negation: 'a condition',
    Comparison: 'a condition',
    Postfix: 'a value or a name',
    Range: 'a value or a name',
    Arithmetic: 'a value or a name',
    Junction: 'a condition',
    CellTest: 'a value, ‘under 25’, ‘25 or over’, ‘1 to 5’ or - for any',
    Cell: 'a value or - for any',
    LimitTest: 'a limit such as ‘at most 168’',
    BudgetItem: 'a budget such as ‘12 questions’',
    Test: 'a comparison',
};

/** Expected tokens, joined with commas and ‘or’. An empty text means: the line's end. */
export function describeExpected(tokens: readonly string[]): string {
    const words = [...new Set(tokens.map(describeToken))].filter(word => word !== '');
    if (words.length <= 1) return words[0] ?? '';
    const shown = words.slice(0, 5);
    return `${shown.slice(0, -1).join(', ')} or ${shown[shown.length - 1]}`;
}

function describeToken(token: string): string {
    const known = terminals[token];
    if (known !== undefined) return known;
    if (token.startsWith(',')) return `‘, ${token.slice(1).replaceAll('-', ' ')}’`;
    return `‘${token.replace(/:$/, '').replaceAll('-', ' ')}’`;
}

/** What a part of the language is called, where the list of its words would only confuse. */
export function describeRule(rule: string): string | undefined {
    return rules[rule.replace(/\W.*$/, '')];
}
