import { abbreviation262 } from './rules/abbreviation.ts';
import { actor241 } from './rules/actor.ts';
import { age220 } from './rules/age.ts';
import { andOr } from './rules/and-or.ts';
import { andOrMixed } from './rules/and-or-mixed.ts';
import { annualIncome } from './rules/annual-income.ts';
import { bands225 } from './rules/bands.ts';
import { bothSides } from './rules/both-sides.ts';
import { bounds204 } from './rules/bounds.ts';
import { bulletedList } from './rules/bulleted-list.ts';
import { comparison251 } from './rules/comparison.ts';
import { days202 } from './rules/days.ts';
import { definedByExample, definedTwice } from './rules/defined-in-papers.ts';
import { doubleNegative } from './rules/double-negative.ts';
import { exception232 } from './rules/exceptions.ts';
import { immediacy208 } from './rules/immediacy.ts';
import { jargon261 } from './rules/jargon.ts';
import { judgementWord } from './rules/judgement-word.ts';
import { months203 } from './rules/months.ts';
import { number222 } from './rules/number-bound.ts';
import { obligation240 } from './rules/obligation.ts';
import { openList } from './rules/open-list.ts';
import { otherwise234 } from './rules/otherwise.ts';
import { percentage223 } from './rules/percentage.ts';
import { present209 } from './rules/present.ts';
import { pronoun242 } from './rules/pronoun.ts';
import { quantity221 } from './rules/quantity.ts';
import { readingAge260 } from './rules/reading-age.ts';
import { rounding224 } from './rules/rounding.ts';
import { timeLimit } from './rules/time-limit.ts';
import { undefinedTerm } from './rules/undefined-term.ts';
import { week207 } from './rules/week.ts';
import { weeklyMonthly } from './rules/weekly-monthly.ts';
import { year206 } from './rules/year.ts';
import type { WordingRule, WordingTextRule } from './wording-rule.ts';

/** Every rule about a sentence, by code. */
export const wordingRules: readonly WordingRule[] = [
    timeLimit,
    days202,
    months203,
    bounds204,
    year206,
    week207,
    immediacy208,
    present209,
    annualIncome,
    weeklyMonthly,
    age220,
    quantity221,
    number222,
    percentage223,
    andOr,
    andOrMixed,
    exception232,
    doubleNegative,
    obligation240,
    actor241,
    pronoun242,
    openList,
    comparison251,
    judgementWord,
    jargon261,
    abbreviation262,
    undefinedTerm,
];

/** Every rule about a whole text, by code. */
export const wordingTextRules: readonly WordingTextRule[] = [
    bothSides,
    rounding224,
    bands225,
    otherwise234,
    bulletedList,
    readingAge260,
    definedTwice,
    definedByExample,
];
