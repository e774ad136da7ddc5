/** What an author writes for a comparison that takes its boundary in, or leaves it out. */
import { type ComparisonOperator, OPPOSITE } from '../../model/comparison-operators.ts';

/** Longer phrases come before those that they contain. */
const OTHER_SIDE: readonly (readonly [string, string])[] = [
    ['on or before', 'before'],
    ['on or after', 'after'],
    ['before', 'on or before'],
    ['after', 'on or after'],
    ['at most', 'less than'],
    ['at least', 'more than'],
    ['less than', 'at most'],
    ['more than', 'at least'],
    ['under', 'at most'],
    ['<=', '<'],
    ['>=', '>'],
    ['<', '<='],
    ['>', '>='],
];

const OPERATORS: Partial<Record<ComparisonOperator, ComparisonOperator>> = {
    '<': '<=',
    '<=': '<',
    '>': '>=',
    '>=': '>',
};

interface Written {
    readonly op: ComparisonOperator;
    readonly written: string;
}

/** `is under` for `is at most`; undefined where there is no boundary. */
export function otherSide({ op, written }: Written): Written | undefined {
    const other = OPERATORS[op];
    const words = OTHER_SIDE.find(([from]) => written.includes(from));
    if (other === undefined) return undefined;
    return { op: other, written: words === undefined ? `${written} (${other})` : written.replace(words[0], words[1]) };
}

/** `is not` for `is`. */
export function negated({ op, written }: Written): Written | undefined {
    // Of what has a boundary the boundary is moved.
    if (op in OPERATORS) return undefined;
    const other = OPPOSITE[op];
    if (written.includes('=')) return { op: other, written: written.replace('=', '≠') };
    if (written.includes('≠')) return { op: other, written: written.replace('≠', '=') };
    const isNegative = /\bnot\b/.test(written);
    const plain = isNegative ? written.replace(/ ?\bnot\b/, '') : written.replace(/\bis\b/, 'is not');
    return { op: other, written: plain === written ? `not ${written}` : plain };
}

/**
 * The way in which a threshold can be moved so that something else is tested than by taking its boundary in or out: with
 * `at most £6,000`, £6,000.01 counts too when it is moved up, but moved down it says `less than £6,000`.
 */
export function freeWay(op: ComparisonOperator): readonly (1 | -1)[] {
    switch (op) {
        case '<=':
        case '>':
            return [1];
        case '<':
        case '>=':
            return [-1];
        case '=':
        case '≠':
            return [1, -1];
        default:
            return [];
    }
}
