/** A rule: its exceptions, then its cases or its table. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { RuleBlock, RuleException } from '../../model/policy-model.ts';
import { printExpression } from '../trace/print-expression.ts';
import { sourcesText } from '../trace/sources-text.ts';
import { sameOutcome } from '../values/same.ts';
import type { Needs, Outcome } from '../values/value.ts';
import { failure } from '../values/value.ts';
import { evaluateCases } from './cases.ts';
import { condition } from './dispatch.ts';
import type { Frame } from './frame.ts';
import { withLocals } from './locals.ts';
import type { Ruling } from './ruling.ts';
import { awaiting } from './ruling.ts';
import { evaluateTable } from './tables.ts';

/**
 * An exception that holds overrides the block, and its own exceptions override it. Of two that hold, the one that is
 * said to come before the other wins; without that they must agree.
 */
export function evaluateBlock(block: RuleBlock, what: string, outer: Frame): Ruling {
    const frame = withLocals(block, outer);
    if (block.exceptions.length === 0) {
        return base(block, what, frame);
    }
    const holding: RuleException[] = [];
    const undecided: { exception: RuleException; outcome: Needs }[] = [];
    for (const exception of block.exceptions) {
        const outcome = decided(condition(exception.condition, frame), exception);
        if (outcome.kind === 'needs') {
            undecided.push({ exception, outcome });
        } else if (outcome.kind !== 'yes or no') {
            if (undecided.length === 0) {
                return { outcome, range: exception.range };
            }
            return awaiting(undecided.map(u => u.outcome));
        } else if (outcome.value) {
            holding.push(exception);
        } else {
            frame.context.run.watch?.passedOver(exception);
        }
    }
    // What one that holds comes before cannot change the answer.
    const open = undecided.filter(({ exception }) => !holding.some(other => beats(other, exception, block)));
    if (open.length === 0) {
        return holding.length === 0 ? base(block, what, frame) : strongest(holding, block, what, frame);
    }
    return whicheverHolds(holding, open, block, what, frame);
}

function base(block: RuleBlock, what: string, frame: Frame): Ruling {
    return block.table === undefined ? evaluateCases(block, what, frame) : evaluateTable(block.table, what, frame);
}

function decided(outcome: Outcome, exception: RuleException): Outcome {
    return outcome.kind === 'not applicable'
        ? failure(
              failureMessages.conditionNotApplicable(printExpression(exception.condition)),
              exception.condition.range,
          )
        : outcome;
}

function strongest(holding: readonly RuleException[], block: RuleBlock, what: string, frame: Frame): Ruling {
    for (const [i, one] of holding.entries()) {
        const other = holding.slice(i + 1).find(o => comesBefore(one, o, block) && comesBefore(o, one, block));
        if (other !== undefined) {
            const message = failureMessages.exceptionsInCircle(what, exceptionName(one), exceptionName(other));
            return { outcome: failure(message, one.range, other.range) };
        }
    }
    const left = holding.filter(exception => !holding.some(other => comesBefore(other, exception, block)));
    const rulings = left.map(exception => ruleOf(exception, what, frame));
    const [first, ...others] = rulings;
    if (first === undefined) {
        return { outcome: failure(failureMessages.noneHolds(what), block.range) };
    }
    const differing = others.findIndex(other => !sameOutcome(first.outcome, other.outcome));
    if (differing < 0) {
        return first;
    }
    const missing = rulings.flatMap(ruling => (ruling.outcome.kind === 'needs' ? [ruling.outcome] : []));
    const broken = rulings.find(ruling => ruling.outcome.kind === 'failure' || ruling.outcome.kind === 'invalid');
    if (broken !== undefined || missing.length > 0) {
        return broken ?? awaiting(missing);
    }
    const [a, b] = [left[0] as RuleException, left[differing + 1] as RuleException];
    const message = failureMessages.exceptionsDisagree(what, exceptionName(a), exceptionName(b));
    return { outcome: failure(message, a.range, b.range) };
}

/** Directly, or by way of others. */
function comesBefore(first: RuleException, second: RuleException, block: RuleBlock): boolean {
    const [from, to] = [first.name?.text, second.name?.text];
    if (from === undefined || to === undefined) {
        return false;
    }
    const reached = new Set([from]);
    for (const name of reached) {
        for (const { before, after } of block.precedence) {
            if (before.text === name) {
                if (after.text === to) {
                    return true;
                }
                reached.add(after.text);
            }
        }
    }
    return false;
}

function beats(first: RuleException, second: RuleException, block: RuleBlock): boolean {
    return comesBefore(first, second, block) && !comesBefore(second, first, block);
}

export function exceptionName(exception: RuleException): string {
    return exception.name?.text ?? printExpression(exception.condition);
}

function ruleOf(exception: RuleException, what: string, frame: Frame): Ruling {
    const ruling = evaluateBlock(exception.body, what, frame);
    return {
        ...ruling,
        source: ruling.source ?? sourcesText(exception.sources),
        exception: ruling.exception ?? exception.name?.text,
        taken: ruling.taken && [exception, ...ruling.taken],
    };
}

/** Some exceptions are not decided yet. When every way it can turn out gives the same, that is the answer already. */
function whicheverHolds(
    holding: readonly RuleException[],
    undecided: readonly { exception: RuleException; outcome: Needs }[],
    block: RuleBlock,
    what: string,
    frame: Frame,
): Ruling {
    const otherwise = holding.length === 0 ? base(block, what, frame) : strongest(holding, block, what, frame);
    const possible = [otherwise, ...undecided.map(({ exception }) => ruleOf(exception, what, frame))];
    if (possible.every(ruling => sameOutcome(ruling.outcome, otherwise.outcome))) {
        return { ...otherwise, taken: undefined };
    }
    return awaiting([otherwise.outcome, ...undecided.map(u => u.outcome), ...possible.slice(1).map(r => r.outcome)]);
}
