import { formatOutcome } from '../evaluate/trace/format-value.ts';
import type { Outcome } from '../evaluate/values/value.ts';
import { personaMessages } from '../messages/evaluate.ts';

/** As people read it; of what is awaited, which facts. */
export function shown(outcome: Outcome): string {
    switch (outcome.kind) {
        case 'needs':
            return personaMessages.notKnown(outcome.needs.map(need => need.name));
        case 'failure':
        case 'invalid':
            return outcome.message;
        default:
            return formatOutcome(outcome);
    }
}
