import { budgetItems, budgetProblems } from '../../journey/index.ts';
import { budgetMessages as say } from '../../messages/journey.ts';
import { peopleOf } from '../../personas/index.ts';
import type { Analysis } from '../analysis.ts';

/** PW419: somebody goes through more than the budget of the intent allows. */
export const overBudget: Analysis = {
    code: 'PW419',
    severity: 'error',
    when: 'pause',
    *find(policy) {
        if (policy.isLibrary) return;
        const compiled = policy.compiled();
        if (budgetItems(compiled).length === 0) return;
        for (const { item, figure, person, journey, walk } of budgetProblems(compiled, peopleOf(compiled))) {
            const asked = walk.path.flatMap(entry => (entry.kind === 'question' ? [entry.question] : []));
            // What is asked of several people stands in one place.
            const places = new Map(asked.flatMap(({ text, range }) => (range ? [[range, text] as const] : [])));
            const limit = { most: item.most, of: item.of };
            const raised = say.limit(figure, item.of);
            yield {
                message: say.over(figure, limit, person, journey),
                range: item.range,
                fixes: [{ title: say.raise(raised), edits: [{ range: item.range, newText: raised }] }],
                related: [...places].map(([range, text]) => ({ range, message: say.asks(text) })),
            };
        }
    },
};
