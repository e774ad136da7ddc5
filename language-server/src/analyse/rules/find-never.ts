import { boxesMeet } from '../../ranges/boxes/box.ts';
import type { Budget } from '../../ranges/boxes/budget.ts';
import type { Branch } from '../../ranges/conditions/branches.ts';
import { comesBefore } from '../../ranges/conditions/branches.ts';
import { ALWAYS } from '../../ranges/conditions/formula.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';
import { placeOf } from './find-gaps.ts';
import type { Look } from './look.ts';
import type { ConstantFound, NeverFound } from './report.ts';

/** Cases that nobody can fit, and cases that never decide because one before them does. */
export function neverIn(look: Look, constants: readonly ConstantFound[]): NeverFound[] {
    const { rule } = look;
    const budget = look.budget;
    // A rule that nobody ever comes to is told about where it is shut off.
    if (!rule.canHold(ALWAYS, budget)) return [];
    return rule.branches.flatMap((branch): NeverFound[] => {
        const told = { ...placeOf(rule), node: branch.node, isOtherwise: branch.isOtherwise };
        if (branch.isOtherwise) {
            return isLeftNobody(branch, rule, budget) ? [{ ...told, kind: 'unreachable', by: [] }] : [];
        }
        if (!rule.canHold(branch.own.yes, budget)) {
            const isTold = constants.some(({ condition, holds }) => !holds && isIn(condition, branch));
            return isTold ? [] : [{ ...told, kind: 'unreachable', by: [] }];
        }
        const before = stronger(branch, rule);
        if (
            before.length === 0 ||
            !rule.isCovered(
                branch.own.yes,
                before.map(({ own }) => own),
                budget,
            )
        )
            return [];
        const own = rule.grid.boxes(branch.own.yes, budget);
        const by = before.filter(other =>
            rule.grid.boxes(other.own.yes, budget).some(box => own.some(each => boxesMeet(box, each))),
        );
        return [{ ...told, kind: 'masked', by: by.map(({ node }) => node) }];
    });
}

function isIn({ range }: ConstantFound['condition'], { node }: Branch): boolean {
    const { start, end } = node.range;
    return range.start.line >= start.line && range.end.line <= end.line;
}

function stronger(branch: Branch, rule: RuleSpace): Branch[] {
    if (rule.isOrdered) return rule.branches.slice(0, rule.branches.indexOf(branch));
    const { node } = branch;
    if (!rule.ofExceptions || !('body' in node)) return [];
    return rule.branches.filter(other => 'body' in other.node && comesBefore(other.node, node, rule.block));
}

/** Only of an `otherwise` that closes the whole rule. */
function isLeftNobody({ node, written }: Branch, rule: RuleSpace, budget: Budget): boolean {
    if (written.length > 0 || !('result' in node)) return false;
    const others = rule.branches.filter(other => other.node !== node);
    return (
        others.length > 0 &&
        rule.isCovered(
            ALWAYS,
            others.map(({ own }) => own),
            budget,
        )
    );
}
