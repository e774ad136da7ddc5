import { compare as order } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { div, exact, mul, ONE, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import { type OrderOperator, TURNED } from '../../model/comparison-operators.ts';
import type { Expression } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { Dimension } from './dimension.ts';
import type { Formula } from './formula.ts';
import { ALWAYS, all, NEVER, numberText } from './formula.ts';
import { testsOfMoved } from './moved-date.ts';
import type { World } from './place.ts';
import type { Condition, Known, Line, Pieces } from './value.ts';
import { allOf, given, NEITHER, NO, not, sum, test, whichever, YES } from './value.ts';

/** Whether `left op right`, wherever both have a value. */
export function comparePieces(
    left: Pieces,
    op: OrderOperator,
    right: Pieces,
    at: ModelNode | undefined,
    world: World,
): Condition {
    return whichever(
        left.flatMap(a => right.map(b => given(all([a.when, b.when]), compareKnown(a.value, op, b.value, at, world)))),
    );
}

function compareKnown(
    left: Known,
    op: OrderOperator,
    right: Known,
    at: ModelNode | undefined,
    world: World,
): Condition {
    if (left.kind === 'does not apply' || right.kind === 'does not apply') return NEITHER;
    if (left.kind === 'no limit' || right.kind === 'no limit') {
        return holds((left.kind === 'no limit' ? 1 : 0) - (right.kind === 'no limit' ? 1 : 0), op) ? YES : NO;
    }
    if (left.kind === 'line' && right.kind === 'line') return compareLines(left, op, right, at, world);
    if (op !== '=' && op !== '≠') return unseenComparison(left, op, right, world);
    const same = sameAs(left, right, world);
    return op === '=' ? same : not(same);
}

function sameAs(left: Known, right: Known, world: World): Condition {
    if (left.kind === 'condition' && right.kind === 'condition') {
        const [a, b] = [left.condition, right.condition];
        return whichever([given(b.yes, a), given(b.no, not(a))]);
    }
    if (left.kind === 'name' && right.kind === 'name') return left.name === right.name ? YES : NO;
    if (left.kind === 'name' && right.kind === 'choice') return sameAs(right, left, world);
    if (left.kind === 'choice' && right.kind === 'name') return isAmong(left.of, [right.name]);
    if (left.kind === 'choice' && right.kind === 'choice') {
        if (left.of === right.of) return YES;
        const [a, b] = [left.of.values, right.of.values];
        if (a.kind === 'option' && b.kind === 'option' && !a.open && !b.open && a.options.length <= FEW) {
            return whichever(a.options.map(name => given(isAmong(left.of, [name]).yes, isAmong(right.of, [name]))));
        }
    }
    if (right.kind === 'names') return amongNames(left, right.names);
    return unseenComparison(left, '=', right, world);
}

const FEW = 12;

export function amongNames(left: Known, names: readonly string[]): Condition {
    if (left.kind === 'choice') return isAmong(left.of, names);
    if (left.kind === 'name') return names.includes(left.name) ? YES : NO;
    return NEITHER;
}

export function isAmong(of: Dimension, names: readonly string[]): Condition {
    if (of.values.kind !== 'option') return NEITHER;
    const { options, open } = of.values;
    if (open) for (const name of names) of.cuts.addName(name);
    const known = open ? names : names.filter(name => options.includes(name));
    if (known.length === 0) return NO;
    return test({ kind: 'among', of, names: known, not: false });
}

/** Everything on one side, nothing on the other. */
function compareLines(left: Line, op: OrderOperator, right: Line, at: ModelNode | undefined, world: World): Condition {
    const difference = sum(left, right, -1);
    const [first, ...others] = difference.terms;
    if (first === undefined) return holds(order(difference.constant, ZERO), op) ? YES : NO;
    if (others.length === 0) {
        return against(first.of, first.times, op, difference.constant, at);
    }
    const days = testsOfMoved(difference, op === '≠' ? '=' : op);
    if (days !== undefined) {
        const same = allOf(days.map(each => against(each.of, ONE, each.op, sub(ZERO, each.value), at)));
        return op === '≠' ? not(same) : same;
    }
    const { of, times } = together(difference, world);
    return against(of, times, op, difference.constant, at);
}

/** `times × dimension + constant op 0`. */
function against(of: Dimension, times: Exact, op: OrderOperator, rest: Exact, at: ModelNode | undefined): Condition {
    const value = div(mul(rest, exact(-1)), times);
    const turned = order(times, ZERO) < 0 ? TURNED[op] : op;
    of.cuts.add({ value, op: turned, at });
    return test({ kind: 'compare', of, op: turned, value });
}

/** Several dimensions added up are one of their own. */
function together({ terms }: Line, world: World): { of: Dimension; times: Exact } {
    const sorted = [...terms].sort((a, b) => (a.of.key < b.of.key ? -1 : 1));
    const times = sorted[0]?.times ?? ONE;
    const parts = sorted.map(term => ({ of: term.of, times: div(term.times, times) }));
    const key = `sum(${parts.map(part => `${numberText(part.times)} ${part.of.key}`).join(' + ')})`;
    const allWhole = parts.every(
        part => part.of.values.kind !== 'option' && part.of.values.whole && typeof part.times === 'number',
    );
    const of = world.dimension(key, () => ({
        values: { kind: 'number', whole: allWhole, limits: [], neverNegative: false, ...(allWhole && { step: ONE }) },
        source: { kind: 'worked out', what: key, sum: parts },
    }));
    return { of, times };
}

/** What cannot be seen into is a question of its own: it holds or it does not. */
function unseenComparison(left: Known, op: OrderOperator, right: Known, world: World): Condition {
    const key = `${knownText(left)} ${op} ${knownText(right)}`;
    return isAmong(yesOrNo(key, world), ['yes']);
}

export function yesOrNo(key: string, world: World, expression?: Expression): Dimension {
    return world.dimension(key, () => ({
        values: { kind: 'option', options: ['yes', 'no'], open: false },
        source: { kind: 'worked out', what: key },
        ...(expression && { expression }),
    }));
}

function knownText(known: Known): string {
    switch (known.kind) {
        case 'line':
            return `${known.terms.map(t => `${numberText(t.times)} ${t.of.key}`).join(' + ')} + ${numberText(known.constant)}`;
        case 'name':
            return known.name;
        case 'choice':
            return known.of.key;
        case 'names':
            return known.names.join('|');
        case 'somebody':
            return known.somebody.key;
        case 'unseen':
            return known.key;
        default:
            return known.kind;
    }
}

function holds(sign: number, op: OrderOperator): boolean {
    switch (op) {
        case '<':
            return sign < 0;
        case '<=':
            return sign <= 0;
        case '=':
            return sign === 0;
        case '≠':
            return sign !== 0;
        case '>':
            return sign > 0;
        case '>=':
            return sign >= 0;
    }
}

/** The days on which something is in force; both ends included. */
export function within(date: Pieces, from: number | undefined, to: number | undefined, world: World): Formula {
    if (from === undefined && to === undefined) return ALWAYS;
    const day = (value: number): Pieces => [
        { when: ALWAYS, value: { kind: 'line', terms: [], constant: exact(value) } },
    ];
    const parts: Formula[] = [];
    if (from !== undefined) parts.push(comparePieces(date, '>=', day(from), undefined, world).yes);
    if (to !== undefined) parts.push(comparePieces(date, '<=', day(to), undefined, world).yes);
    const both = all(parts);
    return both === NEVER ? NEVER : both;
}
