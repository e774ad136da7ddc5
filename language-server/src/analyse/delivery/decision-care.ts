import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Journey } from '../../model/policy-model.ts';
import type { Analysis, Found } from '../analysis.ts';
import { type Overview, overviewOf } from '../intent/overview.ts';
import { bodiesOf } from './bodies.ts';
import { decidedBy, missingChallenges } from './challenges.ts';
import { addBelowHead, addToLine } from './lines.ts';

/** PW407: nobody owns the policy, or a decision has no time limit or no way to challenge it. Only of policies with a journey. */
export const decisionCare: Analysis = {
    code: 'PW407',
    severity: 'warning',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const overview = overviewOf(policy.checked);
        if (overview === undefined || overview.journeys.length === 0) return;
        yield* withoutOwner(overview);
        for (const journey of overview.journeys) {
            yield* withoutTimeLimit(overview, journey);
        }
        yield* missingChallenges(overview);
    },
};

function* withoutOwner(overview: Overview): Iterable<Found> {
    const { header } = overview;
    if (header === undefined || header.owner !== undefined) return;
    yield {
        message: messages.noOwner(header.name.text),
        range: header.name.range,
        fixes: bodiesOf(overview).map(body =>
            addBelowHead(header.range, header.name.range, messages.addOwner(body), [
                { indent: 4, label: 'owner', value: body },
            ]),
        ),
    };
}

function* withoutTimeLimit(overview: Overview, journey: Journey): Iterable<Found> {
    for (const step of journey.steps ?? []) {
        if ((step.decides ?? []).length === 0 || step.by === undefined || step.by.within !== undefined) continue;
        const { judgements, onlyJudgements } = decidedBy(overview, step);
        // What the judgement itself says holds wherever it is made; when it says nothing, that is its own finding.
        if (onlyJudgements && judgements.length > 0) continue;
        const limit = '5 working days';
        yield {
            message: messages.noTimeLimit(step.name.text),
            range: step.by.range,
            fixes: [addToLine(step.by.range, messages.addTimeLimit, `, within ${limit}`, limit)],
        };
    }
}
