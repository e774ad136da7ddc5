import { unaskedQuestions } from '../../journey/index.ts';
import { journeyFindings as say } from '../../messages/journey.ts';
import type { Fix } from '../../model/finding.ts';
import type { Step } from '../../model/journey-declarations.ts';
import { peopleOf } from '../../personas/index.ts';
import type { AnalysedPolicy, Analysis } from '../analysis.ts';
import { hasReadableJourneys } from './journey-faults.ts';
import { addToLine } from './lines.ts';

/** PW421: an organisation needs an answer in a step that it does by itself, and no step asks the person for it. */
export const unaskedQuestion: Analysis = {
    code: 'PW421',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        if (!hasReadableJourneys(policy)) return;
        const compiled = policy.compiled();
        for (const { fact, factRange, step, person } of unaskedQuestions(compiled, peopleOf(compiled))) {
            if (step.name.range.file !== policy.file.uri) continue;
            yield {
                message: say.unasked(fact, step.name.text, step.by?.body.text ?? '', person),
                range: step.name.range,
                related: [{ range: factRange, message: say.questionHere(fact) }],
                fixes: asksBefore(step, fact, policy),
            };
        }
    },
};

/** In the last step before it in which somebody is asked anything. Whose fact it is must be plain. */
function asksBefore(step: Step, fact: string, policy: AnalysedPolicy): Fix[] {
    const journey = policy.file.declarations.find(each => each.kind === 'journey' && each.steps.includes(step));
    if (journey?.kind !== 'journey') return [];
    const earlier = journey.steps.slice(0, journey.steps.indexOf(step)).findLast(({ asks }) => asks.length > 0);
    const last = earlier?.asks.at(-1);
    const mention = mentionFor(fact, policy);
    if (earlier === undefined || last === undefined || mention === undefined) return [];
    return [addToLine(last.range, say.askIn(earlier.name.text), `, ${mention}`)];
}

/** `savings`; of the members of one list `each child's savings`. */
function mentionFor(fact: string, policy: AnalysedPolicy): string | undefined {
    const { root, entities } = policy.compiled().program;
    if (root.facts.has(fact)) return fact;
    const lists = [...root.facts.values()].flatMap(({ type }) =>
        type.form === 'list' && entities.get(type.entity)?.facts.has(fact) ? [type.element] : [],
    );
    return lists.length === 1 ? `each ${lists[0]}'s ${fact}` : undefined;
}
