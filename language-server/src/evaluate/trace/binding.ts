/**
 * How tightly the parts of an expression hold together, as the grammar has it: what is in brackets only because it must
 * be is printed with them, and nothing else is.
 */
import type { Arithmetic, Expression } from '../../model/policy-model.ts';

/** What may stand in a place without brackets: it, and everything that binds tighter. */
export const BINDS = {
    /** With phrases after a comma. */
    value: 0,
    or: 1,
    and: 2,
    not: 3,
    comparison: 4,
    through: 5,
    sum: 6,
    product: 7,
    postfix: 8,
    primary: 9,
} as const;

export type Binding = (typeof BINDS)[keyof typeof BINDS];

export function bindingOf(e: Expression): Binding {
    return isOpen(e) ? BINDS.or : ownBinding(e);
}

function ownBinding(e: Expression): Binding {
    switch (e.kind) {
        case 'rounding':
        case 'bound':
        case 'conversion':
        case 'if none':
            return BINDS.value;
        case 'any':
            return BINDS.or;
        case 'all':
            return BINDS.and;
        case 'not':
            return BINDS.not;
        case 'comparison':
        case 'every':
            return BINDS.comparison;
        case 'through':
            return BINDS.through;
        case 'arithmetic':
            return isPercentOf(e) ? BINDS.primary : e.op === '+' || e.op === '-' ? BINDS.sum : BINDS.product;
        case 'as at':
        case 'as if':
            return BINDS.postfix;
        default:
            return BINDS.primary;
    }
}

/** Whether it ends with a condition that would take in what follows: `how many children where …`. */
function isOpen(e: Expression): boolean {
    switch (e.kind) {
        case 'there is':
        case 'count':
        case 'count in':
        case 'aggregate':
            return e.where !== undefined;
        case 'the member':
            return true;
        case 'all':
        case 'any': {
            const last = e.items.at(-1);
            return last !== undefined && isOpen(last);
        }
        case 'not':
            return isOpen(e.operand);
        case 'every':
            return isOpen(e.condition);
        default:
            return false;
    }
}

/** `125% of gives`: the model has a product, whose percent stands where the whole does. */
export function isPercentOf({ op, left, range }: Arithmetic): boolean {
    return (
        op === '*' &&
        left.kind === 'literal' &&
        left.value.kind === 'percent' &&
        left.range.start.line === range.start.line &&
        left.range.start.character === range.start.character &&
        left.range.end.line === range.end.line &&
        left.range.end.character === range.end.character
    );
}
