import { ruleMessages } from '../../messages/rules.ts';
import type { Analysis } from '../analysis.ts';
import { reportsOf } from './reports.ts';

/** PW323: a case that never decides, because cases before it take everybody who fits it. */
export const masked: Analysis = {
    code: 'PW323',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        for (const { never } of reportsOf(policy)) {
            for (const { kind, node, decision, by } of never) {
                if (kind !== 'masked') continue;
                const say = 'body' in node ? ruleMessages.maskedException : ruleMessages.masked;
                const related = by.map(({ range }) => ({ range, message: ruleMessages.maskedBy }));
                yield { message: say(decision.name.text), range: node.range, related };
            }
        }
    },
};
