import type { MissingDayRule } from '../../evaluate/dates/arithmetic.ts';
import type { Program } from '../../evaluate/program.ts';

export function asMissingDayRuleOf(conventions: Program['conventions']): MissingDayRule | undefined {
    return conventions.missingDayOfMonth?.rule;
}
