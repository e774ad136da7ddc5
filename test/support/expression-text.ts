import type {
    Comparison,
    ComparisonTest,
    Expression,
    Iteration,
    LiteralValue,
} from '../../language-server/src/model/expressions.ts';

/** An expression in one line with every bracket written, so that a test sees how it was read. */
export function expressionText(node: Expression): string {
    const text = expressionText;
    const where = (condition: Expression | undefined): string => (condition ? ` where ${text(condition)}` : '');
    switch (node.kind) {
        case 'literal':
            return literalText(node.value);
        case 'name':
            return nameText(node.name.text);
        case 'member':
            return `${text(node.subject)}'s ${nameText(node.member.text)}`;
        case 'arithmetic':
            return `(${text(node.left)} ${node.op} ${text(node.right)})`;
        case 'negative':
            return `(-${text(node.operand)})`;
        case 'comparison':
            return `(${comparisonText(node)})`;
        case 'all':
        case 'any':
        case 'none': {
            const items = node.items.map(text);
            if (node.bulleted) return `${node.kind}[${items.join('; ')}]`;
            return `(${items.join({ all: ' and ', any: ' or ', none: ' nor ' }[node.kind])})`;
        }
        case 'not':
            return `(not ${text(node.operand)})`;
        case 'there is':
            return `(there is ${node.negated ? 'no ' : ''}${text(node.of)}${where(node.where)})`;
        case 'every':
            return `(each ${iterationText(node.over)}: ${text(node.condition)})`;
        case 'count':
            return `(count ${iterationText(node.over)}${where(node.where)})`;
        case 'count in':
            return `(count ${node.unit}s in ${text(node.period)}${where(node.where)})`;
        case 'aggregate':
            return `(${node.op} ${text(node.value)} for ${iterationText(node.over)}${where(node.where)})`;
        case 'combine': {
            const items = node.items.map(item => `${text(item.value)}${item.ifAny ? ' if any' : ''}`);
            return `${node.op}${node.bulleted ? '' : '()'}[${items.join('; ')}]`;
        }
        case 'rounding':
            return `(${text(node.operand)} rounded ${node.mode} to ${node.to} ${node.unit})`;
        case 'bound':
            return `(${text(node.operand)} ${node.bound} ${text(node.limit)})`;
        case 'conversion':
            return `(${text(node.operand)} per ${node.from} → ${node.to})`;
        case 'if none':
            return `(${text(node.operand)} else ${text(node.fallback)})`;
        case 'as at':
            return `(${text(node.operand)} as at ${text(node.date)})`;
        case 'as if':
            return `(${text(node.operand)} as if ${text(node.fact)} is ${text(node.value)})`;
        case 'through':
            return `(${text(node.from)} through ${text(node.to)})`;
        case 'overlap':
        case 'gap':
            return `${node.kind}(${text(node.left)}, ${text(node.right)})`;
        case 'nearest weekday':
            return `(${node.weekday} ${node.direction} ${text(node.date)})`;
        case 'birthday':
            return `${node.subject ? `${text(node.subject)}'s ` : ''}birthday ${node.number}`;
        case 'relative member':
            return `${node.which}:${nameText(node.element.text)}`;
        case 'the member':
            return `(the ${iterationText(node.over)}${where(node.where)})`;
        case 'missing':
            return '?';
    }
}

/** Names that could be taken for something else are shown in backticks. */
function nameText(name: string): string {
    return /\b(?:and|or|not|is|where|when)\b|^\d/.test(name) ? `\`${name}\`` : name;
}

function comparisonText(node: Comparison): string {
    return [expressionText(node.left), ...node.tests.map(testText)].join(' ');
}

function testText(test: ComparisonTest): string {
    if (test.definition) return `${test.op} ${expressionText(test.definition)}`;
    if (test.values) return `${test.op} (${test.values.map(expressionText).join(', ')})`;
    return `${test.op} ${test.right ? expressionText(test.right) : '?'}`;
}

function iterationText(over: Iteration): string {
    const list = over.list ? `=${expressionText(over.list)}` : '';
    return `${over.element.text}${list}${over.period ? ` in ${expressionText(over.period)}` : ''}`;
}

function literalText(value: LiteralValue): string {
    switch (value.kind) {
        case 'number':
            return value.value;
        case 'money':
            return `${value.currency} ${value.amount}${value.per ? `/${value.per}` : ''}`;
        case 'percent':
            return `${value.value}%`;
        case 'date':
            return value.value || 'no date';
        case 'period':
            return `${value.from}..${value.to}`;
        case 'duration':
            return value.parts.map(part => `${part.value} ${part.unit}`).join(' ');
        case 'quantity':
            return `${value.value} ${value.unit}/${value.per}`;
        case 'yes or no':
            return value.value ? 'yes' : 'no';
        case 'text':
            return JSON.stringify(value.value);
        default:
            return `<${value.kind}>`;
    }
}
