import type { PeriodConversion } from '../../model/declarations.ts';

/** Whether a rule divides, so that what it gives may not be whole pennies: `52 / 12` does, `52` does not. */
export function givesFractions(rule: PeriodConversion): boolean {
    return rule.factor?.kind !== 'literal';
}
