/** Running personas: people for whom the policy is tried. */
export { peopleOf, travellerOf } from './people.ts';
export { printExpectation } from './print-expectation.ts';
export type { ExpectationResult, ExpectationStatus, JourneyCheck, PersonaResult } from './results.ts';
export { runPersona } from './run-persona.ts';
export { runPersonas } from './run-personas.ts';
export { personaFacts } from './to-facts.ts';
