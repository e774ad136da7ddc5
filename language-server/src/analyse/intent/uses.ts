import type { Declaration } from '../../model/declarations.ts';
import type { Expression, Iteration } from '../../model/expressions.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { Target } from '../../model/targets.ts';
import { childrenOf } from '../../types/index.ts';
import { expressionsIn } from './expressions-in.ts';

/** A place in a rule that needs something: `fact:person.income`, the id of a declaration, or `age` of somebody. */
export interface Use {
    key: string;
    range: SourceRange;
    /** With `age` and birthdays: whose. */
    whose?: Subject;
}

/** Somebody who is spoken of. */
export type Subject =
    | { kind: 'root' }
    | { kind: 'entity'; entity: string }
    /** The entity or word after `about`. */
    | { kind: 'word'; word: string }
    | { kind: 'value'; of: Expression }
    /** A day, an option. */
    | { kind: 'other' };

/** Uses of the age that follows from a date of birth. */
export const ageKey = 'age';

export const factKey = (entity: string, fact: string): string => `fact:${entity}.${fact}`;

/** What a declaration needs, but for what makes an answer valid. */
export function usesOf(declaration: Declaration): Use[] {
    const found: Use[] = [];
    const stack = stackOf(declaration);
    if ('forEach' in declaration) takeIteration(declaration.forEach, found);
    for (const expression of expressionsIn(declaration)) walk(expression, stack, found);
    return found;
}

/** What one expression needs, for the root or for members of an entity. */
export function usesIn(expression: Expression | undefined, entity?: string): Use[] {
    const found: Use[] = [];
    walk(expression, entity === undefined ? [{ kind: 'root' }] : [{ kind: 'entity', entity }], found);
    return found;
}

function stackOf(declaration: Declaration): Subject[] {
    const root: Subject = { kind: 'root' };
    if (declaration.kind === 'definition' && declaration.about)
        return [{ kind: 'word', word: declaration.about.text }, root];
    if ('forEach' in declaration && declaration.forEach) return [memberOf(declaration.forEach), root];
    return [root];
}

function memberOf({ target }: Iteration): Subject {
    return target?.kind === 'list' || target?.kind === 'all members'
        ? { kind: 'entity', entity: target.entity }
        : { kind: 'other' };
}

function walk(expression: Expression | undefined, stack: readonly Subject[], found: Use[]): void {
    if (expression === undefined) return;
    take(expression, stack, found);
    const over = 'over' in expression ? expression.over : undefined;
    if (over === undefined) {
        for (const child of childrenOf(expression)) walk(child, stack, found);
        return;
    }
    takeIteration(over, found);
    const outside = new Set<Expression | undefined>([over.list, over.period]);
    const inner = [memberOf(over), ...stack];
    for (const child of childrenOf(expression)) walk(child, outside.has(child) ? stack : inner, found);
}

function take(expression: Expression, stack: readonly Subject[], found: Use[]): void {
    const { range } = expression;
    if (expression.kind === 'birthday') {
        const whose = expression.subject
            ? ({ kind: 'value', of: expression.subject } as const)
            : stack[expression.person ?? 0];
        found.push({ key: ageKey, range, ...(whose && { whose }) });
        return;
    }
    if (!('target' in expression) || expression.target === undefined) return;
    const { target } = expression;
    if (target.kind === 'built-in' && target.name === 'age') {
        const whose: Subject | undefined =
            expression.kind === 'member' ? { kind: 'value', of: expression.subject } : stack[target.subject ?? 0];
        found.push({ key: ageKey, range, ...(whose && { whose }) });
        return;
    }
    const key = keyOf(target);
    if (key !== undefined) found.push({ key, range });
}

function keyOf(target: Target): string | undefined {
    switch (target.kind) {
        case 'fact':
        case 'role':
            return factKey(target.entity, target.fact);
        case 'declaration':
        case 'constant':
            return target.id;
        case 'neighbour':
            return target.rank;
        default:
            return undefined;
    }
}

function takeIteration(over: Iteration | undefined, found: Use[]): void {
    const target = over?.target;
    if (over === undefined || (target?.kind !== 'list' && target?.kind !== 'all members')) return;
    if (target.owner !== undefined && target.fact !== undefined)
        found.push({ key: factKey(target.owner, target.fact), range: over.element?.range });
}
