import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Analysis, Found } from '../analysis.ts';
import { overviewOf } from '../intent/overview.ts';
import { addToLine } from './lines.ts';

/** Ways to be served, most offered first. */
const channels = ['online', 'by phone', 'on paper', 'in person'];

/** PW410: a step that people can do in one way only. */
export const oneChannel: Analysis = {
    code: 'PW410',
    severity: 'warning',
    when: 'pause',
    *find(policy): Iterable<Found> {
        for (const { step } of overviewOf(policy.checked)?.steps ?? []) {
            const [only, ...others] = step.for?.channels ?? [];
            if (step.for === undefined || only === undefined || others.length > 0) continue;
            const { range } = step.for;
            yield {
                message: messages.oneChannel(step.name.text, only.text),
                range: only.range,
                fixes: channels
                    .filter(channel => channel !== only.text)
                    .map(channel => addToLine(range, messages.addChannel(channel), ` or ${channel}`, channel)),
            };
        }
    },
};
