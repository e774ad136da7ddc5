import { parseIso } from '../../evaluate/dates/day-text.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, mul, ZERO } from '../../evaluate/numbers/rational.ts';
import type { LiteralValue } from '../../model/policy-model.ts';
import { familyOf } from './opaque.ts';
import type { LengthFamily, Pieces } from './value.ts';
import { asValue, constant, NO, only, YES } from './value.ts';

/** A value as written; nothing where there is none, as in a date that does not exist. */
export function literalValue(value: LiteralValue): Pieces {
    switch (value.kind) {
        case 'number':
            return only(constant(exact(value.value)));
        case 'quantity':
            return only(constant(exact(value.value)));
        case 'money':
            return only(constant(exact(value.amount)));
        case 'percent':
            return only(constant(div(exact(value.value), exact(100))));
        case 'date':
            return day(value.value);
        case 'period': {
            const [first, last] = [day(value.from), day(value.to)];
            return first.length === 0 || last.length === 0 ? [] : only({ kind: 'period', first, last });
        }
        case 'duration':
            return length(value.parts);
        case 'yes or no':
            return asValue(value.value ? YES : NO);
        case 'text':
            return only({ kind: 'name', name: value.value });
        case 'no limit':
            return only({ kind: 'no limit' });
        case 'not applicable':
            return only({ kind: 'does not apply' });
        case 'not known':
            return [];
    }
}

function day(iso: string): Pieces {
    const found = parseIso(iso);
    return found === undefined ? [] : only(constant(exact(found)));
}

/** In one family of units only: days and months do not add up. */
function length(parts: Extract<LiteralValue, { kind: 'duration' }>['parts']): Pieces {
    let total: Exact = ZERO;
    let known: LengthFamily | undefined;
    for (const { value, unit } of parts) {
        const { family, size } = familyOf(unit);
        if (known !== undefined && known !== family) return [];
        known = family;
        total = add(total, mul(exact(value), exact(size)));
    }
    return only(constant(total, known));
}
