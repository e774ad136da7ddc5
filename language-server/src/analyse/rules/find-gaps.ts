import { toIso } from '../../evaluate/dates/day-text.ts';
import { failureMessages } from '../../messages/evaluate.ts';
import type { Facts } from '../../model/facts.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { sayDimension } from '../../ranges/conditions/say-dimension.ts';
import { describe } from '../../ranges/people/description.ts';
import { findPerson } from '../../ranges/people/find-person.ts';
import type { Failing } from '../../ranges/people/trial.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';
import { besides } from './besides.ts';
import { constrained } from './constrained.ts';
import type { Look } from './look.ts';
import { withMends } from './mends.ts';
import { missingCase } from './missing-case.ts';
import { nearestRows } from './nearest-rows.ts';
import { pointOf } from './points.ts';
import type { GapFound, NotAnalysed } from './report.ts';

/** How many sets of people are tried before giving up. */
const MOST_BOXES = 12;

/** Who is left out by a rule, each shown by a person. */
export function gapsIn(look: Look): { found: GapFound[]; notAnalysed: NotAnalysed[] } {
    const { rule, policy, on } = look;
    const boxes = simplestFirst(rule.gaps(look.budget), rule).slice(0, MOST_BOXES);
    const found: GapFound[] = [];
    const places = new Set<string>();
    const points = boxes.map(box => pointOf(box, rule, true));
    const placeAt = (i: number): string => (points[i] === undefined ? '' : `${points[i].of} ${points[i].value}`);
    for (const [i, box] of boxes.entries()) {
        const place = placeAt(i);
        if (places.has(place)) continue;
        const alike = boxes.filter((_, other) => placeAt(other) === place);
        const point = points[i] && withMends(points[i], alike, look, true);
        const find = (people: Box) => findPerson(people, rule, failsForNone(rule), policy, on);
        const atPoints = boxes.filter((_, other) => points[other] !== undefined);
        const facts = (point === undefined ? find(besides(box, atPoints)) : undefined) ?? find(box);
        if (facts === undefined) continue;
        places.add(place);
        const who = describe(facts, policy.program, dateMatters(facts, box, look));
        const missing = boxes.length === 1 ? missingCase(box, rule) : undefined;
        const cases = rule.branches.length;
        found.push({
            ...placeOf(rule),
            facts,
            who,
            cases,
            more: 0,
            near: nearestRows(box, look),
            ...(point && { point }),
            ...(missing && { missing }),
        });
    }
    const whole = found.filter(gap => gap.point === undefined);
    const others = boxes.length - found.length;
    const gaps = found.map(gap => (gap === whole[0] ? { ...gap, more: others } : gap));
    if (boxes.length === 0 || found.length > 0) return { found: gaps, notAnalysed: [] };
    return { found: [], notAnalysed: [{ ...placeOf(rule), question: 'gap', why: whyNot(boxes, rule) }] };
}

/** What the evaluator says of somebody for whom no case holds. */
export function failsForNone({ decision, block }: RuleSpace): Failing {
    const what = decision.name.text;
    const expected = block.table === undefined ? failureMessages.noneHolds(what) : failureMessages.noRowHolds(what);
    return { decision: what, message: error => error === expected, places: [block.table ?? block] };
}

export function placeOf({
    decision,
    block,
    exceptions,
}: RuleSpace): Pick<RuleSpace, 'decision' | 'block' | 'exceptions'> {
    return { decision, block, exceptions };
}

/** With the fewest facts, and those that need not be worked out, first. */
export function simplestFirst(boxes: readonly Box[], rule: RuleSpace): Box[] {
    const cost = (box: Box): number =>
        constrained(box, rule).reduce((sum, { source }) => sum + (source.kind === 'worked out' ? 100 : 1), 0);
    return [...boxes]
        .map(box => ({ box, cost: cost(box) }))
        .sort((a, b) => a.cost - b.cost)
        .map(({ box }) => box);
}

/** Another day than the usual one, or one that an age is reckoned by. */
export function dateMatters({ on: day }: Facts, box: Box, { rule, budget, on }: Look): boolean {
    if (day !== toIso(on)) return true;
    return rule.grid.dimensions.some(
        ({ source }, i) =>
            (source.kind === 'date of decision' || (source.kind === 'age' && source.at.kind === 'date of decision')) &&
            rule.narrows(box, i, budget),
    );
}

const MOST_NAMED = 4;

export function whyNot(boxes: readonly Box[], rule: RuleSpace): NotAnalysed['why'] {
    const names = boxes.flatMap(box =>
        constrained(box, rule)
            .filter(({ source }) => source.kind === 'worked out')
            .map(sayDimension),
    );
    const values = [...new Set(names)].filter(name => name !== '').slice(0, MOST_NAMED);
    return values.length === 0 ? { kind: 'no person' } : { kind: 'worked out', values };
}
