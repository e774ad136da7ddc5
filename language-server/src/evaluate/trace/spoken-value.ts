/** Values as they are said in the language of a text: `148,52 € par mois` in a French letter. */
import { type Speech, speechOf } from '../../messages/spoken/index.ts';
import type { PeriodUnit } from '../../model/units.ts';
import type { Day } from '../dates/day.ts';
import { toYmd } from '../dates/day.ts';
import type { Duration } from '../dates/duration.ts';
import { isInteger, isZero } from '../numbers/comparison.ts';
import { toDecimalString } from '../numbers/decimal-text.ts';
import { currencyPlaces, formatNumber } from '../numbers/format.ts';
import { type Exact, exact, mul } from '../numbers/rational.ts';
import { isMoney, PERCENT, type Unit, YEAR_NUMBER } from '../values/unit.ts';
import { currencySymbol } from '../values/unit-text.ts';
import type { Outcome } from '../values/value.ts';
import { formatOutcome } from './format-value.ts';

/** In the language of the rules, unless the words of another are known. */
export function outcomeIn(language: string | undefined, outcome: Outcome): string {
    const speech = speechOf(language);
    return speech === undefined ? formatOutcome(outcome) : said(outcome, speech);
}

function said(outcome: Outcome, speech: Speech): string {
    switch (outcome.kind) {
        case 'yes or no':
            return (outcome.value ? speech.yes : speech.no)[0];
        case 'number':
            return numberIn(outcome.value, outcome.unit, speech);
        case 'date':
            return dayIn(outcome.day, speech);
        case 'period':
            return outcome.to < outcome.from
                ? formatOutcome(outcome)
                : speech.through(dayIn(outcome.from, speech), dayIn(outcome.to, speech));
        case 'duration':
            return durationIn(outcome.value, speech);
        default:
            return formatOutcome(outcome);
    }
}

function numberIn(value: Exact, unit: Unit, speech: Speech): string {
    if (unit === YEAR_NUMBER && isInteger(value)) return toDecimalString(value);
    if (unit === PERCENT) return speech.percent(digits(mul(value, exact(100)), 0, speech));
    const per = unit.time.filter(([, power]) => power < 0).map(([name]) => ` ${speech.per(name)}`);
    if (isMoney(unit)) {
        const number = digits(value, currencyPlaces(unit.currency), speech);
        return [speech.amount(number, currencySymbol(unit.currency)), ...per].join('');
    }
    const of = unit.counts ?? unit.time.find(([, power]) => power > 0)?.[0];
    return [of === undefined ? digits(value, 0, speech) : counted(value, of, speech), ...per].join('');
}

function durationIn(length: Duration, speech: Speech): string {
    const { years, months, weeks, days, hours, workingDays } = length;
    const parts: readonly (readonly [Exact, PeriodUnit])[] = [
        [years, 'year'],
        [months, 'month'],
        [weeks, 'week'],
        [days, 'day'],
        [hours, 'hour'],
        [workingDays, 'working day'],
    ];
    const there = parts.filter(([count]) => !isZero(count));
    const [first = [days, 'day'] as const, ...others] = there;
    return speech.joined([first, ...others].map(([count, unit]) => counted(count, unit, speech)));
}

const counted = (count: Exact, unit: PeriodUnit, speech: Speech): string =>
    `${digits(count, 0, speech)} ${speech.unit(unit, speech.isOne(Number(toDecimalString(count))))}`;

function dayIn(day: Day, speech: Speech): string {
    const { year, month, day: of } = toYmd(day);
    return `${speech.dayOfMonth(of)} ${speech.months[month - 1]} ${`${year}`.padStart(4, '0')}`;
}

/** The digits as the rules write them, with the signs of the language between them. */
const digits = (value: Exact, places: number, { decimal, thousands }: Speech): string =>
    formatNumber(value, places).replace(/[.,]/g, sign => (sign === '.' ? decimal : thousands));
