import { compareDurations } from '../dates/duration.ts';
import { equal, isZero } from '../numbers/comparison.ts';
import { mul } from '../numbers/rational.ts';
import { asDuration, timeFactor } from './time.ts';
import { isPlain, lengthOf, periodOf } from './unit.ts';
import type { NumberValue, Outcome, Value } from './value.ts';

/** Whether two outcomes are the same known value (or both do not apply); 1 week is the same as 7 days. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
    switch (a.kind) {
        case 'yes or no':
            return b.kind === 'yes or no' && a.value === b.value;
        case 'number':
            return b.kind === 'number' ? sameNumber(a, b) : b.kind === 'duration' && sameLength(a, b);
        case 'date':
            return b.kind === 'date' && a.day === b.day;
        case 'period':
            return b.kind === 'period' && (a.to < a.from ? b.to < b.from : a.from === b.from && a.to === b.to);
        case 'duration':
            return (b.kind === 'duration' || b.kind === 'number') && sameLength(a, b);
        case 'text':
            return b.kind === 'text' && a.value === b.value;
        case 'options':
            return (
                b.kind === 'options' && a.values.length === b.values.length && a.values.every(v => b.values.includes(v))
            );
        case 'member':
            return b.kind === 'member' && a.member === b.member;
        case 'list':
            return (
                b.kind === 'list' &&
                a.members.length === b.members.length &&
                a.members.every((m, i) => m === b.members[i])
            );
        case 'no limit':
        case 'not applicable':
            return a.kind === b.kind;
        case 'needs':
        case 'failure':
        case 'invalid':
            return false;
    }
}

/** An amount without a period is the same as one with; nothing at all needs no unit. */
function sameNumber(a: NumberValue, b: NumberValue): boolean {
    if (a.unit === b.unit || (isPlain(a.unit) && isPlain(b.unit))) {
        return equal(a.value, b.value);
    }
    if (isZero(a.value) && isZero(b.value)) {
        return isPlain(a.unit) || isPlain(b.unit) || a.unit.currency === b.unit.currency;
    }
    const [from, to] = [lengthOf(a.unit), lengthOf(b.unit)];
    if (from !== undefined && to !== undefined) {
        const factor = timeFactor(from, to);
        return factor !== undefined && equal(mul(a.value, factor), b.value);
    }
    const periods = periodOf(a.unit) !== undefined && periodOf(b.unit) !== undefined;
    const alike = a.unit.currency === b.unit.currency && a.unit.percent === b.unit.percent;
    return alike && a.unit.currency !== '' && !periods && equal(a.value, b.value);
}

function sameLength(a: Value, b: Value): boolean {
    const [left, right] = [asDuration(a), asDuration(b)];
    return left !== undefined && right !== undefined && compareDurations(left, right) === 0;
}
