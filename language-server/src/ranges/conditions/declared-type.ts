import type { FactType } from '../../evaluate/facts/fact-type.ts';
import type { Program, Valued } from '../../evaluate/program.ts';
import { typeIn } from '../../evaluate/program.ts';
import { isMoney, lengthOf, PERCENT } from '../../evaluate/values/unit.ts';
import type { TimeUnit } from '../../model/policy-model.ts';
import type { ValueType } from '../../types/index.ts';

/** The type of what a declaration gives, where only the declaration is at hand. */
export function unknownTypeOf(declaration: Valued, program: Program): ValueType {
    if (declaration.kind === 'definition') return { kind: 'yes or no' };
    if (declaration.kind === 'rank') return { kind: 'number', whole: true, optional: true };
    if (!('type' in declaration)) return { kind: 'unknown' };
    const type = typeIn(program, declaration.type);
    return { ...kindOf(type, declaration), optional: type.optional };
}

function kindOf(type: FactType, { id }: Valued): ValueType {
    switch (type.form) {
        case 'yes or no':
        case 'date':
        case 'text':
        case 'period':
            return { kind: type.form };
        case 'number': {
            if (isMoney(type.unit)) return { kind: 'money', currency: type.unit.currency };
            if (type.unit === PERCENT) return { kind: 'percent' };
            const unit = lengthOf(type.unit);
            return unit === undefined
                ? { kind: 'number', whole: type.whole }
                : { kind: 'duration', unit: unit as TimeUnit };
        }
        case 'one of':
            return { kind: 'option', enumeration: type.enumeration === '' ? id : type.enumeration };
        default:
            return { kind: 'unknown' };
    }
}
