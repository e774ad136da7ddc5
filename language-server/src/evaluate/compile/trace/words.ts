/** Values of compiled code for people, the same as `evaluate/trace/format-value.ts` writes those of the exact evaluator. */

import { answerWords } from '../../../messages/evaluate.ts';
import type { FactType } from '../../facts/fact-type.ts';
import { currencyPlaces, formatMoney } from '../../numbers/format.ts';
import { div, exact, mul, ONE } from '../../numbers/rational.ts';
import { formatOutcome } from '../../trace/format-value.ts';
import type { Unit } from '../../values/unit.ts';
import { isMoney, NO_UNIT, PERCENT } from '../../values/unit.ts';
import { perText, unitText } from '../../values/unit-text.ts';
import { date, number, period } from '../../values/value.ts';
import type { FastMember, FastValue } from '../fast-member.ts';
import { bail } from '../helpers.ts';
import { scaledText } from '../scaled-text.ts';

export type AmountWords = (n: number) => string;

/** n / 10^scale in its unit. */
export function amountWords(scale: number, unit: Unit): AmountWords {
    const exactly = (n: number) => quotientWords(n, 1, scale, unit);
    const own = isMoney(unit) ? moneyWords(scale, unit, exactly) : otherWords(scale, unit, exactly);
    return n => (n === Number.POSITIVE_INFINITY ? answerWords.noLimit : own(n));
}

/** n / d / 10^scale in its unit. */
export function quotientWords(n: number, d: number, scale: number, unit: Unit): string {
    if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d === 0) {
        return bail();
    }
    return formatOutcome(number(div(exact(n + 0), mul(exact(d), exact(10 ** scale))), unit));
}

/** Pounds and pence, put together without going through exact numbers. */
function moneyWords(scale: number, unit: Unit, exactly: AmountWords): AmountWords {
    if (currencyPlaces(unit.currency) !== 2 || scale > 4) {
        return exactly;
    }
    const symbol = formatMoney(ONE, unit.currency).slice(0, -'1.00'.length);
    const per = perText(unit) === '' ? '' : ` ${perText(unit)}`;
    const factor = 10 ** Math.max(2 - scale, 0);
    const divisor = 10 ** Math.max(scale - 2, 0);
    return n => {
        const inPence = (n * factor) / divisor;
        if (!Number.isSafeInteger(inPence)) {
            return exactly(n);
        }
        const size = inPence < 0 ? -inPence : inPence;
        const pence = size % 100;
        const pounds = (size - pence) / 100;
        const text = `${symbol}${pounds < 1000 ? pounds : separated(pounds)}${pence < 10 ? '.0' : '.'}${pence}${per}`;
        return inPence < 0 ? `-${text}` : text;
    };
}

function separated(whole: number): string {
    const rest = whole % 1000;
    const above = (whole - rest) / 1000;
    return `${above < 1000 ? above : separated(above)},${String(rest).padStart(3, '0')}`;
}

/** Small whole numbers and percents are common; others are written exactly. */
function otherWords(scale: number, unit: Unit, exactly: AmountWords): AmountWords {
    if (unit === PERCENT) {
        const places = scale - 2;
        const limit = 1000 * 10 ** Math.max(places, 0);
        return places >= 0 && places <= 6
            ? n => (n > -limit && n < limit ? `${scaledText(n, places, 0)}%` : exactly(n))
            : exactly;
    }
    if (scale !== 0 || (unit !== NO_UNIT && unit.counts === undefined)) {
        return exactly;
    }
    const name = unitText(unit);
    const [one, many] = name === '' ? ['', ''] : [` ${name.replace(/s(?= per|$)/, '')}`, ` ${name}`];
    return n => (n >= 0 && n < 1000 ? `${n + 0}${n === 1 ? one : many}` : exactly(n));
}

export function yesOrNoWords(value: boolean): string {
    return value ? answerWords.yes : answerWords.no;
}

export function dateWords(day: number): string {
    return formatOutcome(date(day));
}

export function periodWords(from: number, to: number): string {
    return formatOutcome(period(from, to));
}

export function optionsWords(values: readonly string[]): string {
    return values.length === 0 ? answerWords.nothing : values.join(', ');
}

export function memberWords(member: FastMember): string {
    return member.owner === undefined ? '' : member.name;
}

export function listWords(members: readonly FastMember[]): string {
    return members.length === 0 ? answerWords.nothing : members.map(memberWords).join(', ');
}

/** A fact of a type, held at a scale; a period has its last day in the second value. */
export function factWords(type: FactType, scale: number): (value: FastValue, last: FastValue) => string {
    switch (type.form) {
        case 'yes or no':
            return value => yesOrNoWords(value as boolean);
        case 'date':
            return value => dateWords(value as number);
        case 'text':
        case 'one of':
            return value => value as string;
        case 'any of':
            return value => optionsWords(value as readonly string[]);
        case 'period':
        case 'year':
            return (from, to) => periodWords(from as number, to as number);
        case 'number': {
            const words = amountWords(scale, type.unit);
            return value => words(value as number);
        }
        case 'entity':
            return value => memberWords(value as FastMember);
        case 'list':
            return value => listWords(value as readonly FastMember[]);
    }
}
