import { factWords } from './fact-words.ts';
import { headerWords } from './header-words.ts';
import { intentWords } from './intent-words.ts';
import { journeyWords } from './journey-words.ts';
import { personaWords } from './persona-words.ts';
import { ruleWords } from './rule-words.ts';
import { sectionWords } from './section-words.ts';
import { variationWords } from './variation-words.ts';
import type { WordHelp } from './word-help.ts';

/** Words that begin a line. Where one means different things in different blocks, the block stands before it: `rate/from`. */
export const lineWordHelp: Readonly<Record<string, WordHelp>> = {
    ...sectionWords,
    ...headerWords,
    ...intentWords,
    ...factWords,
    ...ruleWords,
    ...journeyWords,
    ...personaWords,
    ...variationWords,
};
