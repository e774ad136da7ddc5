/** What stands before the pence: 1,234.50 or 1.234,50. */

/** `unsaid`: nobody has said, and the file may be of either kind. */
export type NumberForm = 'decimal comma' | 'decimal point' | 'unsaid';

const POINT = /^(?:\d+(?:\.\d*)?|\.\d+|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?)$/;
const COMMA = /^(?:\d+(?:,\d*)?|,\d+|[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+|(?:['’]\d{3})+)(?:,\d+)?)$/;

export type ReadDigits =
    | { readonly digits: string }
    /** Both, with what either would make of it. */
    | { readonly either: readonly [comma: string, point: string] }
    | { readonly is: 'the other form' | 'no number' };

/** Digits without a sign as a decimal. What has two readings is not guessed. */
export function readDigits(text: string, form: NumberForm): ReadDigits {
    const point = POINT.test(text) ? tidy(text.replaceAll(',', '')) : undefined;
    const comma = COMMA.test(text) ? tidy(text.replace(/[. '’]/g, '').replace(',', '.')) : undefined;
    if (form === 'unsaid') {
        if (point !== undefined && comma !== undefined && point !== comma) return { either: [comma, point] };
        const digits = point ?? comma;
        return digits === undefined ? { is: 'no number' } : { digits };
    }
    const [own, other] = form === 'decimal comma' ? [comma, point] : [point, comma];
    if (own !== undefined) return { digits: own };
    return { is: other === undefined ? 'no number' : 'the other form' };
}

const tidy = (digits: string): string => digits.replace(/^\./, '0.').replace(/\.$/, '');
