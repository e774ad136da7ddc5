import type { PeriodUnit } from '../../model/policy-model.ts';
import { formatMoney } from '../numbers/format.ts';
import { ZERO } from '../numbers/rational.ts';
import type { Unit } from './unit.ts';
import { isMoney, PERCENT } from './unit.ts';

/** `£`, `€`, `CHF`. */
export function currencySymbol(currency: string): string {
    return formatMoney(ZERO, currency, { bareWhole: true }).replace('0', '').trim();
}

const texts = new Map<Unit, string>();

/** A unit as it stands in answers: `£ per week`, `days`, `%`; empty for a plain number. */
export function unitText(unit: Unit): string {
    let text = texts.get(unit);
    if (text === undefined) {
        text = write(unit);
        texts.set(unit, text);
    }
    return text;
}

/** `per week`; empty for an amount without a period. */
export function perText(unit: Unit): string {
    return unitText(unit).slice(isMoney(unit) ? currencySymbol(unit.currency).length + 1 : 0);
}

function write(unit: Unit): string {
    if (unit === PERCENT) {
        return '%';
    }
    if (unit.counts !== undefined) {
        return plural(unit.counts);
    }
    const above = unit.time.filter(([, power]) => power > 0).map(([name]) => plural(name));
    const per = unit.time.filter(([, power]) => power < 0).map(([name]) => `per ${name}`);
    return [...(isMoney(unit) ? [currencySymbol(unit.currency)] : []), ...above, ...per].join(' ');
}

function plural(name: PeriodUnit): string {
    return name.endsWith('s') ? name : `${name}s`;
}
