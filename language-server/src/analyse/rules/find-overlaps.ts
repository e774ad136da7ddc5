import { exceptionName } from '../../evaluate/reference/blocks.ts';
import { printCase } from '../../evaluate/reference/cases.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { failureMessages } from '../../messages/evaluate.ts';
import { ruleMessages } from '../../messages/rules.ts';
import type { Facts } from '../../model/facts.ts';
import type { Branch } from '../../ranges/conditions/branches.ts';
import type { Description } from '../../ranges/people/description.ts';
import { describe } from '../../ranges/people/description.ts';
import { findPerson } from '../../ranges/people/find-person.ts';
import type { Failing } from '../../ranges/people/trial.ts';
import type { Overlap, RuleSpace } from '../../ranges/rule-space.ts';
import { dateMatters, placeOf, simplestFirst, whyNot } from './find-gaps.ts';
import type { Look } from './look.ts';
import { withMends } from './mends.ts';
import { pointOf } from './points.ts';
import type { NotAnalysed, OverlapFound } from './report.ts';

/** How many pairs of cases are told about in one rule, and looked at. */
const MOST_TOLD = 20;
const MOST_TRIED = 60;
const MOST_BOXES = 4;

/** Pairs of cases that hold at once, each shown by a person. */
export function overlapsIn(look: Look): { found: OverlapFound[]; notAnalysed: NotAnalysed[] } {
    const { rule } = look;
    const pairs = rule.overlaps(look.budget).filter(pair => !agree(pair, rule));
    const found: OverlapFound[] = [];
    const unshown: Overlap[] = [];
    for (const pair of pairs.slice(0, MOST_TRIED)) {
        if (found.length >= MOST_TOLD) break;
        const shown = shownBy(pair, look);
        if (shown === undefined) unshown.push(pair);
        else found.push(shown);
    }
    if (unshown.length === 0 || found.length > 0) return { found, notAnalysed: [] };
    const why = whyNot(
        unshown.flatMap(pair => pair.boxes),
        rule,
    );
    return { found, notAnalysed: [{ ...placeOf(rule), question: 'overlap', why }] };
}

/** Exceptions may hold together where they say the same. */
export function agree({ first, second }: Pick<Overlap, 'first' | 'second'>, { ofExceptions }: RuleSpace): boolean {
    if (!ofExceptions || first.result === undefined || second.result === undefined) return false;
    const isPlain = [first, second].every(({ result }) => result?.kind === 'literal' || result?.kind === 'name');
    return isPlain && printExpression(first.result) === printExpression(second.result);
}

function shownBy(pair: Overlap, look: Look): OverlapFound | undefined {
    const { rule, policy, on } = look;
    for (const box of simplestFirst(pair.boxes, rule).slice(0, MOST_BOXES)) {
        const facts = findPerson(box, rule, failsForTwo(pair, rule), policy, on);
        if (facts === undefined) continue;
        const at = pair.boxes.length === 1 ? pointOf(box, rule, false) : undefined;
        const point = at && withMends(at, pair.boxes, look, false);
        const onMatters = dateMatters(facts, box, look);
        return {
            ...overlapFound(pair, facts, rule, describe(facts, policy.program, onMatters)),
            ...(point && { point }),
        };
    }
    return undefined;
}

/** What is told of two cases and of somebody for whom both hold. */
export function overlapFound(
    { first, second }: Pick<Overlap, 'first' | 'second'>,
    facts: Facts,
    rule: RuleSpace,
    who: Description,
): OverlapFound {
    const [a, b] = [first.written, second.written];
    return {
        ...placeOf(rule),
        first: first.node,
        second: second.node,
        firstText: branchText(first, rule),
        secondText: branchText(second, rule),
        facts,
        who,
        ofExceptions: rule.ofExceptions,
        ...(a[0] !== undefined &&
            b[0] !== undefined &&
            a.length === 1 &&
            b.length === 1 && { conditions: [a[0], b[0]] as const }),
    };
}

/** What the evaluator says of somebody for whom both cases hold. */
export function failsForTwo(
    { first, second }: Pick<Overlap, 'first' | 'second'>,
    { decision, block, ofExceptions }: RuleSpace,
): Failing {
    const what = decision.name.text;
    const expected = (): string => {
        const [a, b] = [first.node, second.node];
        if (ofExceptions && 'body' in a && 'body' in b) {
            return failureMessages.exceptionsDisagree(what, exceptionName(a), exceptionName(b));
        }
        if ('cells' in a && 'cells' in b) {
            const rows = block.table?.rows ?? [];
            return failureMessages.twoRowsHold(what, rows.indexOf(a) + 1, rows.indexOf(b) + 1);
        }
        return 'result' in a && 'result' in b ? failureMessages.twoHold(what, printCase(a), printCase(b)) : '';
    };
    const message = expected();
    return { decision: what, message: error => error === message, places: [first.node, second.node] };
}

/** A case in the policy's words, a row by its number, an exception by its name. */
export function branchText({ node }: Pick<Branch, 'node'>, { block }: Pick<RuleSpace, 'block'>): string {
    if ('cells' in node) return ruleMessages.row((block.table?.rows.indexOf(node) ?? 0) + 1);
    if ('body' in node) return node.name?.text ?? ruleMessages.exception(printExpression(node.condition));
    return printCase(node);
}
