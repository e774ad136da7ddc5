import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Decision } from '../../model/declarations.ts';
import type { Fix } from '../../model/finding.ts';
import { normaliseName } from '../../types/index.ts';
import type { Analysis, Found } from '../analysis.ts';
import { overviewOf } from '../intent/overview.ts';
import { aimlessDecisions } from '../intent/service.ts';
import { headOf } from './heads.ts';
import { addBelowHead } from './lines.ts';

/** PW415: a rule that serves no outcome, in a policy that has outcomes. */
export const servesNothing: Analysis = {
    code: 'PW415',
    severity: 'information',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const overview = overviewOf(policy.checked);
        if (overview === undefined || overview.outcomes.length === 0) return;
        for (const decision of aimlessDecisions(overview)) {
            yield {
                message: messages.servesNothing(decision.name.text),
                range: decision.name.range,
                related: overview.outcomes.map(({ name }) => ({
                    range: name.range,
                    message: messages.outcomePlace(name.text),
                })),
                fixes: overview.outcomes
                    .slice(0, 4)
                    .map(({ name }) => serveFix(decision, name.text, messages.serve(name.text))),
            };
        }
    },
};

/** PW416: an outcome that no rule serves. */
export const unservedOutcome: Analysis = {
    code: 'PW416',
    severity: 'warning',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const overview = overviewOf(policy.checked);
        // An intent is written before the rules: as long as there are none, none can serve it.
        if (overview === undefined || overview.decisions.length === 0) return;
        const served = new Set(
            overview.decisions.flatMap(({ serves }) => (serves ?? []).map(({ text }) => normaliseName(text))),
        );
        for (const { name } of overview.outcomes) {
            if (served.has(normaliseName(name.text))) continue;
            yield {
                message: messages.unserved(name.text),
                range: name.range,
                fixes: aimlessDecisions(overview)
                    .slice(0, 4)
                    .map(each => serveFix(each, name.text, messages.decisionServes(each.name.text))),
            };
        }
    },
};

function serveFix(decision: Decision, outcome: string, title: string): Fix {
    const line = { indent: 4, label: 'serves', value: outcome };
    return addBelowHead(decision.range, headOf(decision), title, [line]);
}
