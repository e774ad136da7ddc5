import { Budget, withinBudget } from '../../ranges/boxes/budget.ts';
import { describe } from '../../ranges/people/description.ts';
import { findPerson } from '../../ranges/people/find-person.ts';
import { isClosing } from '../../ranges/rule-space.ts';
import { constrained } from './constrained.ts';
import { dateMatters, placeOf, simplestFirst } from './find-gaps.ts';
import type { Look } from './look.ts';
import { withMends } from './mends.ts';
import { leavesOutAPoint, pointOf } from './points.ts';
import type { SwallowedFound } from './report.ts';

const MOST_BOXES = 12;
const MOST_STEPS = 200_000;

/** Single values that two cases leave out between them, so that they fall to `otherwise` without a word. */
export function swallowedIn(look: Look): SwallowedFound[] {
    const { rule, policy, on } = look;
    const closing = rule.branches.find(isClosing);
    if (closing === undefined || !leavesOutAPoint(rule)) return [];
    // Somebody is decided for in any case: what is too long to look at here must not keep gaps and overlaps from being found.
    const boxes = withinBudget(() => rule.leftToOtherwise(new Budget(MOST_STEPS))) ?? [];
    const points = boxes.map(box => pointOf(box, rule, true));
    const found: SwallowedFound[] = [];
    const told = new Set<string>();
    for (const box of simplestFirst(boxes, rule).slice(0, MOST_BOXES)) {
        const point = points[boxes.indexOf(box)];
        const key = `${point?.of} ${point?.value}`;
        // What is worked out may never have that value.
        const isSure = constrained(box, rule).every(({ source }) => source.kind !== 'worked out' || source.sum);
        if (point === undefined || !isSure || told.has(key)) continue;
        const sought = { decision: rule.decision.name.text, decidedBy: closing.node };
        const facts = findPerson(box, rule, sought, policy, on);
        if (facts === undefined) continue;
        told.add(key);
        const alike = boxes.filter((_, i) => points[i]?.of === point.of && points[i]?.value === point.value);
        found.push({
            ...placeOf(rule),
            facts,
            who: describe(facts, policy.program, dateMatters(facts, box, look)),
            point: withMends(point, alike, { ...look, budget: new Budget(MOST_STEPS) }, true),
            isAll: points.every(each => each?.of === point.of && each.value === point.value),
        });
    }
    return found;
}
