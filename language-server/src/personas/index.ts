/** Running personas: people for whom the policy is tried. */
export { type CaseTexts, casesOf, readBefore } from './cases/cases-of.ts';
export { runCase } from './cases/run-case.ts';
export { changedLines, type Difference } from './difference.ts';
export { everyPersona } from './every-persona.ts';
export { expectationLabel } from './expectation-label.ts';
export { peopleOf, travellerOf } from './people.ts';
export { printExpectation } from './print-expectation.ts';
export type { ExpectationResult, ExpectationStatus, JourneyCheck, PersonaResult } from './results.ts';
export { runPersona } from './run-persona.ts';
export { runPersonas } from './run-personas.ts';
export { type Asked, Inspector, type Problem } from './stepping/inspector.ts';
export { recordPersona } from './stepping/record-persona.ts';
export type { Recording } from './stepping/recording.ts';
export { type ValuesOfLine, valuesBeside, valuesOfFact } from './stepping/values-beside.ts';
export { personaFacts } from './timeline/facts-on.ts';
