import { deadEndsMet } from '../../journey/index.ts';
import { journeyFindings as say } from '../../messages/journey.ts';
import { peopleOf } from '../../personas/index.ts';
import type { Analysis } from '../analysis.ts';
import { faultsOf, hasReadableJourneys } from './journey-faults.ts';
import { addEnding } from './journey-fixes.ts';

/** PW409: the last step neither pays nor tells anything, and no ending follows, for anybody or for those that no branch takes. */
export const deadEnd: Analysis = {
    code: 'PW409',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        yield* faultsOf(policy, ['dead end']);
        if (!hasReadableJourneys(policy)) return;
        const compiled = policy.compiled();
        for (const { step, person } of deadEndsMet(compiled, peopleOf(compiled))) {
            if (step.name.range.file !== policy.file.uri) continue;
            const journey = policy.file.declarations.find(each => each.kind === 'journey' && each.steps.includes(step));
            yield {
                message: say.stuck(step.name.text, person),
                range: step.name.range,
                fixes: journey?.kind === 'journey' ? [addEnding(journey, step)] : [],
            };
        }
    },
};
