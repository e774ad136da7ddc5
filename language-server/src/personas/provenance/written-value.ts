import { ELLIPSIS } from '../../evaluate/numbers/decimal-text.ts';
import { formatOutcome } from '../../evaluate/trace/format-value.ts';
import { isValue, type Outcome } from '../../evaluate/values/value.ts';
import { writeName } from '../../types/index.ts';

/**
 * A value as it is written in a policy, in the manner of what stands there: without its period, and without pence of nothing,
 * where that has none. Undefined: it cannot be written as one value.
 *
 * @param before the text that it takes the place of.
 */
export function writtenValue(outcome: Outcome, before: string): string | undefined {
    if (outcome.kind === 'not applicable') return formatOutcome(outcome);
    if (!isValue(outcome)) return undefined;
    switch (outcome.kind) {
        case 'number': {
            const text = formatOutcome(outcome);
            if (text.includes(ELLIPSIS) || text.includes('/')) return undefined;
            const amount = /\bper\b/.test(before) ? text : text.replace(/ per .*$/, '');
            return before.includes('.') ? amount : amount.replace(/\.00(?=$|[ %])/, '');
        }
        case 'text':
            return outcome.option === true ? writeName(outcome.value) : `"${outcome.value.replaceAll('"', '”')}"`;
        case 'yes or no':
        case 'date':
        case 'no limit':
            return formatOutcome(outcome);
        case 'period':
            return outcome.to < outcome.from ? undefined : formatOutcome(outcome);
        case 'duration':
            return formatOutcome(outcome);
        default:
            return undefined;
    }
}
