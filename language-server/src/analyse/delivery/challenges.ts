import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Fix } from '../../model/finding.ts';
import type { Challenge, Ending, Journey, Judgement, Step } from '../../model/policy-model.ts';
import type { Found } from '../analysis.ts';
import { type Overview, ruleNamed, shownIn } from '../intent/overview.ts';
import { isStep, placesAfter } from './journey-ways.ts';
import { addBehind, addToLine } from './lines.ts';
import { automaticStepsTo, isChallengeable, isRefusal } from './refusals.ts';

/** Where a journey decides something and does not say how to have it looked at again, or by when. */
export function* missingChallenges(overview: Overview): Iterable<Found> {
    for (const journey of overview.journeys) {
        yield* refusals(journey);
        yield* unchallenged(overview, journey);
        yield* shownUnchallenged(overview, journey);
    }
    yield* judgementsWithoutReview(overview);
    yield* challengesWithoutLimit(overview);
}

/** The judgements among what a step decides, and whether it decides anything else. */
export function decidedBy(overview: Overview, step: Step): { judgements: Judgement[]; onlyJudgements: boolean } {
    const rules = (step.decides ?? []).map(({ text }) => ruleNamed(overview, text)?.declaration);
    const judgements = rules.filter(rule => rule?.kind === 'judgement');
    return { judgements, onlyJudgements: rules.length > 0 && judgements.length === rules.length };
}

/** Endings that refuse after a person decided; what was decided automatically is worse, and has a code of its own. */
function* refusals(journey: Journey): Iterable<Found> {
    for (const ending of journey.endings ?? []) {
        if (!isRefusal(journey, ending) || isChallengeable(journey, ending)) continue;
        if (automaticStepsTo(journey, ending).length > 0) continue;
        const deciding = (journey.steps ?? []).filter(
            step => (step.decides ?? []).length > 0 && placesAfter(journey, step).has(ending),
        );
        yield {
            message: messages.noChallenge(ending.name.text),
            range: ending.name.range,
            related: deciding.map(step => ({ range: step.name.range, message: messages.decidedHere(step.name.text) })),
            fixes: [challengeFix(ending)],
        };
    }
}

/** The last step that decides, where the journey names no challenge at all and no ending that refuses. */
function* unchallenged(overview: Overview, journey: Journey): Iterable<Found> {
    const places = [...(journey.steps ?? []), ...(journey.endings ?? [])];
    if (places.some(({ challenge }) => challenge !== undefined)) return;
    if ((journey.endings ?? []).some(ending => isRefusal(journey, ending))) return;
    for (const step of journey.steps ?? []) {
        const { judgements, onlyJudgements } = decidedBy(overview, step);
        const reviewed = onlyJudgements && judgements.every(({ review }) => review !== undefined);
        if ((step.decides ?? []).length === 0 || step.by === undefined || step.by.automatically || reviewed) continue;
        const later = [...placesAfter(journey, step)].some(
            place => place !== step && isStep(place) && (place.decides ?? []).length > 0,
        );
        if (later) continue;
        yield {
            message: messages.noChallengeAnywhere(step.name.text),
            range: step.name.range,
            fixes: [challengeFix(step)],
        };
    }
}

/** An ending that tells people what was decided and not how to challenge it, where other endings of the journey do. */
function* shownUnchallenged(overview: Overview, journey: Journey): Iterable<Found> {
    const endings = journey.endings ?? [];
    const other = endings.find(({ challenge }) => challenge !== undefined)?.challenge;
    if (other === undefined) return;
    for (const ending of endings) {
        if (isChallengeable(journey, ending) || isRefusal(journey, ending)) continue;
        const shown = (ending.tells ?? []).flatMap(({ text }) => shownIn(overview, text));
        const rule = [...overview.decisions, ...overview.judgements].find(({ id }) => shown.includes(id));
        if (rule === undefined) continue;
        yield {
            severity: 'information',
            message: messages.noChallengeHere(ending.name.text, rule.name.text),
            range: ending.name.range,
            related: [{ range: other.range, message: messages.challengedThere }],
            fixes: [challengeFix(ending)],
        };
    }
}

function* judgementsWithoutReview({ judgements }: Overview): Iterable<Found> {
    for (const judgement of judgements) {
        if (judgement.review !== undefined) continue;
        const { challengeName } = messages;
        const line = { indent: 4, label: 'review', value: `${challengeName}, within 1 month` };
        yield {
            severity: 'information',
            message: messages.noReview(judgement.name.text),
            range: judgement.name.range,
            fixes: [addBehind(judgement.range, messages.addReview, [line], challengeName)],
        };
    }
}

function* challengesWithoutLimit({ journeys, judgements }: Overview): Iterable<Found> {
    const places = journeys.flatMap(({ steps, endings }) => [...(steps ?? []), ...(endings ?? [])]);
    const challenges: (Challenge | undefined)[] = [
        ...places.map(each => each.challenge),
        ...judgements.map(each => each.review),
    ];
    for (const challenge of challenges) {
        if (challenge === undefined || challenge.within !== undefined) continue;
        const limit = '1 month';
        yield {
            severity: 'information',
            message: messages.noChallengeLimit(challenge.name.text),
            range: challenge.range,
            fixes: [addToLine(challenge.range, messages.addTimeLimit, `, within ${limit}`, limit)],
        };
    }
}

/** A line that says how to have it looked at again. */
export function challengeFix(place: Step | Ending): Fix {
    const { challengeName } = messages;
    const indent = place.range.start.character + 4;
    const line = { indent, label: 'challenge', value: `${challengeName}, within 1 month` };
    return addBehind(place.range, messages.addChallenge, [line], challengeName);
}
