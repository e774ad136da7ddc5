import type { FactType } from '../facts/fact-type.ts';
import { isPlain, lengthOf, periodOf } from '../values/unit.ts';
import type { Ir } from './ir.ts';
import { compareIr } from './lower-numbers.ts';
import type { Lowered } from './lowered.ts';
import { isZero, notCovered } from './lowered.ts';

export function called(result: Lowered, ir: Ir): Lowered {
    switch (result.t) {
        case 'number':
            return { ...result, n: ir };
        case 'period':
            return notCovered('a period');
        default:
            return { ...result, ir };
    }
}

export function keyIr(lowered: Lowered): Ir {
    if (lowered.t === 'date') {
        return lowered.ir;
    }
    return lowered.t === 'number' && lowered.d === undefined ? lowered.n : notCovered('a key of a rank');
}

export function equalsOption(category: Lowered, option: string): Ir {
    if (category.t === 'yes or no') {
        return compareIr('=', category.ir, { op: 'constant', value: option === 'yes' });
    }
    return category.t === 'text'
        ? compareIr('=', category.ir, { op: 'constant', value: option })
        : notCovered('a table');
}

/** As the exact evaluator gives a result the unit of its declared type. */
export function coerceLowered(value: Lowered, type: FactType): Lowered {
    if (type.form !== 'number') {
        const form = type.form === 'one of' ? 'text' : type.form;
        return value.t === form ? value : notCovered('a result of another kind');
    }
    if (value.t !== 'number') {
        return notCovered('a result of another kind');
    }
    const { unit } = type;
    if (isZero(value) && isPlain(value.unit)) {
        return { ...value, unit };
    }
    const [from, to] = [lengthOf(value.unit), lengthOf(unit)];
    const [period, declared] = [periodOf(value.unit), periodOf(unit)];
    const differs =
        value.unit.currency !== unit.currency ||
        value.unit.percent !== unit.percent ||
        (unit.currency !== '' && period !== undefined && declared !== undefined && period !== declared) ||
        (from !== undefined && to !== undefined && from !== to);
    if (differs || (type.whole && value.scale !== 0)) {
        return notCovered('a result in another unit');
    }
    return { ...value, unit };
}
