/** What a comparison says when it is turned into its opposite, or its sides change places. */

/** What orders two values, or tells whether they are the same. */
export type OrderOperator = '=' | '≠' | '<' | '<=' | '>' | '>=';

export type ComparisonOperator =
    | OrderOperator
    | 'one of'
    | 'not one of'
    | 'within'
    | 'not within'
    | 'is a'
    | 'is not a';

/** Holds exactly where the other does not. */
export const OPPOSITE = {
    '=': '≠',
    '≠': '=',
    '<': '>=',
    '>=': '<',
    '>': '<=',
    '<=': '>',
    'one of': 'not one of',
    'not one of': 'one of',
    within: 'not within',
    'not within': 'within',
    'is a': 'is not a',
    'is not a': 'is a',
} as const satisfies Record<ComparisonOperator, ComparisonOperator>;

/** Says the same of b and a as the other of a and b. */
export const TURNED = {
    '=': '=',
    '≠': '≠',
    '<': '>',
    '>': '<',
    '<=': '>=',
    '>=': '<=',
} as const satisfies Record<OrderOperator, OrderOperator>;
