import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Step } from '../../model/journey-declarations.ts';
import type { Analysis, Found } from '../analysis.ts';
import type { DeclaredFact } from '../intent/overview.ts';
import { usesIn } from '../intent/uses.ts';
import { placesAfter } from './journey-ways.ts';
import { isAsked, isHeld, type KnownFacts, knownFactsOf } from './known-facts.ts';
import { meaningKey, questionKey } from './meaning.ts';

/** PW403: people are asked the same thing twice. */
export const askedTwice: Analysis = {
    code: 'PW403',
    severity: 'warning',
    when: 'pause',
    *find(policy): Iterable<Found> {
        const facts = knownFactsOf(policy);
        if (facts === undefined) return;
        yield* inFacts(facts, policy.file.uri);
        yield* inSteps(facts);
    },
};

function* inFacts({ answers }: KnownFacts, file: string): Iterable<Found> {
    const asked = answers.filter(({ fact }) => isAsked(fact));
    for (const [index, each] of asked.entries()) {
        const { fact } = each;
        if (fact.range.file !== file) continue;
        // Of a pair the later one is spoken of; of a pair in two files, the one in this file.
        const others = asked.filter((other, at) => at < index || other.fact.range.file !== file);
        const same = others.find(other => isSameQuestion(each, other));
        const alike = same ?? others.find(other => isSameThing(each, other));
        if (alike === undefined) continue;
        const say = same ? messages.sameQuestion : messages.sameMeaning;
        yield {
            message: say(fact.name.text, alike.fact.name.text),
            range: (fact.ask ?? fact.name).range,
            related: [{ range: (alike.fact.ask ?? alike.fact.name).range, message: messages.alreadyAsked }],
        };
    }
}

/** Of people of two kinds the same may be asked, when the question says of whom. */
function isSameQuestion(a: DeclaredFact, b: DeclaredFact): boolean {
    const question = questionKey(a.fact.ask?.text ?? '');
    if (question === '' || question !== questionKey(b.fact.ask?.text ?? '')) return false;
    return !question.includes('{}') || a.entity.name?.text === b.entity.name?.text;
}

function isSameThing(a: DeclaredFact, b: DeclaredFact): boolean {
    if (a.entity.name?.text !== b.entity.name?.text || a.fact.type.base !== b.fact.type.base) return false;
    const key = meaningKey(a.fact.name.text);
    return key !== '' && key === meaningKey(b.fact.name.text);
}

/**
 * Two steps of which one lies behind the other ask for the same; somebody whose holder does not know is not asked again. Where another
 * way leads to the later step, it must ask those who come that way.
 */
function* inSteps({ overview, answers }: KnownFacts): Iterable<Found> {
    const known = new Map(answers.map(each => [each.key, each]));
    for (const journey of overview.journeys) {
        const steps = journey.steps ?? [];
        for (const [index, step] of steps.entries()) {
            const after = placesAfter(journey, step);
            const pastIt = index === 0 ? undefined : placesAfter(journey, steps[0] as Step, place => place === step);
            const asked = new Set((step.asks ?? []).flatMap(each => usesIn(each)).map(({ key }) => key));
            for (const later of steps) {
                if (later === step || !after.has(later) || steps.indexOf(later) < index || pastIt?.has(later)) continue;
                for (const { key, range } of (later.asks ?? []).flatMap(each => usesIn(each))) {
                    const answer = known.get(key);
                    if (answer === undefined || !asked.has(key) || isHeldAndAsked(answer)) continue;
                    const first = (step.asks ?? []).find(each => usesIn(each).some(use => use.key === key));
                    yield {
                        message: messages.askedInTwoSteps(answer.fact.name.text, step.name.text, later.name.text),
                        range,
                        related: first ? [{ range: first.range, message: messages.alreadyAsked }] : [],
                    };
                }
            }
        }
    }
}

const isHeldAndAsked = ({ fact }: DeclaredFact): boolean => isHeld(fact) && isAsked(fact);
