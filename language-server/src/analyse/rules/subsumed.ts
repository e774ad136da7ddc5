import { ruleMessages } from '../../messages/rules.ts';
import type { Fix } from '../../model/finding.ts';
import type { Analysis } from '../analysis.ts';
import type { PairFound } from './report.ts';
import { reportsOf } from './reports.ts';

/** PW324: a case that lies in another one with the same result. */
export const subsumed: Analysis = {
    code: 'PW324',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        for (const { pairs, overlaps } of reportsOf(policy)) {
            for (const pair of pairs) {
                if (pair.kind !== 'subsumed') continue;
                const { node, other, decision } = pair;
                const shown = overlaps.find(
                    ({ first, second }) => [first, second].includes(node) && [first, second].includes(other),
                );
                yield {
                    message: ruleMessages.subsumed(decision.name.text),
                    range: node.range,
                    related: [{ range: other.range, message: ruleMessages.subsumedBy }],
                    fixes: removal(pair),
                    ...(shown && { counterexample: { facts: shown.facts } }),
                };
            }
        }
    },
};

/** The whole lines of the case, where it has them to itself. */
function removal({ node, block }: PairFound): Fix[] {
    const { file, start, end } = node.range;
    const isOnlyRow = (block.table?.rows.length ?? block.cases.length) < 2;
    if (isOnlyRow || block.cases.some(each => each.kind === 'group')) return [];
    const range = { file, start: { line: start.line, character: 0 }, end: { line: end.line + 1, character: 0 } };
    return [{ title: ruleMessages.fixes.remove, edits: [{ range, newText: '' }] }];
}
