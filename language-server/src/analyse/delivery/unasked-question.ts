import { unaskedQuestions } from '../../journey/index.ts';
import { journeyFindings as say } from '../../messages/journey.ts';
import { peopleOf } from '../../personas/index.ts';
import type { Analysis } from '../analysis.ts';
import { hasReadableJourneys } from './journey-faults.ts';

/** PW421: an organisation needs an answer in a step that it does by itself, and no step asks the person for it. */
export const unaskedQuestion: Analysis = {
    code: 'PW421',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        if (!hasReadableJourneys(policy)) return;
        const compiled = policy.compiled();
        for (const { fact, factRange, step, person } of unaskedQuestions(compiled, peopleOf(compiled))) {
            if (step.name.range.file !== policy.file.uri) continue;
            yield {
                message: say.unasked(fact, step.name.text, step.by?.body.text ?? '', person),
                range: step.name.range,
                related: [{ range: factRange, message: say.questionHere(fact) }],
            };
        }
    },
};
