import { printExpression } from '../../evaluate/trace/print-expression.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { onlyDifference } from '../../ranges/boxes/box.ts';
import { union } from '../../ranges/boxes/cell-set.ts';
import type { Branch } from '../../ranges/conditions/branches.ts';
import { test } from '../../ranges/conditions/value.ts';
import { placeOf } from './find-gaps.ts';
import type { Look } from './look.ts';
import type { PairFound } from './report.ts';

/** Cases with one result that are looked at in pairs. */
const MOST_ALIKE = 60;

/** Cases that lie in another with the same result, and cases that could be one. */
export function pairsIn({ rule, budget }: Look): PairFound[] {
    if (rule.ofExceptions) return [];
    const found: PairFound[] = [];
    const told = new Set<Branch>();
    const plain = rule.branches.filter(
        branch => !branch.isOtherwise && branch.result !== undefined && saysNoMore(branch),
    );
    for (const alike of Map.groupBy(plain, branch =>
        printExpression(branch.result as NonNullable<Branch['result']>),
    ).values()) {
        if (alike.length < 2 || alike.length > MOST_ALIKE) continue;
        for (const [i, branch] of alike.entries()) {
            for (const other of alike) {
                if (other === branch || told.has(branch) || told.has(other)) continue;
                const isSubsumed =
                    !rule.isOrdered &&
                    rule.canHold(branch.own.yes, budget) &&
                    rule.isCovered(branch.own.yes, [test(other.own.yes)], budget);
                const isMergeable = !isSubsumed && alike.indexOf(other) < i && canMerge(other, branch);
                if (!isSubsumed && !isMergeable) continue;
                told.add(branch);
                found.push({
                    ...placeOf(rule),
                    kind: isSubsumed ? 'subsumed' : 'mergeable',
                    node: branch.node,
                    other: other.node,
                });
            }
        }
    }
    return found;

    /** Both together are one box, and in order nothing stands between them. */
    function canMerge(first: Branch, second: Branch): boolean {
        const at = (branch: Branch): number => rule.branches.indexOf(branch);
        if (rule.isOrdered && at(second) !== at(first) + 1) return false;
        const [a, b] = [rule.grid.boxes(first.own.yes, budget), rule.grid.boxes(second.own.yes, budget)];
        const [one, other] = [a[0], b[0]];
        if (one === undefined || other === undefined || a.length > 1 || b.length > 1) return false;
        const dimension = onlyDifference(one, other);
        return dimension !== undefined && isOneRun(one, other, dimension);
    }

    function isOneRun(one: Box, other: Box, dimension: number): boolean {
        const [a, b] = [one[dimension], other[dimension]];
        if (a === undefined || b === undefined) return false;
        return rule.grid.line(dimension).dimension.values.kind === 'option' || union(a, b).length === 2;
    }
}

/** Reasons and sources of their own are why two cases stand apart. */
function saysNoMore({ node }: Branch): boolean {
    return 'cells' in node || (('because' in node ? node.because === undefined : true) && node.sources.length === 0);
}
