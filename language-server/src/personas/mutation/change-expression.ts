/** What may be changed in an expression. */

import type { ExpressionTypes } from '../../evaluate/program.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import type {
    Arithmetic,
    Comparison,
    ComparisonTest,
    Expression,
    Literal,
    Logic,
    Rounding,
    Through,
} from '../../model/policy-model.ts';
import { freeWay, negated, otherSide } from './comparison-words.ts';
import type { Change, MutationOperator } from './mutant.ts';
import { without } from './replaced.ts';
import type { Direction } from './smallest-step.ts';
import { moved } from './smallest-step.ts';

export function* changesOfExpression(e: Expression, types: ExpressionTypes): Iterable<Change> {
    switch (e.kind) {
        case 'comparison':
            yield* changesOfComparison(e);
            return;
        case 'all':
        case 'any':
        case 'none':
            yield* changesOfLogic(e);
            return;
        case 'not':
            yield made('negated', e, e.operand);
            return;
        case 'there is':
            yield made('negated', e, { ...e, negated: !e.negated });
            return;
        case 'literal':
            yield* movedLiteral(e, [1], 'amount');
            return;
        case 'arithmetic':
            yield* changesOfSum(e, types);
            return;
        case 'birthday':
            yield made('amount', e, { ...e, number: e.number + 1 });
            return;
        case 'rounding':
            yield* changesOfRounding(e);
            return;
        case 'bound':
            yield made('limit left out', e, e.operand);
            return;
        case 'aggregate':
            if (e.where !== undefined) {
                const { where: _, ...rest } = e;
                yield made('part left out', e, rest);
            }
            if (e.op !== 'total') yield made('highest lowest', e, { ...e, op: OPPOSITE[e.op] });
            return;
        case 'combine':
            if (e.op !== 'total' && e.op !== 'how many') {
                yield made('highest lowest', e, { ...e, op: OPPOSITE[e.op] });
            }
            for (const [index, { value, range }] of e.items.length > 1 ? e.items.entries() : []) {
                const put = { ...e, items: without(e.items, index) };
                yield { ...made('part left out', value, value), after: '', range, put };
            }
            return;
        case 'count':
            if (e.where !== undefined) {
                const { where: _, ...rest } = e;
                yield made('part left out', e, rest);
            }
            return;
        case 'nearest weekday': {
            const direction = e.direction === 'on or after' ? 'on or before' : 'on or after';
            yield made('date', e, { ...e, direction });
            return;
        }
        case 'through':
            yield* changesOfPeriod(e);
            return;
        default:
    }
}

const OPPOSITE = { highest: 'lowest', lowest: 'highest', earliest: 'latest', latest: 'earliest' } as const;

function made(operator: MutationOperator, e: Expression, put: Expression): Change {
    return { operator, before: printExpression(e), after: printExpression(put), put, typed: [[put, e]] };
}

function* changesOfComparison(e: Comparison): Iterable<Change> {
    for (const [i, test] of e.tests.entries()) {
        const tested = (put: ComparisonTest): Comparison => ({
            ...e,
            tests: e.tests.map((each, j) => (i === j ? put : each)),
        });
        const change = (operator: MutationOperator, put: ComparisonTest): Change => ({
            ...made(operator, e, tested(put)),
            range: e.tests.length === 1 ? e.range : test.range,
        });
        const boundary = otherSide(test);
        if (boundary !== undefined) yield change('boundary', { ...test, ...boundary });
        const opposite = negated(test);
        if (opposite !== undefined) yield change('negated', { ...test, ...opposite });
        const { right, values } = test;
        if (right?.kind === 'literal') {
            for (const { put } of movedLiteral(right, waysOf(test.op, right), 'threshold')) {
                yield change('threshold', { ...test, right: put as Expression });
            }
        }
        for (const [index, value] of values !== undefined && values.length > 1 ? values.entries() : []) {
            const put = tested({ ...test, values: without(values as Expression[], index) });
            yield { ...made('part left out', value, value), after: '', range: value.range, put };
        }
    }
}

/** What is never below nothing is not compared with less than nothing. */
function waysOf(op: ComparisonTest['op'], { value }: Literal): readonly Direction[] {
    const amount = value.kind === 'money' ? value.amount : 'value' in value ? value.value : undefined;
    return freeWay(op).filter(way => way === 1 || Number(amount) !== 0);
}

function* changesOfLogic(e: Logic): Iterable<Change> {
    if (e.items.length > 1) yield made('and or', e, { ...e, kind: e.kind === 'any' ? 'all' : 'any' });
    for (const [index, item] of e.items.length > 1 ? e.items.entries() : []) {
        yield {
            operator: 'part left out',
            before: printExpression(item),
            after: '',
            range: item.range,
            put: { ...e, items: without(e.items, index) },
        };
    }
}

function* movedLiteral(e: Literal, ways: readonly Direction[], operator: MutationOperator): Iterable<Change> {
    for (const way of ways) {
        const value = moved(e.value, way);
        if (value !== undefined) yield made(e.value.kind === 'date' ? 'date' : operator, e, { ...e, value });
    }
}

function* changesOfSum(e: Arithmetic, types: ExpressionTypes): Iterable<Change> {
    const isDate = (part: Expression): boolean => types.typeOf(part).kind === 'date';
    // Two dates cannot be added.
    if ((e.op === '-' && !isDate(e.right)) || e.op === '+') {
        if (e.op === '+' && isDate(e.right)) return;
        yield made('plus minus', e, { ...e, op: e.op === '+' ? '-' : '+' });
    }
}

/** The other way, and to a coarser or a finer amount. */
function* changesOfRounding(e: Rounding): Iterable<Change> {
    const mode = e.mode === 'down' || e.mode === 'half down' ? 'up' : 'down';
    yield made('rounding', e, { ...e, mode });
    const to = e.unit !== 'money' ? coarser(e.to) : e.to === '0.01' ? '1' : '0.01';
    yield made('rounding', e, { ...e, to });
}

function coarser(to: string): string {
    const [whole = '', part = ''] = to.split('.');
    if (part === '') return `${whole}0`;
    return part.length === 1
        ? `${whole === '0' ? '' : whole}${part}`
        : `${whole}${part[0]}.${part.slice(1)}`.replace(/^0+(?=\d)/, '');
}

/** Without its first day, and without its last. */
function* changesOfPeriod(e: Through): Iterable<Change> {
    const day: Literal = {
        kind: 'literal',
        value: { kind: 'duration', parts: [{ value: '1', unit: 'day' }] },
        range: e.range,
    };
    for (const end of ['from', 'to'] as const) {
        const own = e[end];
        const inner: Arithmetic = {
            kind: 'arithmetic',
            op: end === 'from' ? '+' : '-',
            left: own,
            right: day,
            range: own.range,
        };
        const change = made('date', e, { ...e, [end]: inner });
        yield { ...change, typed: [...(change.typed ?? []), [inner, own]] };
    }
}
