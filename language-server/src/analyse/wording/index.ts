import type { Analysis } from '../analysis.ts';
import { wordingInPolicies } from './policy/in-policies.ts';

export { findWording } from './find-wording.ts';
export { Sentence } from './text/sentence.ts';
export { sentencesOf } from './text/sentences.ts';
export { type TermMarker, termMarkersOf } from './text/term-markers.ts';
export type { WordingFinding, WordingFix, WordingMark, WordingRule, WordingSetting } from './wording-rule.ts';
export { termKey } from './wording-rule.ts';

export const wordingAnalyses: readonly Analysis[] = wordingInPolicies;
