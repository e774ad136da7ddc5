/** What a person goes through: journeys as data, derived from the rules or as a policy declares them. */
export { type BudgetProblem, budgetItems, budgetProblems, dayToTry } from './budget.ts';
export { type Burden, burdenOf, figureOf, type ReadingAge } from './burden.ts';
export { isWithin, lengthsIn } from './days.ts';
export { type DeadEndMet, deadEndsMet } from './dead-ends.ts';
export {
    type ComparedFigure,
    comparedFigures,
    type Difference,
    type Figures,
    type JourneyDelta,
    journeyDelta,
    type Version,
} from './delta.ts';
export { graphOf } from './graph.ts';
export type * from './journey-data.ts';
export { burdenOfPerson, journeyOf, type Person, type PersonsJourney, placesReached } from './people.ts';
export { type Plan, plansOf } from './plan.ts';
export { type JourneyProblem, journeyProblems } from './problems.ts';
export { answerLabel } from './question.ts';
export { type UnaskedQuestion, unaskedQuestions } from './unasked.ts';
export { walkJourney } from './walker.ts';
export { type Change, whatWouldChange } from './what-would-change.ts';
export { type AnswerResult, type WhyAsked, whyAsked } from './why-asked.ts';
export { type WorstCase, worstCase } from './worst-case.ts';
