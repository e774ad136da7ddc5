import type {
    Comparison,
    ComparisonTest,
    Expression,
    Iteration,
    LiteralValue,
} from '../../language-server/src/model/expressions.ts';

const signs: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$', JPY: '¥' };
const months = 'January February March April May June July August September October November December'.split(' ');
const rhythms: Readonly<Record<string, string>> = {
    hour: 'hourly',
    day: 'daily',
    week: 'weekly',
    fortnight: 'fortnightly',
    '4 weeks': 'four-weekly',
    month: 'monthly',
    quarter: 'quarterly',
    year: 'yearly',
};
const comparisons: Readonly<Record<string, string>> = {
    '=': '=',
    '≠': '≠',
    '<': 'is less than',
    '<=': 'is at most',
    '>': 'is more than',
    '>=': 'is at least',
    within: 'is within',
    'not within': 'is not within',
    'is a': 'is a',
    'is not a': 'is not a',
    'one of': 'is one of',
    'not one of': 'is not one of',
};
const chained: Readonly<Record<string, string>> = {
    '<': 'and less than',
    '<=': 'and at most',
    '>': 'and more than',
    '>=': 'and at least',
};

/** An expression as policy text. Everything that has parts stands in brackets inside something else. */
export function printExpression(node: Expression): string {
    const operand = printOperand;
    const where = (condition: Expression | undefined): string => (condition ? ` where ${operand(condition)}` : '');
    switch (node.kind) {
        case 'literal':
            return printLiteral(node.value);
        case 'name':
            return printName(node.name.text);
        case 'member':
            return `${printExpression(node.subject)}'s ${node.member.text}`;
        case 'arithmetic':
            return `${operand(node.left)} ${node.op} ${operand(node.right)}`;
        case 'negative':
            return `-${operand(node.operand)}`;
        case 'comparison':
            return printComparison(node);
        case 'all':
        case 'any':
        case 'none':
            return node.items.map(operand).join(node.kind === 'all' ? ' and ' : ' or ');
        case 'not':
            return `not ${operand(node.operand)}`;
        case 'there is':
            return `there is ${node.negated ? 'no' : 'a'} ${printExpression(node.of)}${where(node.where)}`;
        case 'every':
            return `each ${node.over.element.text}'s ${printSaidOfEach(node.condition)}`;
        case 'count':
            return `how many ${printExpression(node.over.list ?? nameOf(node.over))}${where(node.where)}`;
        case 'count in':
            return `how many ${node.unit}s in ${operand(node.period)}${where(node.where)}`;
        case 'aggregate':
            return `${node.op} of ${operand(node.value)} for each ${printIteration(node.over)}${where(node.where)}`;
        case 'combine':
            return `${node.op} of (${node.items.map(item => printExpression(item.value)).join(', ')})`;
        case 'rounding':
            return `${operand(node.operand)}, rounded ${node.mode} to ${node.unit === 'money' ? `a multiple of £${node.to}` : `a multiple of ${node.to}`}`;
        case 'bound':
            return `${operand(node.operand)}, but ${node.bound} ${operand(node.limit)}`;
        case 'conversion':
            return `${operand(node.operand)}, converted ${rhythms[node.from]} to ${rhythms[node.to]}`;
        case 'if none':
            return `${operand(node.operand)}, or ${operand(node.fallback)} if none`;
        case 'as at':
            return `${operand(node.operand)} as at ${operand(node.date)}`;
        case 'as if':
            return `${operand(node.operand)} as if ${printExpression(node.fact)} is ${operand(node.value)}`;
        case 'through':
            return `${operand(node.from)} through ${operand(node.to)}`;
        case 'overlap':
            return `overlap of (${printExpression(node.left)}, ${printExpression(node.right)})`;
        case 'gap':
            return `gap between (${printExpression(node.left)}, ${printExpression(node.right)})`;
        case 'nearest weekday':
            return `${node.direction === 'on or after' ? 'first' : 'last'} ${node.weekday} ${node.direction} ${operand(node.date)}`;
        case 'birthday':
            return `${node.subject ? `${printExpression(node.subject)}'s ` : ''}${node.number}th birthday`;
        case 'relative member':
            return `${node.which} ${node.element.text}`;
        case 'the member':
            return `the ${node.over.element.text} where ${operand(node.where)}`;
        case 'missing':
            return '…';
    }
}

/** Brackets would keep to themselves what begins with `each`. */
function printSaidOfEach(node: Expression): string {
    switch (node.kind) {
        case 'comparison':
            return [printSaidOfEach(node.left), ...node.tests.map(printTest)].join(' ');
        case 'arithmetic':
            return `${printSaidOfEach(node.left)} ${node.op} ${printOperand(node.right)}`;
        case 'through':
            return `${printSaidOfEach(node.from)} through ${printOperand(node.to)}`;
        default:
            return printExpression(node);
    }
}

const simple = new Set(['literal', 'name', 'member', 'relative member', 'birthday']);

export function printOperand(node: Expression): string {
    return simple.has(node.kind) ? printExpression(node) : `(${printExpression(node)})`;
}

function printName(name: string): string {
    return /(?<!\S)(?:and|or|is|not|when|where)(?!\S)/.test(name) ? `\`${name}\`` : name;
}

function nameOf(over: Iteration): Expression {
    return { kind: 'name', name: over.element, range: over.range };
}

export function printIteration(over: Iteration): string {
    return over.element.text + (over.period ? ` in ${printOperand(over.period)}` : '');
}

function printComparison(node: Comparison): string {
    return [printOperand(node.left), ...node.tests.map(printTest)].join(' ');
}

function printTest(test: ComparisonTest, index: number): string {
    const words = index === 0 ? comparisons[test.op] : chained[test.op];
    if (test.definition) return `${words} ${printExpression(test.definition)}`;
    if (test.values) return `${words} (${test.values.map(printExpression).join(', ')})`;
    return `${words} ${test.right ? printOperand(test.right) : ''}`;
}

/** `2025-04-06` → `6 April 2025` */
export function printDate(iso: string): string {
    const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
    return `${day} ${months[month - 1]} ${String(year).padStart(4, '0')}`;
}

export function printLiteral(value: LiteralValue): string {
    switch (value.kind) {
        case 'number':
            return value.value;
        case 'money':
            return `${signs[value.currency]}${value.amount}${value.per ? ` per ${value.per}` : ''}`;
        case 'percent':
            return `${value.value}%`;
        case 'date':
            return printDate(value.value);
        case 'period':
            return `${printDate(value.from)} to ${printDate(value.to)}`;
        case 'duration':
            return value.parts.map(part => `${part.value} ${part.unit}s`).join(' ');
        case 'quantity':
            return `${value.value} ${value.unit}s per ${value.per}`;
        case 'yes or no':
            return value.value ? 'yes' : 'no';
        case 'text':
            return `"${value.value}"`;
        default:
            return value.kind;
    }
}
