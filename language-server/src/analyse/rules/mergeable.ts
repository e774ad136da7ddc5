import { ruleMessages } from '../../messages/rules.ts';
import type { Analysis } from '../analysis.ts';
import { reportsOf } from './reports.ts';

/** PW325: two cases with one result that together are one condition. */
export const mergeable: Analysis = {
    code: 'PW325',
    severity: 'hint',
    when: 'pause',
    *find(policy) {
        for (const { pairs, never } of reportsOf(policy)) {
            for (const { kind, node, other, decision } of pairs) {
                // A case that never decides is told about as such.
                if (kind !== 'mergeable' || never.some(each => each.node === node || each.node === other)) continue;
                const related = [{ range: other.range, message: ruleMessages.otherCase }];
                yield { message: ruleMessages.mergeable(decision.name.text), range: node.range, related };
            }
        }
    },
};
