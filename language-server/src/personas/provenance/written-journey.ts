/** What a journey comes to, as a snapshot of it is written. */
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { burdenOf, figureOf, journeyOf, plansOf } from '../../journey/index.ts';
import type { Facts } from '../../model/facts.ts';
import type { Persona } from '../../model/policy-model.ts';
import { writeName } from '../../types/index.ts';
import { travellerOf } from '../check-journey.ts';
import type { JourneyExpectation } from '../results.ts';

/** The number of questions, the name of the ending, `3 working days`; undefined: there is none, or it is a promise. */
export function writtenJourney(
    compiled: CompiledPolicy,
    persona: Persona,
    facts: Facts,
    expectation: JourneyExpectation,
): string | undefined {
    const { plan, walk } = journeyOf(travellerOf(persona, facts), plansOf(compiled.program), compiled);
    const burden = burdenOf(walk, plan, facts.on);
    switch (expectation.kind) {
        case 'asked': {
            const figure = figureOf(burden, expectation.of);
            return figure === undefined ? undefined : String(figure);
        }
        case 'reaches': {
            if ('question' in walk.next) return undefined;
            const { kind, name } = walk.next.ending;
            // Other ways to end have no name of their own in the policy.
            return kind === 'ending' || kind === 'last step' ? writeName(name) : undefined;
        }
        case 'within': {
            if ('question' in walk.next) return undefined;
            const isWorking = expectation.deadline.unit === 'working day';
            const days = isWorking ? burden.workingDays : burden.calendarDays;
            const unit = isWorking ? 'working day' : 'day';
            return `${days} ${unit}${days === 1 ? '' : 's'}`;
        }
        case 'asked for':
            return undefined;
    }
}
