/** One fact, from its JSON form to a value. */

import { factMessages } from '../../messages/evaluate.ts';
import type { FactValue } from '../../model/facts.ts';
import { toDay } from '../dates/day.ts';
import { parseIso } from '../dates/day-text.ts';
import { isInteger } from '../numbers/comparison.ts';
import { parseDecimal, parseFraction } from '../numbers/parse.ts';
import type { Exact } from '../numbers/rational.ts';
import { div, exact } from '../numbers/rational.ts';
import type { Unit } from '../values/unit.ts';
import { isMoney, PERCENT } from '../values/unit.ts';
import { unitText } from '../values/unit-text.ts';
import type { Value } from '../values/value.ts';
import { date, NO_LIMIT, number, option, period, text, yesNo } from '../values/value.ts';
import type { Form } from './fact-type.ts';

/** What was expected and not found. */
export class UnreadableFact extends Error {
    override name = 'UnreadableFact';
}

type SimpleForm = Exclude<Form, { form: 'entity' | 'list' }>;

/** @throws {UnreadableFact} when the value has another form. */
export function readValue(value: FactValue, type: SimpleForm): Value {
    switch (type.form) {
        case 'yes or no':
            return typeof value === 'boolean' ? yesNo(value) : refuse(factMessages.yesOrNo, value);
        case 'date':
            return date(readDate(value, factMessages.date));
        case 'period':
            return readPeriod(value, factMessages.period);
        case 'year':
            return readYear(value);
        case 'text':
            return typeof value === 'string' ? text(value) : refuse(factMessages.text, value);
        case 'number':
            return readNumber(value, type.unit, type.whole);
        case 'one of':
            return option(readOption(value, type.options, factMessages.oneOf(type.options)));
        case 'any of': {
            const form = factMessages.anyOf(type.options);
            const values = Array.isArray(value) ? value : refuse(form, value);
            return { kind: 'options', values: values.map(item => readOption(item, type.options, form)) };
        }
    }
}

function readOption(value: FactValue, options: readonly string[], form: string): string {
    const known = typeof value === 'string' && (options.length === 0 || options.includes(value));
    return known ? value : refuse(form, value);
}

function readDate(value: FactValue | undefined, form: string): number {
    const day = typeof value === 'string' ? parseIso(value) : undefined;
    return day ?? refuse(form, value ?? null);
}

function readPeriod(value: FactValue, form: string): Value {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return refuse(form, value);
    }
    const { from, to } = value;
    const first = readDate(from, form);
    const last = readDate(to, form);
    return first <= last ? period(first, last) : refuse(form, value);
}

function readYear(value: FactValue): Value {
    const year = typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : value;
    if (typeof year === 'number' && Number.isInteger(year) && year >= 1 && year <= 9999) {
        return period(toDay(year, 1, 1), toDay(year, 12, 31));
    }
    return readPeriod(value, factMessages.year);
}

function readNumber(value: FactValue, unit: Unit, whole: boolean): Value {
    if (value === 'no limit') {
        return NO_LIMIT;
    }
    const form = numberForm(unit, whole);
    const read = readExact(value) ?? refuse(form, value);
    if (whole && !isInteger(read)) {
        return refuse(form, value);
    }
    return number(unit === PERCENT ? div(read, exact(100)) : read, unit);
}

function numberForm(unit: Unit, whole: boolean): string {
    if (whole) {
        return factMessages.wholeNumber;
    }
    if (unit === PERCENT) {
        return factMessages.percent;
    }
    return isMoney(unit) ? factMessages.amount(unitText(unit)) : factMessages.number(unitText(unit));
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const FRACTION = /^-?\d+\/[1-9]\d*$/;

/** A decimal or a fraction in quotes, or a JSON number whose shortest decimal is what was meant. */
function readExact(value: FactValue): Exact | undefined {
    if (typeof value === 'string') {
        return DECIMAL.test(value) ? parseDecimal(value) : FRACTION.test(value) ? parseFraction(value) : undefined;
    }
    if (typeof value !== 'number') {
        return undefined;
    }
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
        return refuse(factMessages.exactNumber, value);
    }
    const decimal = String(value);
    return DECIMAL.test(decimal) ? parseDecimal(decimal) : refuse(factMessages.exactNumber, value);
}

/** @throws {UnreadableFact} always. */
export function refuse(form: string, found: FactValue): never {
    throw new UnreadableFact(factMessages.expected(form, shown(found)));
}

const LONGEST_SHOWN = 60;

function shown(value: FactValue): string {
    const written = JSON.stringify(value) ?? 'nothing';
    return written.length <= LONGEST_SHOWN ? written : `${written.slice(0, LONGEST_SHOWN)}…`;
}
