import { ruleMessages } from '../../messages/rules.ts';
import type { Fix, RelatedPlace } from '../../model/finding.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { gapFixes, nearRows } from './gap.ts';
import { pointFixes } from './narrow-fixes.ts';
import { overlapFixes } from './overlap.ts';
import type { GapFound, OverlapFound, PointFound, SwallowedFound } from './report.ts';
import { reportsOf } from './reports.ts';
import { rowFix } from './row-fixes.ts';

/** PW327: the exact value at which one case ends and the next begins is left out, falls to `otherwise`, or is counted twice. */
export const offByOne: Analysis = {
    code: 'PW327',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        for (const { gaps, swallowed, overlaps } of reportsOf(policy)) {
            for (const found of gaps) if (found.point !== undefined) yield leftOut(found, found.point, policy);
            for (const found of swallowed) yield fallsToOtherwise(found);
            for (const found of overlaps) if (found.point !== undefined) yield countedTwice(found, found.point, policy);
        }
    },
};

function leftOut(found: GapFound, point: PointFound, policy: AnalysedPolicy): Found {
    const { decision, block, who, cases, facts } = found;
    const { of, value, comparisons } = point;
    const [first, ...others] = comparisons;
    return {
        message: ruleMessages.gapAtPoint(decision.name.text, who, of, value, cases, block.table !== undefined),
        range: (first ?? decision.name).range,
        related: otherSides(others, found),
        counterexample: { facts },
        fixes: [...rowFixes(point, found), ...pointFixes(point, true), ...gapFixes(found, policy)],
    };
}

function rowFixes({ rows }: PointFound, { block: { table } }: GapFound): Fix[] {
    return table === undefined ? [] : rows.map(mends => rowFix(mends, table));
}

/** The comparisons on the other side; where one side alone is written, the rows of a table that come nearest. */
function otherSides(others: readonly ModelNode[], found: GapFound): RelatedPlace[] {
    return others.length === 0 ? nearRows(found) : others.map(({ range }) => ({ range, message: otherSide(found) }));
}

function otherSide({ block }: GapFound): string {
    return block.table === undefined ? ruleMessages.otherCase : ruleMessages.otherRow;
}

function fallsToOtherwise({ decision, who, facts, point, isAll }: SwallowedFound): Found {
    const [first, ...others] = point.comparisons;
    return {
        ...(isAll && { severity: 'information' }),
        message: ruleMessages.pointToOtherwise(decision.name.text, who, point.of, point.value),
        range: (first ?? decision.name).range,
        related: others.map(({ range }) => ({ range, message: ruleMessages.otherCase })),
        counterexample: { facts },
        fixes: pointFixes(point, true),
    };
}

function countedTwice(found: OverlapFound, point: PointFound, policy: AnalysedPolicy): Found {
    const { decision, who, firstText, secondText, facts, first, second } = found;
    const { of, value, comparisons } = point;
    const own = comparisons.at(-1);
    return {
        message: ruleMessages.overlapAtPoint(decision.name.text, who, of, value, firstText, secondText),
        range: (own ?? second).range,
        related: [{ range: first.range, message: ruleMessages.otherCase }],
        counterexample: { facts },
        fixes: [...pointFixes(point, false), ...overlapFixes(found, policy)],
    };
}
