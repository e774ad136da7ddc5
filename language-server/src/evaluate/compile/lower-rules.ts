/** Cases, groups, tables and exceptions: from blocks of rules to compiled code. */
import type { Case, CaseGroup, CellTest, DecisionTable, RuleBlock } from '../../model/policy-model.ts';
import type { Ir } from './ir.ts';
import { lowerCompare, unify } from './lower-numbers.ts';
import { condition } from './lower-parts.ts';
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

function withLocals(block: RuleBlock, outer: Scope): Scope {
    if (block.locals.length === 0) {
        return outer;
    }
    const locals = new Map(block.locals.map(local => [local.name.text, local]));
    return { ...outer, locals: { locals, lowered: new Map(), scope: outer, outer: outer.locals } };
}

interface Branch {
    readonly when: Ir;
    readonly result: Lowered;
}

function exactlyOne(branches: readonly Branch[], otherwise: Lowered | undefined): Lowered {
    const { irs, wrap } = unify([
        ...branches.map(branch => branch.result),
        ...(otherwise === undefined ? [] : [otherwise]),
    ]);
    const cases = branches.map((branch, i) => ({ when: branch.when, result: irs[i] as Ir }));
    return wrap({ op: 'exactly one', cases, otherwise: otherwise === undefined ? undefined : irs.at(-1) });
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
    const branches = allOf(open, scope, using);
    if (another !== undefined) {
        return notCovered('two cases for the rest');
    }
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

/** Every case; `otherwise`, wherever it stands, holds when none beside it does. */
function allOf(cases: readonly (Case | CaseGroup)[], scope: Scope, using: Using): Branch[] {
    const branches: Branch[] = [];
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
            branches.push({ when: own, result: using.lower(each.result, scope) });
        } else {
            const inner = allOf(each.cases, scope, using);
            const covers = each.cases.some(i => i.kind === 'case' && i.otherwise);
            const any: Ir = { op: 'any', items: inner.map(({ when }) => when) };
            beside.push(covers ? own : (both(own, any) as Ir));
            branches.push(...inner.map(({ when, result }) => ({ when: both(own, when) as Ir, result })));
        }
    }
    for (const each of cases) {
        if (each.kind === 'case' && each.otherwise) {
            const none: Ir = { op: 'not', operand: { op: 'any', items: beside } };
            branches.push({ when: none, result: using.lower(each.result, scope) });
        }
    }
    return branches;
}

function lowerTable(table: DecisionTable, scope: Scope, using: Using): Lowered {
    const headers = table.columns.map(column => (column.result ? undefined : using.lower(column.header, scope)));
    const branches = table.rows.map((row): Branch => {
        const tests = row.cells.flatMap((cell, i): Ir[] => {
            const header = headers[i];
            if (cell.kind !== 'tests' || header === undefined) {
                return [];
            }
            const excludes = cell.tests[0]?.kind === 'is not';
            const tests = excludes ? cell.tests.map(asIs) : cell.tests;
            const any: Ir = { op: 'any', items: tests.map(test => lowerCell(test, header, scope, using)) };
            return [excludes ? { op: 'not', operand: any } : any];
        });
        const result = row.cells.find(cell => cell.kind === 'result');
        const value = result?.kind === 'result' ? using.lower(result.value, scope) : notCovered('a row');
        return { when: { op: 'all', items: tests }, result: value };
    });
    return exactlyOne(branches, undefined);
}

/** `not a, b, c` excludes all that it lists. */
function asIs(test: CellTest): CellTest {
    return test.kind === 'is not' ? { ...test, kind: 'is' } : test;
}

function lowerCell(test: CellTest, header: Lowered, scope: Scope, using: Using): Ir {
    switch (test.kind) {
        case 'is':
            return among(header, using.lower(test.value, scope));
        case 'is not':
            return { op: 'not', operand: among(header, using.lower(test.value, scope)) };
        case 'compare':
            return lowerCompare(test.op, header, using.lower(test.value, scope));
        case 'between': {
            const low = lowerCompare('>=', header, using.lower(test.low, scope));
            return { op: 'all', items: [low, lowerCompare('<=', header, using.lower(test.high, scope))] };
        }
    }
}

function among(header: Lowered, wanted: Lowered): Ir {
    return wanted.t === 'options' && header.t === 'text'
        ? { op: 'helper', name: 'is one of', items: [header.ir, wanted.ir] }
        : lowerCompare('=', header, wanted);
}
