/** Rules in the words of the policy, from the model: the same text wherever the rule was written. */
import type {
    CombineItem,
    Comparison,
    ComparisonTest,
    Expression,
    Iteration,
    LiteralValue,
    PeriodUnit,
} from '../../model/policy-model.ts';
import { formatLong, parseIso } from '../dates/day-text.ts';
import { formatMoney, formatNumber } from '../numbers/format.ts';
import { exact } from '../numbers/rational.ts';

/** An expression on one line. */
export function printExpression(e: Expression): string {
    switch (e.kind) {
        case 'literal':
            return printLiteral(e.value);
        case 'name':
            return e.name.text;
        case 'member':
            return `${atom(e.subject)}'s ${e.member.text}`;
        case 'arithmetic':
            return `${operand(e.left, e.op)} ${e.op} ${operand(e.right, e.op)}`;
        case 'negative':
            return `-${atom(e.operand)}`;
        case 'comparison':
            return printComparison(e);
        case 'all':
            return e.items
                .map(item => (item.kind === 'any' ? `(${printExpression(item)})` : printExpression(item)))
                .join(' and ');
        case 'any':
            return e.items.map(printExpression).join(' or ');
        case 'none':
            return `none of (${e.items.map(printExpression).join(', ')})`;
        case 'not':
            return `not ${e.operand.kind === 'all' || e.operand.kind === 'any' ? `(${printExpression(e.operand)})` : printExpression(e.operand)}`;
        case 'there is':
            return `there is ${e.negated ? 'no' : 'a'} ${printThing(e.of)}${where(e.where)}`;
        case 'every':
            return `${printIteration(e.over, 'each')}: ${printExpression(e.condition)}`;
        case 'count':
            return `how many ${e.over.list ? printExpression(e.over.list) : e.over.element.text}${where(e.where)}`;
        case 'count in':
            return `how many ${e.unit}s in ${atom(e.period)}${where(e.where)}`;
        case 'aggregate':
            return `${e.op} of ${atom(e.value)} ${printIteration(e.over, 'for each')}${where(e.where)}`;
        case 'combine':
            return `${e.op} of (${e.items.map(printItem).join(', ')})`;
        case 'rounding':
            return `${printExpression(e.operand)}, rounded ${e.mode} ${printGranularity(e.to, e.unit)}`;
        case 'bound':
            return `${printExpression(e.operand)}, but ${e.bound} ${printExpression(e.limit)}`;
        case 'conversion':
            return `${printExpression(e.operand)}, converted ${adverb(e.from)} to ${adverb(e.to)}`;
        case 'if none':
            return `${printExpression(e.operand)}, or ${printExpression(e.fallback)} if none`;
        case 'as at':
            return `${atom(e.operand)} as at ${atom(e.date)}`;
        case 'as if':
            return `${atom(e.operand)} as if ${printExpression(e.fact)} is ${atom(e.value)}`;
        case 'through':
            return `${printExpression(e.from)} through ${printExpression(e.to)}`;
        case 'overlap':
            return `overlap of (${printExpression(e.left)}, ${printExpression(e.right)})`;
        case 'gap':
            return `gap between (${printExpression(e.left)}, ${printExpression(e.right)})`;
        case 'nearest weekday':
            return `${e.direction === 'on or after' ? 'first' : 'last'} ${e.weekday} ${e.direction} ${atom(e.date)}`;
        case 'birthday':
            return `${e.subject === undefined ? '' : `${atom(e.subject)}'s `}${ordinal(e.number)} birthday`;
        case 'relative member':
            return `${e.which} ${e.element.text}`;
        case 'the member':
            return `the ${e.over.element.text}${where(e.where)}`;
        case 'missing':
            return '…';
    }
}

const where = (e: Expression | undefined): string => (e === undefined ? '' : ` where ${printExpression(e)}`);

function printItem(item: CombineItem): string {
    return printExpression(item.value) + (item.ifAny ? ', if any' : '');
}

