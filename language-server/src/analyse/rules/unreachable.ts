import { ruleMessages } from '../../messages/rules.ts';
import type { Analysis } from '../analysis.ts';
import { reportsOf } from './reports.ts';

/** PW322: a case that nobody can ever fit. */
export const unreachable: Analysis = {
    code: 'PW322',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        for (const { never } of reportsOf(policy)) {
            for (const { kind, node, decision, isOtherwise } of never) {
                if (kind !== 'unreachable') continue;
                const say = isOtherwise
                    ? ruleMessages.unreachableOtherwise
                    : 'body' in node
                      ? ruleMessages.unreachableException
                      : ruleMessages.unreachable;
                yield { message: say(decision.name.text), range: node.range };
            }
        }
    },
};
