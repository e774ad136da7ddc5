/** Numbers and amounts as they are written in tables. */
import { isMoney, PERCENT, type Unit } from '../../evaluate/values/unit.ts';
import { currencySymbol, unitText } from '../../evaluate/values/unit-text.ts';
import { caseMessages as say } from '../../messages/cases.ts';

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
/** A sign such as £, or a code such as GBP, before the amount. */
const CURRENCY = /^(\p{Sc}|[A-Z]{3}(?=[\s\d.(−-]))/u;
const COMMA_DECIMAL = /^\d+,\d{1,2}$|^\d{1,3}(?:\.\d{3})+,\d+$/;

/** A decimal as facts in JSON have it, or why it is none. `£1,234.50` and `(12.00)` are read; `1.234,50` is not guessed. */
export function readAmount(text: string, unit: Unit): string | { problem: string } {
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
    const currency = CURRENCY.exec(rest)?.[1];
    if (currency !== undefined) {
        const isOwn = isMoney(unit) && (currency === unit.currency || currency === currencySymbol(unit.currency));
        if (!isOwn) return { problem: say.otherCurrency(text, unitText(unit)) };
        rest = rest.slice(currency.length).trim();
        if (sign === '' && minus()) sign = '-';
    }
    if (unit === PERCENT) rest = rest.replace(/\s*%$/, '');
    rest = withoutUnit(rest, unit);
    if (COMMA_DECIMAL.test(rest) && !GROUPED.test(rest)) return { problem: say.commaDecimal(text) };
    if (!GROUPED.test(rest) && !PLAIN.test(rest)) return { problem: say.noNumber(text, unitText(unit)) };
    const digits = rest.replaceAll(',', '').replace(/^\./, '0.').replace(/\.$/, '');
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
