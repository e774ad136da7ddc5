import type {
    Case,
    CaseGroup,
    DecisionTable,
    Expression,
    RuleBlock,
    RuleException,
    TableRow,
} from '../../model/policy-model.ts';
import type { Place } from './place.ts';
import { tableRowConditions } from './tables.ts';
import type { Condition } from './value.ts';
import { allOf, anyOf, not, YES } from './value.ts';

/** A case of a rule, a row of its table, or an exception to it. */
export interface Branch {
    readonly node: Case | TableRow | RuleException;
    /** Its result; absent where a row is not whole. */
    readonly result: Expression | undefined;
    /** What is written, with the groups it stands in; for `otherwise`, that nothing beside it holds. */
    readonly own: Condition;
    /** When it decides: `own`, and in `first that applies` also that nothing before it holds. */
    readonly decides: Condition;
    readonly isOtherwise: boolean;
    /** The conditions under which it stands, outermost first, then its own. */
    readonly written: readonly Expression[];
}

/** The cases of a rule, without its exceptions. `place` knows the rule's local names. */
export function branchesOf(block: RuleBlock, place: Place): Branch[] {
    if (block.table !== undefined) return rows(block.table, place);
    return block.ordered ? inOrder(block.cases, place) : apart(block.cases, [], [], place).branches;
}

function rows(table: DecisionTable, place: Place): Branch[] {
    const column = table.columns.findIndex(each => each.result);
    return tableRowConditions(table, place).map((own, i) => {
        const node = table.rows[i] as TableRow;
        const cell = node.cells.find(each => each.kind === 'result') ?? node.cells[column];
        const result = cell?.kind === 'result' ? cell.value : undefined;
        return { node, result, own, decides: own, isOtherwise: false, written: [] };
    });
}

interface Written {
    readonly node: Case;
    readonly conditions: readonly Expression[];
}

function* leaves(cases: readonly (Case | CaseGroup)[], outer: readonly Expression[]): Iterable<Written> {
    for (const each of cases) {
        const conditions = each.condition === undefined ? outer : [...outer, each.condition];
        if (each.kind === 'case') yield { node: each, conditions };
        else yield* leaves(each.cases, conditions);
    }
}

function inOrder(cases: readonly (Case | CaseGroup)[], place: Place): Branch[] {
    const before: Condition[] = [];
    return [...leaves(cases, [])].map(({ node, conditions }) => {
        const own = allOf(conditions.map(each => place.world.condition(each, place)));
        const decides = allOf([own, ...before.map(not)]);
        before.push(own);
        return { node, result: node.result, own, decides, isOtherwise: node.otherwise, written: conditions };
    });
}

/** Cases of which exactly one holds; `otherwise` holds when nothing beside it in its group does. */
function apart(
    cases: readonly (Case | CaseGroup)[],
    outer: readonly Condition[],
    written: readonly Expression[],
    place: Place,
): { branches: Branch[]; holds: Condition } {
    const branches: Branch[] = [];
    const beside: Condition[] = [];
    for (const each of cases) {
        if (each.kind === 'case' && each.otherwise) continue;
        const own = each.condition === undefined ? YES : place.world.condition(each.condition, place);
        const conditions = each.condition === undefined ? written : [...written, each.condition];
        if (each.kind === 'case') {
            const whole = allOf([...outer, own]);
            beside.push(own);
            branches.push({
                node: each,
                result: each.result,
                own: whole,
                decides: whole,
                isOtherwise: false,
                written: conditions,
            });
        } else {
            const inner = apart(each.cases, [...outer, own], conditions, place);
            const closed = each.cases.some(one => one.kind === 'case' && one.otherwise);
            beside.push(closed ? own : allOf([own, inner.holds]));
            branches.push(...inner.branches);
        }
    }
    for (const each of cases) {
        if (each.kind !== 'case' || !each.otherwise) continue;
        const own = allOf([...outer, ...beside.map(not)]);
        branches.push({ node: each, result: each.result, own, decides: own, isOtherwise: true, written });
    }
    const order = [...leaves(cases, [])].map(leaf => leaf.node);
    branches.sort((a, b) => order.indexOf(a.node as Case) - order.indexOf(b.node as Case));
    return { branches, holds: anyOf(beside) };
}

/** Whether `otherwise` closes the rule. */
export function isClosed(block: RuleBlock): boolean {
    return (
        block.table === undefined &&
        block.cases.some(each => each.kind === 'case' && (each.otherwise || each.condition === undefined))
    );
}

/** The exceptions to a rule, held against one another. */
export function exceptionBranches(block: RuleBlock, place: Place): Branch[] {
    return block.exceptions.map(exception => ({
        node: exception,
        result: plainResult(exception.body),
        own: place.world.condition(exception.condition, place),
        decides: exceptionDecides(exception, block, place),
        isOtherwise: false,
        written: [exception.condition],
    }));
}

function plainResult({ cases, table, exceptions }: RuleBlock): Expression | undefined {
    const [only, other] = cases;
    const isPlain = table === undefined && exceptions.length === 0 && other === undefined;
    return isPlain && only?.kind === 'case' && only.condition === undefined ? only.result : undefined;
}

/** When an exception decides: it holds, and none that comes before it does. */
export function exceptionDecides(exception: RuleException, block: RuleBlock, place: Place): Condition {
    const stronger = block.exceptions.filter(other => other !== exception && comesBefore(other, exception, block));
    return allOf([
        place.world.condition(exception.condition, place),
        ...stronger.map(other => not(place.world.condition(other.condition, place))),
    ]);
}

/** Directly, or by way of others. */
export function comesBefore(first: RuleException, second: RuleException, block: RuleBlock): boolean {
    const [from, to] = [first.name?.text, second.name?.text];
    if (from === undefined || to === undefined) return false;
    const reached = new Set([from]);
    for (const name of reached) {
        for (const { before, after } of block.precedence) {
            if (before.text !== name) continue;
            if (after.text === to) return true;
            reached.add(after.text);
        }
    }
    return false;
}

/** When no exception overrides the rule. */
export function noException(block: RuleBlock, place: Place): Condition {
    return allOf(block.exceptions.map(each => not(place.world.condition(each.condition, place))));
}

/** The place inside a rule, with its local names. */
export function insideBlock(block: RuleBlock, place: Place): Place {
    if (block.locals.length === 0) return place;
    const names = new Map(block.locals.map(local => [local.name.text, local]));
    const locals = { names, place, outer: place.locals };
    const inner: Place = { ...place, locals };
    locals.place = inner;
    return inner;
}
