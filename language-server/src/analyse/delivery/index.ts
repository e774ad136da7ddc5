import type { Analysis } from '../analysis.ts';
import { askedTwice } from './asked-twice.ts';
import { automaticRefusal } from './automatic-refusal.ts';
import { deadEnd } from './dead-end.ts';
import { decisionCare } from './decision-care.ts';
import { derivableAnswer } from './derivable-answer.ts';
import { endlessJourney } from './endless-journey.ts';
import { evidence } from './evidence.ts';
import { incompleteJudgement } from './incomplete-judgement.ts';
import { missingTranslation } from './missing-translation.ts';
import { noActor } from './no-actor.ts';
import { onceOnly } from './once-only.ts';
import { oneChannel } from './one-channel.ts';
import { overBudget } from './over-budget.ts';
import { protectedFact } from './protected-fact.ts';
import { servesNothing, unservedOutcome } from './serving.ts';
import { unaskedQuestion } from './unasked-question.ts';
import { unknowableFact } from './unknowable-fact.ts';
import { measureWithoutData, unmeasuredOutcome } from './unmeasured-outcome.ts';
import { unreachablePlace } from './unreachable-place.ts';
import { untestedSafeguard } from './untested-safeguard.ts';
import { unusedQuestion } from './unused-question.ts';

/** Whether a policy can be delivered: its questions, evidence, steps and judgements, and what it promises. */
export const deliveryAnalyses: readonly Analysis[] = [
    unknowableFact,
    onceOnly,
    askedTwice,
    derivableAnswer,
    unusedQuestion,
    evidence,
    decisionCare,
    automaticRefusal,
    deadEnd,
    oneChannel,
    noActor,
    incompleteJudgement,
    unmeasuredOutcome,
    measureWithoutData,
    servesNothing,
    unservedOutcome,
    untestedSafeguard,
    protectedFact,
    overBudget,
    unreachablePlace,
    unaskedQuestion,
    endlessJourney,
    missingTranslation,
];
