import { formatLong } from '../../evaluate/dates/day-text.ts';
import { compare } from '../../evaluate/numbers/comparison.ts';
import { formatNumber } from '../../evaluate/numbers/format.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, exact, mul, ONE, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { isMoney, PERCENT } from '../../evaluate/values/unit.ts';
import { perText } from '../../evaluate/values/unit-text.ts';
import type { ComparisonTest, Expression } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import type { Cut, Dimension, LineValues } from '../../ranges/conditions/dimension.ts';
import type { Line } from '../../ranges/conditions/grid.ts';
import { firstAbove, firstBelow } from '../../ranges/conditions/grid.ts';
import { sayDimension } from '../../ranges/conditions/say-dimension.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { valueText } from '../../ranges/people/value-text.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';
import { everythingIn } from '../../types/index.ts';
import type { PointFound } from './report.ts';

/** The one value of a dimension that a box is about, when comparisons of the rule end there on both sides. */
export function pointOf(
    box: Box,
    rule: RuleSpace,
    isGap: boolean,
): (Omit<PointFound, 'mends' | 'rows'> & { sides: readonly (readonly ModelNode[])[] }) | undefined {
    for (const [i, set] of box.entries()) {
        const line = rule.grid.line(i);
        if (set === undefined || line.dimension.values.kind === 'option' || set.length !== 2 || set[0] !== set[1])
            continue;
        const value = onlyValue(set[0] as number, line);
        if (value === undefined) continue;
        const ends = comparisonsAt(value, line.dimension, rule, isGap);
        if (ends === undefined) continue;
        const comparisons = [...new Set(ends.flat())].sort(inOrder);
        const written = asWritten(comparisons, rule);
        return {
            of: written?.of ?? sayDimension(line.dimension),
            value: written?.value ?? textAt(value, line.dimension, rule),
            comparisons,
            sides: ends,
        };
    }
    return undefined;
}

/**
 * What is compared, and with what, where the rule writes all of the comparisons alike: `capital counted`, though it is a
 * sum of several facts, and `due on + 7 days`, though only the difference of two dates is looked at.
 */
function asWritten(comparisons: readonly ModelNode[], rule: RuleSpace): Sides | undefined {
    const sides = comparisons.map(at => sidesOf(at, rule));
    const [first] = sides;
    const isSame = sides.every(each => each?.of === first?.of && each?.value === first?.value);
    return isSame ? first : undefined;
}

interface Sides {
    readonly of: string;
    readonly value: string;
}

function sidesOf(at: ModelNode, rule: RuleSpace): Sides | undefined {
    const found = comparisonOf(at, rule);
    if (found === undefined) return undefined;
    const { left, right } = found;
    const value = printExpression(right);
    return { of: printExpression(left), value: right.kind === 'literal' ? value : `‘${value}’` };
}

const written = new WeakMap<RuleSpace, ReadonlyMap<ModelNode, { left: Expression; right: Expression }>>();

/** What a test compares, by the test itself. */
function comparisonOf(at: ModelNode, rule: RuleSpace): { left: Expression; right: Expression } | undefined {
    let known = written.get(rule);
    if (known === undefined) {
        const found = new Map<ModelNode, { left: Expression; right: Expression }>();
        for (const condition of new Set(rule.branches.flatMap(branch => branch.written))) {
            for (const part of everythingIn(condition)) {
                if (part.kind !== 'comparison') continue;
                for (const test of part.tests) {
                    if (test.right !== undefined) found.set(test, { left: part.left, right: test.right });
                }
            }
        }
        known = found;
        written.set(rule, known);
    }
    return known.get(at);
}

/** Whether comparisons of the rule leave a single value out between them. */
export function leavesOutAPoint(rule: RuleSpace): boolean {
    return rule.grid.dimensions.some(dimension => {
        const { values, cuts } = dimension;
        if (values.kind === 'option') return false;
        const near = values.step ?? ONE;
        return cuts.list.some(({ value, op }) => {
            const above = op === '<' ? value : op === '<=' ? add(value, near) : undefined;
            return above !== undefined && comparisonsAt(above, dimension, rule, true) !== undefined;
        });
    });
}