function printThing(e: Expression): string {
    return printExpression(e);
}

function printIteration(over: Iteration, word: string): string {
    if (over.period !== undefined) {
        return `${word} ${over.element.text} in ${printExpression(over.period)}`;
    }
    return `${word} ${over.element.text}${over.list === undefined ? '' : ` of ${printExpression(over.list)}`}`;
}

function printComparison(e: Comparison): string {
    return `${atom(e.left)} ${e.tests.map(printTest).join(' and ')}`;
}

function printTest(test: ComparisonTest): string {
    const right = test.definition
        ? printExpression(test.definition)
        : test.values
          ? `(${test.values.map(printExpression).join(', ')})`
          : test.right
            ? atom(test.right)
            : '…';
    return `${test.written} ${right}`;
}

/** In brackets where the text around it would otherwise take it apart. */
function atom(e: Expression): string {
    switch (e.kind) {
        case 'literal':
        case 'name':
        case 'member':
        case 'overlap':
        case 'gap':
        case 'birthday':
        case 'relative member':
        case 'arithmetic':
        case 'as at':
            return e.kind === 'arithmetic' ? `(${printExpression(e)})` : printExpression(e);
        default:
            return `(${printExpression(e)})`;
    }
}

const PRECEDENCE = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

function operand(e: Expression, op: keyof typeof PRECEDENCE): string {
    if (e.kind !== 'arithmetic') {
        return atom(e);
    }
    const text = printExpression(e);
    return PRECEDENCE[e.op] < PRECEDENCE[op] || op === '-' || op === '/' ? `(${text})` : text;
}

export function printLiteral(value: LiteralValue): string {
    switch (value.kind) {
        case 'number':
            return formatNumber(exact(value.value));
        case 'money': {
            const amount = formatMoney(exact(value.amount), value.currency, { bareWhole: true });
            return value.per === undefined ? amount : `${amount} per ${value.per}`;
        }
        case 'percent':
            return `${formatNumber(exact(value.value))}%`;
        case 'date':
            return printDate(value.value);
        case 'period':
            return `${printDate(value.from)} to ${printDate(value.to)}`;
        case 'duration':
            return value.parts.map(part => `${part.value} ${part.unit}${part.value === '1' ? '' : 's'}`).join(' ');
        case 'quantity':
            return `${formatNumber(exact(value.value))} ${value.unit}s per ${value.per}`;
        case 'yes or no':
            return value.value ? 'yes' : 'no';
        case 'text':
            return `"${value.value}"`;
        default:
            return value.kind;
    }
}

export function printDate(iso: string): string {
    const day = parseIso(iso);
    return day === undefined ? iso : formatLong(day);
}

function printGranularity(to: string, unit: string): string {
    if (unit === 'money') {
        return to === '0.01' ? 'to the penny' : to === '1' ? 'to a whole pound' : `to a multiple of ${to}`;
    }
    if (to === '1') {
        return unit === 'number' || unit === 'percent' ? 'to a whole number' : `to a whole ${unit}`;
    }
    const places = /^0\.0*1$/.test(to) ? to.length - 2 : 0;
    return places === 0 ? `to a multiple of ${to}` : `to ${places} decimal place${places === 1 ? '' : 's'}`;
}

const ADVERBS: Record<PeriodUnit, string> = {
    hour: 'hourly',
    day: 'daily',
    'working day': 'working-daily',
    week: 'weekly',
    fortnight: 'fortnightly',
    '4 weeks': 'four-weekly',
    month: 'monthly',
    quarter: 'quarterly',
    year: 'yearly',
};

function adverb(unit: PeriodUnit): string {
    return ADVERBS[unit];
}

function ordinal(n: number): string {
    const last = n % 10;
    const teen = Math.floor(n / 10) % 10 === 1;
    return `${n}${teen || last > 3 || last === 0 ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : 'rd'}`;
}
