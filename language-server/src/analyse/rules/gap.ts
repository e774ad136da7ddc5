import { ruleMessages } from '../../messages/rules.ts';
import type { Fix, RelatedPlace } from '../../model/finding.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { caseFixes } from './case-fixes.ts';
import { personaFix, placeholder } from './persona-fix.ts';
import type { GapFound, RulePlace, UnsaidFound } from './report.ts';
import { reportsOf } from './reports.ts';

/** PW320: somebody for whom no case decides. */
export const gap: Analysis = {
    code: 'PW320',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        for (const { gaps, unsaid } of reportsOf(policy)) {
            for (const found of gaps) if (found.point === undefined) yield gapFinding(found, policy);
            for (const found of unsaid) if (!isToldByTypes(found, policy)) yield unsaidFinding(found, policy);
        }
    },
};

/** PW313 asks the same of every value that may not apply and is not asked about at all. */
function isToldByTypes({ node }: UnsaidFound, { checked }: AnalysedPolicy): boolean {
    const { file, start, end } = node.range;
    return checked.findings.some(
        ({ code, range }) =>
            code === 'PW313' && range.file === file && range.start.line >= start.line && range.end.line <= end.line,
    );
}

function unsaidFinding(found: UnsaidFound, policy: AnalysedPolicy): Found {
    const { decision, who, condition, node, facts } = found;
    const persona = personaFix(found, facts, 'gap', policy);
    return {
        message: ruleMessages.unsaid(decision.name.text, who, condition),
        range: node.range,
        counterexample: { facts },
        fixes: persona === undefined ? [] : [persona],
    };
}

function gapFinding(found: GapFound, policy: AnalysedPolicy): Found {
    const { decision, block, who, cases, more, facts } = found;
    const isTable = block.table !== undefined;
    return {
        message: ruleMessages.gap(decision.name.text, who, cases, isTable, more),
        range: ruleRange(found),
        related: nearRows(found),
        counterexample: { facts },
        fixes: gapFixes(found, policy),
    };
}

/** Where a row of the table would fit but for a cell or two. */
export function nearRows({ near }: GapFound): RelatedPlace[] {
    return near.map(({ row, but }) => ({ range: row.range, message: ruleMessages.nearRow(but) }));
}

export function gapFixes(found: GapFound, policy: AnalysedPolicy): Fix[] {
    const { decision, block, facts } = found;
    const persona = personaFix(found, facts, 'gap', policy);
    const value = placeholder(decision, block, policy.compiled().program);
    return [...(persona === undefined ? [] : [persona]), ...caseFixes(found, value)];
}

/** The name of the decision, or of the exception in it. */
export function ruleRange({ decision, exceptions }: RulePlace): SourceRange {
    const exception = exceptions.at(-1);
    return exception === undefined ? decision.name.range : (exception.name ?? exception.condition).range;
}