/** The value of a cell that holds just one. */
function onlyValue(number: number, { cuts, dimension, places }: Line): Exact | undefined {
    const cell = places[number] as number;
    if (cell % 2 === 1) return cuts[(cell - 1) / 2];
    const [low, high] = [cuts[cell / 2 - 1], cuts[cell / 2]];
    const { step } = dimension.values as LineValues;
    if (low === undefined || high === undefined || step === undefined) return undefined;
    const first = firstAbove(low, step);
    return compare(first, firstBelow(high, step)) === 0 ? first : undefined;
}

/** What ends below the value and what begins above it; for what is counted twice, what ends and begins at it. */
function comparisonsAt(value: Exact, dimension: Dimension, rule: RuleSpace, isGap: boolean): ModelNode[][] | undefined {
    const { step, whole } = dimension.values as LineValues;
    const near = step ?? (whole ? undefined : ZERO);
    const own = dimension.cuts.list.filter(cut => cut.at !== undefined && isInRule(cut.at, rule));
    const isAt = (cut: Cut, op: string, at: Exact): boolean => cut.op === op && compare(cut.value, at) === 0;
    const upper = own.filter(cut =>
        isGap
            ? isAt(cut, '<', value) || (near !== undefined && isAt(cut, '<=', sub(value, near)))
            : isAt(cut, '<=', value),
    );
    const lower = own.filter(cut =>
        isGap
            ? isAt(cut, '>', value) || (near !== undefined && isAt(cut, '>=', add(value, near)))
            : isAt(cut, '>=', value),
    );
    if (upper.length === 0 || lower.length === 0) return undefined;
    return [upper, lower].map(side => side.map(cut => cut.at as ModelNode));
}

function inOrder({ range: { start: a } }: ModelNode, { range: { start: b } }: ModelNode): number {
    return a.line - b.line || a.character - b.character;
}

/** Whether it stands in the rule's own text. */
export function isInRule({ range }: ModelNode, { block, decision }: Pick<RuleSpace, 'block' | 'decision'>): boolean {
    const outer = block.range ?? decision.range;
    return range.file === outer.file && range.start.line >= outer.start.line && range.end.line <= outer.end.line;
}

function textAt(value: Exact, dimension: Dimension, rule: RuleSpace): string {
    const { source, cuts } = dimension;
    const written = cuts.list.find(
        cut => compare(cut.value, value) === 0 && cut.at !== undefined && isInRule(cut.at, rule) && 'right' in cut.at,
    );
    const right = (written?.at as ComparisonTest | undefined)?.right;
    // Half of an income against £500 is an income against £1,000.
    if (right?.kind === 'literal' && source.kind === 'worked out') return printExpression(right);
    return lineText(value, dimension, rule);
}

/** A value of a dimension, as the policy writes it. */
export function lineText(value: Exact, { values, source }: Dimension, { place }: RuleSpace): string {
    if (values.kind === 'date') return typeof value === 'number' ? formatLong(value) : '';
    const type =
        source.kind === 'fact'
            ? place.world.program.entities.get(source.of.entity)?.facts.get(source.fact)?.type
            : undefined;
    if (type?.form === 'number') {
        const { unit } = type;
        const text = valueText(numberJson(unit === PERCENT ? mul(value, exact(100)) : value), type);
        // An amount in a persona needs no period; in a condition it does.
        if (text !== undefined) return isMoney(unit) && unit.time.length > 0 ? `${text} ${perText(unit)}` : text;
    }
    return `${formatNumber(value)}${isBetweenDays(source) ? ' days' : ''}`;
}

/** `applied on – left on`. */
function isBetweenDays(source: Dimension['source']): boolean {
    return source.kind === 'worked out' && (source.sum?.some(({ of }) => of.values.kind === 'date') ?? false);
}
