/** Numbers and amounts as they are written in tables. */
import { isMoney, PERCENT, type Unit } from '../../evaluate/values/unit.ts';
import { currencySymbol, unitText } from '../../evaluate/values/unit-text.ts';
import { caseMessages as say } from '../../messages/cases.ts';
import { type NumberForm, readDigits } from './number-form.ts';

/** A sign such as £, or a code such as GBP, before the amount or after it. */
const CURRENCY = /^(\p{Sc}|[A-Z]{3}(?=[\s\d.(−-]))|(?<=\d\s?)(\p{Sc}|[A-Z]{3})$/u;

/** A decimal as facts in JSON have it, or why it is none. `£1,234.50` and `(12.00)` are read. */
export function readAmount(text: string, unit: Unit, form: NumberForm): string | { problem: string } {
    let rest = text.replace(/[\u00a0\u202f]/g, ' ').trim();
    let sign = '';
    const minus = (): boolean => {
        if (!/^[-−]/.test(rest)) return false;
        rest = rest.slice(1).trim();
        return true;
    };
    if (minus()) sign = '-';
    const inBrackets = /^\((.*)\)$/.exec(rest);
    if (inBrackets !== null && sign === '') {
        sign = '-';
        rest = (inBrackets[1] as string).trim();
    }
    const found = CURRENCY.exec(rest);
    if (found !== null) {
        const [currency] = found;
        const isOwn = isMoney(unit) && (currency === unit.currency || currency === currencySymbol(unit.currency));
        if (!isOwn) return { problem: say.otherCurrency(text, unitText(unit)) };
        rest = (found.index === 0 ? rest.slice(currency.length) : rest.slice(0, found.index)).trim();
        if (sign === '' && minus()) sign = '-';
    }
    if (unit === PERCENT) rest = rest.replace(/\s*%$/, '');
    rest = withoutUnit(rest, unit);
    const read = readDigits(rest, form);
    if ('either' in read) return { problem: say.twoNumbers(text, ...read.either) };
    if ('is' in read) {
        const isOther = read.is === 'the other form';
        if (isOther) return { problem: form === 'decimal comma' ? say.pointDecimal(text) : say.commaDecimal(text) };
        return { problem: say.noNumber(text, unitText(unit)) };
    }
    const { digits } = read;
    return Number(digits) === 0 ? digits : sign + digits;
}

/** `35 hours`, where hours are meant. */
function withoutUnit(text: string, unit: Unit): string {
    const written = unitText(unit).replace(/^[£$€]\s*/, '');
    if (written === '' || written === '%') return text;
    const words = [written, written.replace(/s(?= per|$)/, '')];
    const found = words.find(word => text.endsWith(` ${word}`));
    return found === undefined ? text : text.slice(0, -found.length - 1);
}
