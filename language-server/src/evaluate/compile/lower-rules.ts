/** Cases, groups, tables and exceptions: from blocks of rules to compiled code. */
import type { Case, CaseGroup, RuleBlock } from '../../model/policy-model.ts';
import type { Ir } from './ir.ts';
import { condition } from './lower-parts.ts';
import { exactlyOne } from './lower-results.ts';
import { lowerTable } from './lower-table.ts';
import type { Lowered } from './lowered.ts';
import { notCovered } from './lowered.ts';
import type { Scope } from './scope.ts';
import type { Using } from './using.ts';

export function lowerBlock(block: RuleBlock, outer: Scope, using: Using): Lowered {
    const scope = withLocals(block, outer);
    const base = block.table === undefined ? lowerCases(block, scope, using) : lowerTable(block.table, scope, using);
    if (block.exceptions.length === 0) {
        return base;
    }
    const exceptions = block.exceptions.map(exception => ({
        when: condition(exception.condition, scope, using),
        result: lowerBlock(exception.body, scope, using),
    }));
    return exactlyOne(exceptions, base);
}

export function withLocals(block: RuleBlock, outer: Scope): Scope {
    if (block.locals.length === 0) {
        return outer;
    }
    const locals = new Map(block.locals.map(local => [local.name.text, local]));
    return { ...outer, locals: { locals, scope: outer, outer: outer.locals } };
}

function lowerCases(block: RuleBlock, scope: Scope, using: Using): Lowered {
    const [only, other] = block.cases;
    if (only?.kind === 'case' && other === undefined && only.condition === undefined) {
        return using.lower(only.result, scope);
    }
    if (block.ordered) {
        return using.choose(inOrder(block.cases, undefined, scope, using));
    }
    const closing = block.cases.filter(each => each.kind === 'case' && each.otherwise);
    const open = block.cases.filter(each => !closing.includes(each));
    const [last, another] = closing;
    if (another !== undefined) {
        return notCovered('two cases for the rest');
    }
    const branches = branchesOf(open, scope, using).map(({ each, when }) => ({
        when,
        result: using.lower(each.result, scope),
    }));
    return exactlyOne(branches, last?.kind === 'case' ? using.lower(last.result, scope) : undefined);
}

function both(outer: Ir | undefined, inner: Ir | undefined): Ir | undefined {
    if (outer === undefined || inner === undefined) {
        return outer ?? inner;
    }
    return { op: 'all', items: [outer, inner] };
}

function inOrder(
    cases: readonly (Case | CaseGroup)[],
    outer: Ir | undefined,
    scope: Scope,
    using: Using,
): { when: Ir | undefined; result: Lowered }[] {
    return cases.flatMap(each => {
        const own = each.condition === undefined ? undefined : condition(each.condition, scope, using);
        const when = both(outer, own);
        return each.kind === 'case'
            ? [{ when, result: using.lower(each.result, scope) }]
            : inOrder(each.cases, when, scope, using);
    });
}

/** Every case with when it holds; `otherwise`, wherever it stands, holds when none beside it does. */
export function branchesOf(
    cases: readonly (Case | CaseGroup)[],
    scope: Scope,
    using: Using,
): { each: Case; when: Ir }[] {
    const branches: { each: Case; when: Ir }[] = [];
    const beside: Ir[] = [];
    for (const each of cases) {
        if (each.kind === 'case' && each.otherwise) {
            continue;
        }
        const own =
            each.condition === undefined
                ? notCovered('a case without a condition')
                : condition(each.condition, scope, using);
        if (each.kind === 'case') {
            beside.push(own);
            branches.push({ each, when: own });
        } else {
            const inner = branchesOf(each.cases, scope, using);
            const covers = each.cases.some(i => i.kind === 'case' && i.otherwise);
            const any: Ir = { op: 'any', items: inner.map(({ when }) => when) };
            beside.push(covers ? own : (both(own, any) as Ir));
            branches.push(...inner.map(i => ({ each: i.each, when: both(own, i.when) as Ir })));
        }
    }
    for (const each of cases) {
        if (each.kind === 'case' && each.otherwise) {
            branches.push({ each, when: { op: 'not', operand: { op: 'any', items: beside } } });
        }
    }
    return branches;
}
