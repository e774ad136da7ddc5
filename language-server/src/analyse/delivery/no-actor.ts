import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Step } from '../../model/journey-declarations.ts';
import type { Analysis, Found } from '../analysis.ts';
import { overviewOf } from '../intent/overview.ts';
import { bodiesOf } from './bodies.ts';
import { addBelowHead } from './lines.ts';

/** PW411: something has to be done, and nobody has to do it. */
export const noActor: Analysis = {
    code: 'PW411',
    severity: 'warning',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const overview = overviewOf(policy.checked);
        if (overview === undefined) return;
        for (const { step } of overview.steps) {
            if (step.for !== undefined || step.by !== undefined || !isDoneBySomebody(step, overview.header?.owner))
                continue;
            yield {
                message: messages.noActor(step.name.text),
                range: step.name.range,
                fixes: bodiesOf(overview).map(body =>
                    addBelowHead(step.range, step.name.range, messages.addActor(body), [
                        { indent: step.range.start.character + 4, label: 'by', value: body },
                    ]),
                ),
            };
        }
    },
};

/** Time passes and ways part by themselves; what is paid, the policy's owner pays. */
function isDoneBySomebody(step: Step, owner: object | undefined): boolean {
    const duties = [step.asks, step.uses, step.decides, step.proofs, step.tells];
    if (duties.some(each => (each ?? []).length > 0)) return true;
    if (step.pays !== undefined) return owner === undefined;
    return (step.waits ?? []).length === 0 && (step.goesTo ?? []).length === 0;
}
