import type { Exact } from '../../evaluate/numbers/rational.ts';
import { OPPOSITE, type OrderOperator } from '../../model/comparison-operators.ts';
import type { Dimension } from './dimension.ts';

/** A condition over dimensions, without negation: every test has an opposite that is a test again. */
export type Formula = (Constant | Test | Junction) & {
    /** Kept once it was asked for, so that the opposite of an opposite is the same object. */
    opposite?: Formula;
};

export interface Constant {
    readonly kind: 'always' | 'never';
}

export type Test =
    | { readonly kind: 'compare'; readonly of: Dimension; readonly op: OrderOperator; readonly value: Exact }
    | { readonly kind: 'among'; readonly of: Dimension; readonly names: readonly string[]; readonly not: boolean };

export interface Junction {
    readonly kind: 'all' | 'any';
    readonly items: readonly Formula[];
}

export const ALWAYS: Formula = { kind: 'always' };
export const NEVER: Formula = { kind: 'never', opposite: ALWAYS };
ALWAYS.opposite = NEVER;

export function all(items: readonly Formula[]): Formula {
    return junction('all', items);
}

export function any(items: readonly Formula[]): Formula {
    return junction('any', items);
}

function junction(kind: 'all' | 'any', items: readonly Formula[]): Formula {
    const [neutral, dominant] = kind === 'all' ? ['always', 'never'] : ['never', 'always'];
    const found: Formula[] = [];
    for (const item of items) {
        if (item.kind === dominant) return item;
        if (item.kind === neutral) continue;
        if (item.kind === kind) found.push(...item.items);
        else found.push(item);
    }
    const distinct = found.length < 2 ? found : [...new Set(found)];
    if (distinct.length === 1) return distinct[0] as Formula;
    return distinct.length === 0 ? (kind === 'all' ? ALWAYS : NEVER) : { kind, items: distinct };
}

export function opposite(formula: Formula): Formula {
    if (formula.opposite === undefined) {
        const found = makeOpposite(formula);
        formula.opposite = found;
        found.opposite ??= formula;
    }
    return formula.opposite;
}

function makeOpposite(formula: Formula): Formula {
    switch (formula.kind) {
        case 'always':
            return NEVER;
        case 'never':
            return ALWAYS;
        case 'compare':
            return { kind: 'compare', of: formula.of, op: OPPOSITE[formula.op], value: formula.value };
        case 'among':
            return { kind: 'among', of: formula.of, names: formula.names, not: !formula.not };
        case 'all':
            return any(formula.items.map(opposite));
        case 'any':
            return all(formula.items.map(opposite));
    }
}

/** How much there is of it; shared parts count once. */
export function weight(formula: Formula, seen = new Set<Formula>()): number {
    if (seen.has(formula)) return 0;
    seen.add(formula);
    if (formula.kind !== 'all' && formula.kind !== 'any') return 1;
    let total = 1;
    for (const item of formula.items) total += weight(item, seen);
    return total;
}

/** The tests in a condition; in a part that was seen before they are not named again. */
export function testsIn(formula: Formula, seen = new Set<Formula>(), found: Test[] = []): Test[] {
    if (formula.kind === 'compare' || formula.kind === 'among') {
        found.push(formula);
    } else if (formula.kind === 'all' || formula.kind === 'any') {
        if (seen.has(formula)) return found;
        seen.add(formula);
        for (const item of formula.items) testsIn(item, seen, found);
    }
    return found;
}

/** A text that is the same for the same condition, whatever the order of its parts. */
export function textOf(formula: Formula): string {
    switch (formula.kind) {
        case 'compare':
            return `${formula.of.key} ${formula.op} ${numberText(formula.value)}`;
        case 'among':
            return `${formula.of.key} ${formula.not ? 'not ' : ''}among ${[...formula.names].sort().join('|')}`;
        case 'all':
        case 'any':
            return `${formula.kind}(${formula.items.map(textOf).sort().join('; ')})`;
        default:
            return formula.kind;
    }
}

export function numberText(x: Exact): string {
    if (typeof x === 'number') return `${x}`;
    return x.d === undefined ? `${x.bigN}/${x.bigD}` : `${x.n}/${x.d}`;
}
