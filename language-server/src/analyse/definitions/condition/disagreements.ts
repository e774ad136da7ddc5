import type { Quantity } from '../text/quantities.ts';
import type { Asked, AskedQuantity } from './asked-quantities.ts';
import { fits, isSameDirection, isSameKind, isSameValue } from './same-quantity.ts';

/** Where a text and a condition do not say the same. */
export type Disagreement =
    /** The same value, once included and once not. */
    | { kind: 'bound'; quantity: Quantity; asked: AskedQuantity }
    /** Different values in the same place. */
    | { kind: 'value'; quantity: Quantity; asked: AskedQuantity }
    | { kind: 'only in text'; quantity: Quantity }
    | { kind: 'only in condition'; asked: AskedQuantity };

const negation = /\b(?:not|no|nor|never|neither|unless|except|excluding|without|other than|none|nobody|cannot)\b/i;

/** Compares the quantities of a text with those of a condition; `versions` is how many conditions the text stands for. */
export function disagreements(
    text: string,
    quantities: readonly Quantity[],
    asked: Asked,
    versions: number,
): Disagreement[] {
    const isIn = (quantity: Quantity, each: AskedQuantity): boolean =>
        [each, ...each.others].some(value => isSameValue(quantity, value));
    const isMeant = (quantity: Quantity, each: AskedQuantity): boolean =>
        [each, ...each.others].some(
            value => isSameValue(quantity, value) && fits(quantity, value, each, negates(text, quantity)),
        );
    const found: Disagreement[] = [];
    const leftAsked: AskedQuantity[] = [];
    const told = new Set<Quantity>();
    for (const each of asked.quantities) {
        const sameValue = quantities.filter(quantity => isIn(quantity, each));
        if (sameValue.some(quantity => isMeant(quantity, each))) continue;
        const free = sameValue.find(
            quantity => !told.has(quantity) && !asked.quantities.some(other => isMeant(quantity, other)),
        );
        if (free !== undefined) {
            told.add(free);
            // “At least 4” beside `at least 5`: that also says “more than 4”, and yet the values differ.
            found.push({ kind: isSameValue(free, each) ? 'bound' : 'value', quantity: free, asked: each });
        } else if (sameValue.length === 0) leftAsked.push(each);
    }
    const leftText = quantities.filter(
        quantity =>
            !quantity.isCasual &&
            !asked.quantities.some(each => isIn(quantity, each)) &&
            !asked.further.some(value => isSameValue(quantity, value)),
    );
    const onlyInText = leftText.filter(quantity => {
        const index = leftAsked.findIndex(each => isPair(quantity, each));
        const [pair] = index < 0 ? [] : leftAsked.splice(index, 1);
        if (pair !== undefined) found.push({ kind: 'value', quantity, asked: pair });
        return pair === undefined;
    });
    if (versions > 1) return found;
    for (const quantity of onlyInText) {
        const hasKind = asked.quantities.some(each => isSameKind(quantity, each));
        if (hasKind && !asked.isOpaque) found.push({ kind: 'only in text', quantity });
    }
    for (const each of leftAsked) {
        const isTold = quantities.some(quantity => isSameKind(quantity, each) && !quantity.isCasual);
        if (isTold && each.others.length < 2) found.push({ kind: 'only in condition', asked: each });
    }
    return found;
}

/** Under a negation a text may tell the other side of a bound. */
function negates(text: string, { start, end }: Quantity): boolean {
    return negation.test(`${text.slice(0, start)} ${text.slice(end)}`);
}

function isPair(quantity: Quantity, asked: AskedQuantity): boolean {
    return isSameKind(quantity, asked) && isSameDirection(quantity, asked) && sameUnit(quantity, asked);
}

/** Eight weeks are not set against a number of people, where the condition says what it counts. */
function sameUnit({ kind, unit }: Quantity, asked: AskedQuantity): boolean {
    if (kind !== 'duration' || unit === undefined || asked.kind !== 'number') return true;
    return asked.isAge ? unit === 'year' || unit === 'month' : new RegExp(`\\b${unit}s?\\b`, 'i').test(asked.subject);
}
