import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { printRow } from '../../evaluate/trace/print-table.ts';
import { failureMessages } from '../../messages/evaluate.ts';
import type { DecisionTable } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { Branch } from '../../ranges/conditions/branches.ts';
import { describe } from '../../ranges/people/description.ts';
import { findPerson } from '../../ranges/people/find-person.ts';
import { dateMatters, placeOf, simplestFirst, whyNot } from './find-gaps.ts';
import type { Look } from './look.ts';
import type { NotAnalysed, UnsaidFound } from './report.ts';

const MOST_BOXES = 4;

/** People for whom it cannot be said whether a case holds, because it speaks of something that they do not have. */
export function unsaidIn(look: Look): { found: UnsaidFound[]; notAnalysed: NotAnalysed[] } {
    const { rule } = look;
    const found: UnsaidFound[] = [];
    const unshown: Parameters<typeof whyNot>[0][number][] = [];
    for (const { branch, boxes } of rule.unsaid(look.budget)) {
        const simplest = simplestFirst(boxes, rule).slice(0, MOST_BOXES);
        const shown = simplest.map(box => shownBy(box, branch, look)).find(each => each !== undefined);
        if (shown === undefined) unshown.push(...simplest);
        else found.push(shown);
    }
    if (unshown.length === 0 || found.length > 0) return { found, notAnalysed: [] };
    return { found, notAnalysed: [{ ...placeOf(rule), question: 'unsaid', why: whyNot(unshown, rule) }] };
}

function shownBy(box: Parameters<typeof findPerson>[0], branch: Branch, look: Look): UnsaidFound | undefined {
    const { rule, policy, on } = look;
    const { node } = branch;
    for (const { text, at } of conditionsOf(branch, rule.block.table)) {
        const expected = failureMessages.conditionNotApplicable(text);
        const failing = {
            decision: rule.decision.name.text,
            message: (error: string) => error === expected,
            places: [at],
        };
        const facts = findPerson(box, rule, failing, policy, on);
        if (facts === undefined) continue;
        const who = describe(facts, policy.program, dateMatters(facts, box, look));
        return { ...placeOf(rule), node, condition: text, facts, who };
    }
    return undefined;
}

/** What the evaluator names when it cannot say: a condition, or a row. */
export function conditionsOf(
    { node, written }: Branch,
    table: DecisionTable | undefined,
): { text: string; at: ModelNode }[] {
    if ('cells' in node) return table === undefined ? [] : [{ text: printRow(node, table), at: node }];
    return written.map(condition => ({ text: printExpression(condition), at: condition }));
}
