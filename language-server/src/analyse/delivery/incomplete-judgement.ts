import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Judgement } from '../../model/declarations.ts';
import type { Analysis, Found } from '../analysis.ts';
import { overviewOf } from '../intent/overview.ts';
import { headOf } from './heads.ts';
import { addBehind, addBelowHead, addToLine } from './lines.ts';

/** PW412: a judgement that nobody makes, on no grounds, or by no day. One finding for each missing part. */
export const incompleteJudgement: Analysis = {
    code: 'PW412',
    severity: 'warning',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        for (const judgement of overviewOf(policy.checked)?.judgements ?? []) {
            if (judgement.madeBy === undefined) yield withoutDecider(judgement);
            if ((judgement.considering ?? []).length === 0) yield withoutFactors(judgement);
            if (judgement.within === undefined) yield withoutLimit(judgement);
        }
    },
};

const limit = '20 working days';

function withoutDecider(judgement: Judgement): Found {
    const { decider } = messages;
    const line = { indent: 4, label: 'made by', value: decider };
    return {
        message: messages.noDecider(judgement.name.text),
        range: judgement.name.range,
        fixes: [addBelowHead(judgement.range, headOf(judgement), messages.addDecider, [line], decider)],
    };
}

function withoutFactors(judgement: Judgement): Found {
    const { factor } = messages;
    const lines = [
        { indent: 4, label: 'considering', value: '' },
        { indent: 8, label: `- "${factor}"`, value: '' },
    ];
    const maker = judgement.within?.range ?? judgement.madeBy?.range;
    const title = messages.addFactors;
    return {
        message: messages.noFactors(judgement.name.text),
        range: judgement.name.range,
        fixes: [
            maker === undefined
                ? addBelowHead(judgement.range, headOf(judgement), title, lines, factor)
                : addBehind(maker, title, lines, factor),
        ],
    };
}

function withoutLimit(judgement: Judgement): Found {
    const { madeBy } = judgement;
    const { decider, addTimeLimit: title } = messages;
    const line = { indent: 4, label: 'made by', value: `${decider}, within ${limit}` };
    return {
        message: messages.noJudgementLimit(judgement.name.text),
        range: (madeBy ?? judgement.name).range,
        fixes: [
            madeBy === undefined
                ? addBelowHead(judgement.range, headOf(judgement), title, [line], decider)
                : addToLine(madeBy.range, title, `, within ${limit}`, limit),
        ],
    };
}
