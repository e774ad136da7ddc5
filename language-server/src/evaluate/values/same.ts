import { compareDurations } from '../dates/duration.ts';
import { equal } from '../numbers/comparison.ts';
import type { Outcome } from './value.ts';

/** Whether two outcomes are the same known value (or both do not apply), units aside. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
    switch (a.kind) {
        case 'yes or no':
            return b.kind === 'yes or no' && a.value === b.value;
        case 'number':
            return b.kind === 'number' && equal(a.value, b.value);
        case 'date':
            return b.kind === 'date' && a.day === b.day;
        case 'period':
            return b.kind === 'period' && a.from === b.from && a.to === b.to;
        case 'duration':
            return b.kind === 'duration' && compareDurations(a.value, b.value) === 0;
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
