/** Values for people: `£43.30 per week`, `5%`, `6 April 2025`, `yes`. No locale: the same everywhere. */
import { answerWords } from '../../messages/evaluate.ts';
import { formatLong } from '../dates/day-text.ts';
import { formatDuration } from '../dates/duration-text.ts';
import { isInteger } from '../numbers/comparison.ts';
import { toDecimalString } from '../numbers/decimal-text.ts';
import { formatMoney, formatNumber, formatPercent } from '../numbers/format.ts';
import type { Exact } from '../numbers/rational.ts';
import { memberPath } from '../values/member.ts';
import type { Unit } from '../values/unit.ts';
import { isMoney, NO_UNIT, PERCENT, YEAR_NUMBER } from '../values/unit.ts';
import { perText, unitText } from '../values/unit-text.ts';
import type { Outcome } from '../values/value.ts';

const amounts = new WeakMap<Outcome, string>();

export function formatOutcome(outcome: Outcome): string {
    if (outcome.kind !== 'number' || !isMoney(outcome.unit)) {
        return format(outcome);
    }
    // Rates and facts are shown again and again.
    let text = amounts.get(outcome);
    if (text === undefined) {
        text = format(outcome);
        amounts.set(outcome, text);
    }
    return text;
}

function format(outcome: Outcome): string {
    switch (outcome.kind) {
        case 'yes or no':
            return outcome.value ? answerWords.yes : answerWords.no;
        case 'number':
            return formatNumberIn(outcome.value, outcome.unit);
        case 'date':
            return formatLong(outcome.day);
        case 'period':
            return outcome.to < outcome.from
                ? answerWords.noDays
                : answerWords.through(formatLong(outcome.from), formatLong(outcome.to));
        case 'duration':
            return formatDuration(outcome.value);
        case 'text':
            return outcome.value;
        case 'options':
            return outcome.values.length === 0 ? answerWords.nothing : outcome.values.join(', ');
        case 'no limit':
            return answerWords.noLimit;
        case 'member':
            return memberPath(outcome.member);
        case 'list':
            return outcome.members.length === 0 ? answerWords.nothing : outcome.members.map(memberPath).join(', ');
        case 'needs':
            return outcome.needs.every(need => need.why === 'unknown') ? answerWords.unknown : answerWords.notKnown;
        case 'not applicable':
            return answerWords.notApplicable;
        case 'failure':
            return answerWords.error;
        case 'invalid':
            return answerWords.invalid;
    }
}

export function formatNumberIn(value: Exact, unit: Unit): string {
    if (unit === NO_UNIT) {
        return plainNumber(value);
    }
    if (unit === YEAR_NUMBER) {
        return isInteger(value) ? toDecimalString(value) : plainNumber(value);
    }
    if (unit === PERCENT) {
        return formatPercent(value);
    }
    if (!isMoney(unit)) {
        const name = unitText(unit);
        return `${plainNumber(value)} ${value === 1 ? name.replace(/s(?= per|$)/, '') : name}`;
    }
    const per = perText(unit);
    const amount = formatMoney(value, unit.currency);
    return per === '' ? amount : `${amount} ${per}`;
}

/** Small whole numbers need no separators. */
function plainNumber(value: Exact): string {
    return typeof value === 'number' && value >= 0 && value < 1000 ? String(value) : formatNumber(value);
}
