import { ruleMessages } from '../../messages/rules.ts';
import type { Analysis } from '../analysis.ts';
import { ruleRange } from './gap.ts';
import type { NotAnalysed } from './report.ts';
import { reportsOf } from './reports.ts';
import { safeguardsNotTried } from './safeguards.ts';

/** PW339: what could not be looked at, and why. Silence elsewhere means: looked, and found nothing. */
export const notAnalysed: Analysis = {
    code: 'PW339',
    severity: 'hint',
    when: 'pause',
    *find(policy) {
        for (const report of reportsOf(policy)) {
            for (const each of report.notAnalysed) {
                const question = each.question === 'unsaid' ? 'gap' : each.question;
                const message = ruleMessages.notAnalysed[question](each.decision.name.text, reason(each));
                yield { message, range: ruleRange(each) };
            }
        }
        yield* safeguardsNotTried(policy);
    },
};

function reason({ why }: NotAnalysed): string {
    const words = ruleMessages.notAnalysed;
    switch (why.kind) {
        case 'worked out':
            return words.workedOut(why.values);
        case 'too many':
            return words.tooMany;
        case 'no person':
            return words.noPerson;
        case 'not told':
            return words.notTold;
    }
}
