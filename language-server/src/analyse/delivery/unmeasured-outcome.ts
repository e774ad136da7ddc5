import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Outcome } from '../../model/intent.ts';
import type { Analysis, Found } from '../analysis.ts';
import { overviewOf } from '../intent/overview.ts';
import { addBehind, type NewLine } from './lines.ts';

/** PW413: an outcome of which nobody will see whether it has come true. */
export const unmeasuredOutcome: Analysis = {
    code: 'PW413',
    severity: 'warning',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        for (const outcome of overviewOf(policy.checked)?.outcomes ?? []) {
            if ((outcome.measures ?? []).length > 0) continue;
            const { measure } = messages;
            const indent = outcome.range.start.character + 4;
            const line = { indent, label: 'measure', value: `${measure}, at least 90%` };
            const data = (outcome.data ?? []).length > 0 ? [] : [dataLine(outcome)];
            yield {
                message: messages.noMeasure(outcome.name.text),
                range: outcome.name.range,
                fixes: [addBehind(outcome.range, messages.addMeasure, [line, ...data], measure)],
            };
        }
    },
};

/** PW414: a measure whose figures come from nowhere. */
export const measureWithoutData: Analysis = {
    code: 'PW414',
    severity: 'warning',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        for (const outcome of overviewOf(policy.checked)?.outcomes ?? []) {
            const last = outcome.measures?.at(-1);
            if (last === undefined || (outcome.data ?? []).length > 0) continue;
            yield {
                message: messages.noData(outcome.name.text),
                range: last.range,
                related: [],
                fixes: [addBehind(last.range, messages.addData, [dataLine(outcome)], messages.data)],
            };
        }
    },
};

function dataLine(outcome: Outcome): NewLine {
    return { indent: outcome.range.start.character + 4, label: 'data', value: `"${messages.data}"` };
}
