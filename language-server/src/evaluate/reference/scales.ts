/** Scales: `charges each slice` (marginal) or `charges the whole amount` (slab). */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Band, Scale } from '../../model/policy-model.ts';
import { compare } from '../numbers/comparison.ts';
import type { Exact } from '../numbers/rational.ts';
import { add, mul, sub, ZERO } from '../numbers/rational.ts';
import { typeIn } from '../program.ts';
import { formatOutcome } from '../trace/format-value.ts';
import { printExpression } from '../trace/print-expression.ts';
import { sourcesText } from '../trace/sources-text.ts';
import { missingOf } from '../values/outcomes.ts';
import { multiplyUnits } from '../values/unit.ts';
import type { Outcome, Value } from '../values/value.ts';
import { failure, isValue, number } from '../values/value.ts';
import { coerce } from './coerce.ts';
import { orderOf } from './compare.ts';
import { chooseVersion, versionDate } from './dating.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';
import { record } from './record.ts';

export function scaleValue(scale: Scale, frame: Frame, on: Outcome | undefined): Outcome {
    const what = scale.name.text;
    const { outcome, children } = record(frame.context.run, () => {
        const chosen = chooseVersion(scale.versions, what, scale, () => on ?? versionDate(scale.datedBy, frame));
        if ('none' in chosen) {
            return chosen.none;
        }
        if (scale.on === undefined || scale.charges === undefined) {
            const message =
                scale.on === undefined ? failureMessages.noScaleInput(what) : failureMessages.noCharge(what);
            return failure(message, scale.range);
        }
        frame.context.run.watch?.took(chosen.version);
        const amount = evaluate(scale.on, frame);
        if (!isValue(amount)) {
            return amount;
        }
        if (amount.kind !== 'number') {
            return failure(failureMessages.wrongKind(printExpression(scale.on), failureMessages.aNumber), scale.range);
        }
        const charged = (scale.charges === 'each slice' ? eachSlice : wholeAmount)(
            amount,
            chosen.version.body,
            scale,
            frame,
        );
        return coerce(charged, typeIn(frame.context.run.program, scale.type), what, scale);
    });
    frame.context.run.collector?.push({
        what: what + frame.context.label,
        outcome,
        rule: scale.charges === undefined ? undefined : `charges ${scale.charges}`,
        range: scale.range,
        source: sourcesText(scale.sources),
        children,
    });
    return outcome;
}

type NumberValue = Extract<Value, { kind: 'number' }>;

/** Each band's share of the part of the amount that lies in it. Upper ends belong to their band. */
function eachSlice(amount: NumberValue, bands: readonly Band[], scale: Scale, frame: Frame): Outcome {
    let below: Exact = ZERO;
    let sum: Outcome | undefined;
    for (const band of bands) {
        const ends = band.upTo === undefined ? undefined : evaluate(band.upTo, frame);
        const share = evaluate(band.value, frame);
        const missing = missingOf(share, ...(ends === undefined ? [] : [ends]));
        if (missing !== undefined) {
            return missing;
        }
        if (share.kind !== 'number' || (ends !== undefined && ends.kind !== 'number')) {
            return failure(failureMessages.wrongKind(printExpression(band.value), failureMessages.aNumber), band.range);
        }
        const isLast = ends === undefined || compare(amount.value, ends.value) <= 0;
        const upper = isLast ? amount.value : ends.value;
        watchEnd(band, amount, ends, frame);
        frame.context.run.watch?.took(band);
        const slice = compare(upper, below) > 0 ? sub(upper, below) : ZERO;
        const unit = multiplyUnits(amount.unit, share.unit) ?? amount.unit;
        sum = number(add(sum?.kind === 'number' ? sum.value : ZERO, mul(slice, share.value)), unit);
        if (isLast) {
            return sum;
        }
        below = ends.value;
    }
    return failure(failureMessages.noBand(scale.name.text, formatOutcome(amount)), scale.range);
}

function watchEnd({ upTo }: Band, amount: Value, ends: Value | undefined, frame: Frame): void {
    const { watch } = frame.context.run;
    const order =
        watch === undefined || ends === undefined || upTo === undefined ? undefined : orderOf(amount, ends, upTo);
    if (upTo !== undefined && ends !== undefined && typeof order === 'number') {
        watch?.compared(upTo, amount, ends, Math.sign(order));
    }
}

/** The band in which the amount lies: its share of the whole amount, or its fixed charge. */
function wholeAmount(amount: NumberValue, bands: readonly Band[], scale: Scale, frame: Frame): Outcome {
    for (const band of bands) {
        if (band.upTo !== undefined) {
            const ends = evaluate(band.upTo, frame);
            if (!isValue(ends)) {
                return ends;
            }
            const order = orderOf(amount, ends, band.upTo);
            if (typeof order === 'object') {
                return order.kind === 'failure'
                    ? order
                    : failure(failureMessages.wrongKind(scale.name.text, failureMessages.aNumber), band.range);
            }
            watchEnd(band, amount, ends, frame);
            if (order > 0) {
                continue;
            }
        }
        frame.context.run.watch?.took(band);
        const value = evaluate(band.value, frame);
        const isShare = value.kind === 'number' && value.unit.percent;
        return isShare ? number(mul(amount.value, value.value), amount.unit) : value;
    }
    return failure(failureMessages.noBand(scale.name.text, formatOutcome(amount)), scale.range);
}
