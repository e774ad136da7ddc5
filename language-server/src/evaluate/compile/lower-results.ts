import type { FactType } from '../facts/fact-type.ts';
import { isPlain, lengthOf, NO_UNIT, periodOf, YEAR_NUMBER } from '../values/unit.ts';
import type { Ir } from './ir.ts';
import { compareIr, unify } from './lower-numbers.ts';
import type { Lowered } from './lowered.ts';
import { isZero, notCovered, ofFraction, part } from './lowered.ts';

export function called(result: Lowered, ir: Ir): Lowered {
    switch (result.t) {
        case 'number':
            return result.d === undefined ? { ...result, n: ir } : ofFraction(result, ir);
        case 'period':
            return { t: 'period', from: part(ir, 0), to: part(ir, 1) };
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
        const form = type.form === 'one of' ? 'text' : type.form === 'year' ? 'period' : type.form;
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
    if (differs || (type.whole && (value.scale !== 0 || value.d !== undefined))) {
        return notCovered('a result in another unit');
    }
    return value.unit === YEAR_NUMBER && unit === NO_UNIT ? value : { ...value, unit };
}

export interface Branch {
    readonly when: Ir;
    readonly result: Lowered;
}

/** Two that hold are an error, which the exact evaluator explains. */
export function exactlyOne(branches: readonly Branch[], otherwise: Lowered | undefined): Lowered {
    const { irs, wrap } = unify([
        ...branches.map(branch => branch.result),
        ...(otherwise === undefined ? [] : [otherwise]),
    ]);
    const cases = branches.map((branch, i) => ({ when: branch.when, result: irs[i] as Ir }));
    return wrap({ op: 'exactly one', cases, otherwise: otherwise === undefined ? undefined : irs.at(-1) });
}
