import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Case, CaseGroup, Expression, Journey, RuleBlock, Step } from '../../model/policy-model.ts';
import type { Analysis, Found } from '../analysis.ts';
import { type Overview, overviewOf, ruleNamed } from '../intent/overview.ts';
import { challengeFix } from './challenges.ts';
import { placesAfter } from './journey-ways.ts';
import { automaticStepsTo, isByAPerson, isChallengeable, isRefusal } from './refusals.ts';

/** PW408: a machine decides against somebody, and no person looks at it. */
export const automaticRefusal: Analysis = {
    code: 'PW408',
    severity: 'warning',
    when: 'pause',
    *find(policy): Iterable<Found> {
        const overview = overviewOf(policy.checked);
        for (const journey of overview?.journeys ?? []) {
            yield* endings(journey);
            if (overview !== undefined) yield* decisions(overview, journey);
        }
    },
};

function* endings(journey: Journey): Iterable<Found> {
    for (const ending of journey.endings ?? []) {
        if (!isRefusal(journey, ending) || isChallengeable(journey, ending)) continue;
        const [step, ...others] = automaticStepsTo(journey, ending);
        if (step?.by === undefined) continue;
        yield {
            message: messages.automaticRefusal(step.name.text, ending.name.text),
            range: step.by.range,
            related: [
                { range: ending.name.range, message: messages.leadsHere(ending.name.text) },
                ...others.map(({ name }) => ({ range: name.range, message: messages.decidedHere(name.text) })),
            ],
            fixes: [challengeFix(ending)],
        };
    }
}

/** Where no ending refuses: a decision that can be no, or nothing, with no review anywhere behind it. */
function* decisions(overview: Overview, journey: Journey): Iterable<Found> {
    const places = [...(journey.steps ?? []), ...(journey.endings ?? [])];
    if (places.some(({ challenge }) => challenge !== undefined)) return;
    if ((journey.endings ?? []).some(ending => isRefusal(journey, ending))) return;
    for (const step of journey.steps ?? []) {
        const adverse = step.by?.automatically ? adverseDecision(overview, step) : undefined;
        if (step.by === undefined || adverse === undefined) continue;
        if ([...placesAfter(journey, step)].some(place => 'by' in place && isByAPerson(place))) continue;
        yield {
            message: messages.automaticNo(step.name.text, adverse),
            range: step.by.range,
            fixes: [challengeFix(step)],
        };
    }
}

/** The first of a step's decisions that says no, or nothing, in some case. */
function adverseDecision(overview: Overview, step: Step): string | undefined {
    return (step.decides ?? []).find(({ text }) => {
        const rule = ruleNamed(overview, text)?.declaration;
        return rule?.kind === 'decision' && (rule.versions ?? []).some(({ body }) => blockSaysNo(body));
    })?.text;
}

function blockSaysNo(block: RuleBlock | undefined): boolean {
    const results = (each: Case | CaseGroup): (Expression | undefined)[] =>
        each.kind === 'case' ? [each.result] : (each.cases ?? []).flatMap(results);
    const cells = (block?.table?.rows ?? []).flatMap(({ cells: row }) =>
        (row ?? []).flatMap(cell => (cell.kind === 'result' ? [cell.value] : [])),
    );
    return (
        [...(block?.cases ?? []).flatMap(results), ...cells].some(isNoOrNothing) ||
        (block?.exceptions ?? []).some(({ body }) => blockSaysNo(body))
    );
}

function isNoOrNothing(result: Expression | undefined): boolean {
    if (result?.kind !== 'literal') return false;
    const { value } = result;
    return (
        (value.kind === 'yes or no' && !value.value) || (value.kind === 'money' && /^0+(?:\.0+)?$/.test(value.amount))
    );
}
