import type { CheckedPolicy } from '../../../types/index.ts';
import type { IsWhole } from './canon.ts';

/** Whole numbers as the checker knows them; ages are whole years. */
export function wholeIn({ types }: Pick<CheckedPolicy, 'types'>): IsWhole {
    return expression => {
        const type = types.typeOf(expression);
        return type.kind === 'number' && type.whole;
    };
}
