import type { Analysis } from '../analysis.ts';
import { circularProse } from './circular-prose.ts';
import { differentMeanings } from './different-meanings.ts';
import { undefinedEverydayWords } from './everyday-words.ts';
import { nearNames } from './near-names.ts';
import { notInForce } from './not-in-force.ts';
import { oneNameTwoThings } from './one-name-two-things.ts';
import { onlyExamples } from './only-examples.ts';
import { proseAndCondition } from './prose-and-condition.ts';
import { proseOnly } from './prose-only.ts';
import { sameMeaning } from './same-meaning.ts';
import { undefinedTerms } from './undefined-terms.ts';
import { unused } from './unused.ts';

export const definitionAnalyses: readonly Analysis[] = [
    undefinedTerms,
    differentMeanings,
    sameMeaning,
    nearNames,
    oneNameTwoThings,
    circularProse,
    proseAndCondition,
    unused,
    onlyExamples,
    notInForce,
    proseOnly,
    undefinedEverydayWords,
];
