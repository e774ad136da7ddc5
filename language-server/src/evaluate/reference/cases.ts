/**
 * Cases: exactly one holds, or with `first that applies` the first.
 *
 * While some conditions are not decided, the answer is known only if every case that may still turn out to hold gives
 * the same. Otherwise it awaits what decides the conditions, and what the possible results need, in that order.
 */

import { answerWords, failureMessages } from '../../messages/evaluate.ts';
import type { Case, CaseGroup, RuleBlock } from '../../model/policy-model.ts';
import { keptText } from '../program.ts';
import { printExpression } from '../trace/print-expression.ts';
import { sourcesText } from '../trace/sources-text.ts';
import { junction, negate } from '../values/outcomes.ts';
import { sameOutcome } from '../values/same.ts';
import type { Outcome } from '../values/value.ts';
import { failure, YES } from '../values/value.ts';
import { interpolate } from './because.ts';
import { condition, evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';
import type { Ruling } from './ruling.ts';
import { awaiting } from './ruling.ts';

interface Candidate {
    readonly each: Case;
    readonly holds: Outcome;
}

export function evaluateCases(block: RuleBlock, what: string, frame: Frame): Ruling {
    if (block.cases.length === 0) {
        return { outcome: failure(failureMessages.noRule(what), block.range) };
    }
    return block.ordered ? firstThatApplies(block, what, frame) : exactlyOne(block, what, frame);
}

/** Whether a condition of a case holds; it must, or must not. */
function caseHolds(each: Case | CaseGroup, frame: Frame): Outcome {
    if (each.condition === undefined) {
        return YES;
    }
    const outcome = condition(each.condition, frame);
    return outcome.kind === 'not applicable'
        ? failure(failureMessages.conditionNotApplicable(printExpression(each.condition)), each.condition.range)
        : outcome;
}

function firstThatApplies(block: RuleBlock, what: string, frame: Frame): Ruling {
    const possible: Candidate[] = [];
    for (const candidate of inOrder(block.cases, YES, frame)) {
        const { holds } = candidate;
        if (holds.kind === 'failure' || holds.kind === 'invalid') {
            return possible.length === 0
                ? { outcome: holds, range: candidate.each.range }
                : awaiting(possible.map(p => p.holds));
        }
        if (holds.kind === 'needs') {
            possible.push(candidate);
        } else if (holds.kind === 'yes or no' && holds.value) {
            return possible.length === 0
                ? resultOf(candidate.each, frame)
                : undecided([...possible, candidate], true, frame);
        }
    }
    return possible.length === 0
        ? { outcome: failure(failureMessages.noneHolds(what), block.range) }
        : undecided(possible, false, frame);
}

/** Lazily, so that nothing after the case that applies is looked at. */
function* inOrder(cases: readonly (Case | CaseGroup)[], outer: Outcome, frame: Frame): Iterable<Candidate> {
    for (const each of cases) {
        const holds = both(outer, () => caseHolds(each, frame));
        if (each.kind === 'case') {
            yield { each, holds };
        } else if (holds.kind === 'failure' || holds.kind === 'invalid') {
            const first = firstCase(each);
            if (first !== undefined) {
                yield { each: first, holds };
            }
        } else if (holds.kind !== 'yes or no' || holds.value) {
            yield* inOrder(each.cases, holds, frame);
        }
    }
}

function firstCase(group: CaseGroup): Case | undefined {
    const [first] = group.cases;
    return first === undefined || first.kind === 'case' ? first : firstCase(first);
}

function both(outer: Outcome, inner: () => Outcome): Outcome {
    return outer === YES ? inner() : junction([outer, inner()], false);
}

function exactlyOne(block: RuleBlock, what: string, frame: Frame): Ruling {
    const candidates = allOf(block.cases, YES, frame);
    const broken = candidates.findIndex(({ holds }) => holds.kind === 'failure' || holds.kind === 'invalid');
    const open = candidates.filter(({ holds }) => holds.kind === 'needs');
    if (broken >= 0) {
        const before = candidates.slice(0, broken).filter(({ holds }) => holds.kind === 'needs');
        return before.length > 0
            ? awaiting(before.map(c => c.holds))
            : { outcome: (candidates[broken] as Candidate).holds, range: candidates[broken]?.each.range };
    }
    const holding = candidates.filter(({ holds }) => holds.kind === 'yes or no' && holds.value);
    const [first, second] = holding;
    if (first !== undefined && second !== undefined) {
        const message = failureMessages.twoHold(what, printCase(first.each), printCase(second.each));
        return { outcome: failure(message, first.each.range, second.each.range) };
    }
    if (open.length > 0) {
        const possible = candidates.filter(candidate => open.includes(candidate) || candidate === first);
        return undecided(
            possible,
            possible.some(({ each }) => each.otherwise),
            frame,
        );
    }
    return first === undefined
        ? { outcome: failure(failureMessages.noneHolds(what), block.range) }
        : resultOf(first.each, frame);
}

/** Every case with whether it holds; `otherwise`, wherever it stands, holds when no case beside it does. */
function allOf(cases: readonly (Case | CaseGroup)[], outer: Outcome, frame: Frame): Candidate[] {
    const found: Candidate[] = [];
    const beside: Outcome[] = [];
    const within = (own: Outcome) => (outer === YES ? own : junction([outer, own], false));
    for (const each of cases) {
        if (each.kind === 'case' && each.otherwise) {
            continue;
        }
        const own = caseHolds(each, frame);
        const holds = within(own);
        if (each.kind === 'case') {
            beside.push(own);
            found.push({ each, holds });
        } else if (isNo(holds) || isBroken(holds)) {
            beside.push(own);
            found.push(...(isBroken(holds) ? brokenGroup(each, holds) : []));
        } else {
            const inner = allOf(each.cases, YES, frame);
            beside.push(
                covers(each)
                    ? own
                    : junction(
                          [
                              own,
                              junction(
                                  inner.map(i => i.holds),
                                  true,
                              ),
                          ],
                          false,
                      ),
            );
            found.push(
                ...inner.map(i => ({ each: i.each, holds: holds === YES ? i.holds : both(holds, () => i.holds) })),
            );
        }
    }
    for (const each of cases) {
        if (each.kind === 'case' && each.otherwise) {
            found.push({ each, holds: within(negate(junction(beside, true))) });
        }
    }
    return found;
}

/** Whether one of the cases of a group is sure to hold when the group does. */
function covers(group: CaseGroup): boolean {
    return group.cases.some(each => each.kind === 'case' && each.otherwise);
}

function isNo(outcome: Outcome): boolean {
    return outcome.kind === 'yes or no' && !outcome.value;
}

function isBroken(outcome: Outcome): boolean {
    return outcome.kind === 'failure' || outcome.kind === 'invalid';
}

function brokenGroup(group: CaseGroup, holds: Outcome): Candidate[] {
    const first = firstCase(group);
    return first === undefined ? [] : [{ each: first, holds }];
}

/** `closed`: one of the candidates is sure to hold. */
function undecided(possible: readonly Candidate[], closed: boolean, frame: Frame): Ruling {
    const rulings = possible.map(({ each }) => resultOf(each, frame));
    const [first] = rulings;
    if (closed && first !== undefined && rulings.every(ruling => sameOutcome(ruling.outcome, first.outcome))) {
        return { outcome: first.outcome };
    }
    return awaiting([...possible.map(p => p.holds), ...rulings.map(r => r.outcome)]);
}

function resultOf(each: Case, frame: Frame): Ruling {
    return {
        outcome: evaluate(each.result, frame),
        rule: keptText(frame.context.run.program, each, () => printCase(each)),
        because: each.because && interpolate(each.because, frame),
        range: each.range,
        source: sourcesText(each.sources),
        taken: [each],
    };
}

export function printCase(each: Case): string {
    const result = `is ${printExpression(each.result)}`;
    const when = each.condition === undefined ? '' : ` ${answerWords.when(printExpression(each.condition))}`;
    return each.otherwise ? `${result} otherwise` : result + when;
}
