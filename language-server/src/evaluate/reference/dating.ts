/** Which date counts, and which version of a rule it chooses. */

import { answerWords, failureMessages } from '../../messages/evaluate.ts';
import type { Expression, InForce, ModelNode } from '../../model/policy-model.ts';
import { formatLong, parseIso } from '../dates/day-text.ts';
import type { Outcome } from '../values/value.ts';
import { date, failure, isValue, needs } from '../values/value.ts';
import { evaluate } from './dispatch.ts';
import type { Context, Frame } from './frame.ts';

export function dateOfDecision(context: Context): Outcome {
    return context.on === undefined ? needs({ name: answerWords.dateOfDecision, why: 'not asked' }) : date(context.on);
}

/**
 * The date that chooses versions: the rule's own `dated by`; else that of the rule in which it is read; else the date
 * after `as at`; else the policy's `dated by`; else the date of decision.
 */
export function versionDate(own: Expression | undefined, frame: Frame): Outcome {
    if (own !== undefined) {
        return evaluate(own, frame);
    }
    if (frame.dating !== undefined) {
        return frame.dating;
    }
    return policyDate(frame.context);
}

export function policyDate(context: Context): Outcome {
    const { header } = context.run.program;
    if (context.asAt || header?.datedBy === undefined) {
        return dateOfDecision(context);
    }
    const root = { kind: 'member', member: context.run.root } as const;
    return evaluate(header.datedBy, { context, subjects: [root] });
}

/**
 * The version in force on a date. Where a version says no last day, it ends when the next begins; nothing falls
 * through to an older one.
 */
export function chooseVersion<T extends InForce>(
    versions: readonly T[],
    what: string,
    at: ModelNode,
    dateFor: () => Outcome,
): { version: T } | { none: Outcome } {
    const [first, second] = versions;
    if (first !== undefined && second === undefined && first.from === undefined && first.to === undefined) {
        return { version: first };
    }
    const on = dateFor();
    if (on.kind !== 'date') {
        return { none: isValue(on) ? failure(failureMessages.wrongKind(what, failureMessages.aDate), at.range) : on };
    }
    const spans = spansOf(versions);
    const holding = versions.filter((_, i) => includes(spans[i] as Span, on.day));
    if (holding.length > 1) {
        return { none: failure(failureMessages.twoVersions(what, formatLong(on.day)), at.range) };
    }
    const [version] = holding;
    if (version === undefined) {
        const named = spans.map(span => failureMessages.fromTo(formatted(span.from), formatted(span.to)));
        return { none: failure(failureMessages.noVersion(what, formatLong(on.day), named), at.range) };
    }
    return { version };
}

export interface Span {
    readonly from: number | undefined;
    readonly to: number | undefined;
}

const spansKnown = new WeakMap<readonly InForce[], readonly Span[]>();

/** Of rules that never change. */
function spansOf(versions: readonly InForce[]): readonly Span[] {
    let spans = spansKnown.get(versions);
    if (spans === undefined) {
        spans = versions.map(version => spanOf(version, versions));
        spansKnown.set(versions, spans);
    }
    return spans;
}

export function spanOf(version: InForce, all: readonly InForce[]): Span {
    const from = version.from === undefined ? undefined : parseIso(version.from);
    if (version.to !== undefined) {
        return { from, to: parseIso(version.to) };
    }
    let to: number | undefined;
    for (const other of all) {
        const start = other.from === undefined ? undefined : parseIso(other.from);
        if (start !== undefined && (from === undefined || start > from) && (to === undefined || start <= to)) {
            to = start - 1;
        }
    }
    return { from, to };
}

export function includes(span: Span, day: number): boolean {
    return (span.from === undefined || day >= span.from) && (span.to === undefined || day <= span.to);
}

function formatted(day: number | undefined): string | undefined {
    return day === undefined ? undefined : formatLong(day);
}
