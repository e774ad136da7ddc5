/** What is said while, and after, a solver is asked about decisions that were not analysed. */

import { ruleMessages } from './rules.ts';

export const deeperMessages = {
    noSolver: 'Looking deeper needs the solver Z3, which is installed apart (35 MB): npm install z3-solver',
    done: (analysed: number, not: number) => ruleMessages.coverage(analysed, not),
    typedOn: 'The text has changed meanwhile. Ask again when it rests.',
    stopped: 'Looking deeper was stopped. What was found before stands.',
    failed: 'Looking deeper failed. The output of Policywright says why.',
};
