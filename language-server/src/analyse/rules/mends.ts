import type { ComparisonOperator } from '../../model/comparison-operators.ts';
import type { ComparisonTest } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { allOf } from '../../ranges/conditions/value.ts';
import type { Look } from './look.ts';
import type { PointFound } from './report.ts';
import { rowMends } from './row-mends.ts';

const OTHER_END: Partial<Record<ComparisonOperator, ComparisonOperator>> = {
    '<': '<=',
    '>': '>=',
    '<=': '<',
    '>=': '>',
};

/** The sides of a point on which taking the value in (or leaving it out) puts the rule right for everybody there. */
export function withMends(
    { sides, ...point }: Omit<PointFound, 'mends' | 'rows'> & { sides: readonly (readonly ModelNode[])[] },
    boxes: readonly Box[],
    look: Look,
    isGap: boolean,
): PointFound {
    const isPlain =
        look.rule.block.table === undefined &&
        !look.rule.ofExceptions &&
        !look.rule.branches.some(branch => branch.isOtherwise && branch.written.length > 0);
    const mends = isPlain ? sides.flatMap(side => sideMends(side, boxes, look, isGap)) : [];
    const rows = isGap && !look.rule.ofExceptions ? rowMends(sides, point.value, boxes, look) : [];
    return { ...point, mends, rows };
}

/** All comparisons of a side, or where that changes too much, one of them. */
function sideMends(side: readonly ModelNode[], boxes: readonly Box[], look: Look, isGap: boolean): ComparisonTest[][] {
    const tests = side
        .filter(isTest)
        .filter(({ op }) => (isGap ? op === '<' || op === '>' : op === '<=' || op === '>='));
    if (tests.length === 0 || tests.length !== side.length) return [];
    const found = [tests, ...(tests.length > 1 ? tests.map(test => [test]) : [])];
    const first = found.find(changed => putsRight(changed, boxes, look));
    return first === undefined ? [] : [first];
}

function isTest(node: ModelNode): node is ComparisonTest {
    return 'written' in node && 'op' in node;
}

function putsRight(changed: readonly ComparisonTest[], boxes: readonly Box[], { rule, budget }: Look): boolean {
    const { world } = rule.place;
    const cases = rule.branches
        .filter(branch => !branch.isOtherwise)
        .map(({ written }) => allOf(written.map(each => world.condition(withOtherEnds(each, changed), rule.place))));
    return rule.wouldDecide(boxes, cases, budget);
}

/** The same with some comparisons taking in, or leaving out, what they end at. What has none of them stays the same object. */
function withOtherEnds<T>(node: T, changed: readonly ComparisonTest[]): T {
    if (Array.isArray(node)) {
        const items = node.map(item => withOtherEnds(item, changed));
        return items.some((item, i) => item !== node[i]) ? (items as T) : node;
    }
    if (typeof node !== 'object' || node === null || !('range' in node)) return node;
    const parts: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(node)) {
        if (name === 'range' || name === 'target') continue;
        const other = withOtherEnds(value, changed);
        if (other !== value) parts[name] = other;
    }
    const test = changed.find(each => (each as unknown) === node);
    if (test !== undefined) parts.op = OTHER_END[test.op] ?? test.op;
    return Object.keys(parts).length === 0 ? node : { ...node, ...parts };
}
