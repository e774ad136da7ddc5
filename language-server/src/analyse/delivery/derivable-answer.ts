import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Analysis, Found } from '../analysis.ts';
import { answersThatFollow } from './derivation.ts';
import { isAsked, isHeld, knownFactsOf } from './known-facts.ts';

/** PW404: people are asked for what follows from another answer. */
export const derivableAnswer: Analysis = {
    code: 'PW404',
    severity: 'warning',
    when: 'pause',
    *find(policy): Iterable<Found> {
        const facts = knownFactsOf(policy);
        if (facts === undefined) return;
        const { overview, answers, askedInSteps } = facts;
        for (const each of answers) {
            const { key, fact } = each;
            if (fact.range.file !== policy.file.uri || !(isAsked(fact) || askedInSteps.has(key))) continue;
            const from = answersThatFollow(
                overview,
                each,
                other => isAsked(other.fact) || isHeld(other.fact) || askedInSteps.has(other.key),
            );
            if (from === undefined) continue;
            yield {
                message: messages.derivable(
                    fact.name.text,
                    from.map(other => other.fact.name.text),
                ),
                range: fact.name.range,
                related: from.map(other => ({ range: other.fact.name.range, message: messages.followsFrom })),
            };
        }
    },
};
