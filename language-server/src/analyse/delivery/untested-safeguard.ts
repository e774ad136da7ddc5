import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Analysis, Found } from '../analysis.ts';
import { overviewOf } from '../intent/overview.ts';
import { isTested } from '../intent/safeguard-tests.ts';

/** PW417: a promise that could be broken without anybody noticing. */
export const untestedSafeguard: Analysis = {
    code: 'PW417',
    severity: 'warning',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const overview = overviewOf(policy.checked);
        // A promise is written before the rules and personas that keep and try it.
        if (overview === undefined || overview.decisions.length === 0) return;
        for (const safeguard of overview.safeguards)
            if (!isTested(overview, safeguard))
                yield { message: messages.untested(safeguard.name.text), range: safeguard.name.range };
    },
};
