import { ruleMessages } from '../../messages/rules.ts';
import type { Fix } from '../../model/finding.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { narrowFix } from './narrow-fixes.ts';
import { personaFix } from './persona-fix.ts';
import { precedenceFixes } from './precedence-fixes.ts';
import type { DecisionReport, OverlapFound } from './report.ts';
import { reportsOf } from './reports.ts';

/** PW321: somebody for whom two cases hold at once, or two exceptions that disagree. */
export const overlap: Analysis = {
    code: 'PW321',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        for (const report of reportsOf(policy)) {
            for (const found of report.overlaps) {
                if (found.point === undefined && !isSubsumed(found, report)) yield overlapFinding(found, policy);
            }
        }
    },
};

/** One of them lies in the other, with the same result: told as such. */
function isSubsumed({ first, second }: OverlapFound, { pairs }: DecisionReport): boolean {
    return pairs.some(({ kind, node, other }) => {
        const isPair = (node === first && other === second) || (node === second && other === first);
        return kind === 'subsumed' && isPair;
    });
}

function overlapFinding(found: OverlapFound, policy: AnalysedPolicy): Found {
    const { decision, who, firstText, secondText, first, second, facts, ofExceptions } = found;
    const say = ofExceptions ? ruleMessages.exceptionsDisagree : ruleMessages.overlap;
    return {
        message: say(decision.name.text, who, firstText, secondText),
        range: second.range,
        related: [{ range: first.range, message: ruleMessages.otherCase }],
        counterexample: { facts },
        fixes: overlapFixes(found, policy),
    };
}

export function overlapFixes(found: OverlapFound, policy: AnalysedPolicy): Fix[] {
    const fixes = [personaFix(found, found.facts, 'overlap', policy), narrowFix(found)];
    return [...fixes.filter(fix => fix !== undefined), ...precedenceFixes(found)];
}
