import type { DecisionTable, Expression } from '../../model/policy-model.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import type { CellSet } from '../../ranges/boxes/cell-set.ts';
import { cellsOf } from '../../ranges/boxes/cell-set.ts';
import type { Dimension, LineValues } from '../../ranges/conditions/dimension.ts';
import type { Line } from '../../ranges/conditions/grid.ts';
import { firstAbove, firstBelow, OTHER_TEXT } from '../../ranges/conditions/grid.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';
import { writeName } from '../../types/index.ts';
import { constrained } from './constrained.ts';
import { lineText } from './points.ts';

/** What stands in each input column of a row for just the people in a box; undefined where a table has no words for it. */
export function missingRow(box: Box, table: DecisionTable, rule: RuleSpace): string[] | undefined {
    const columns = table.columns.flatMap(({ header, result }) => (result ? [] : [dimensionOf(header, rule)]));
    if (!constrained(box, rule).every(each => columns.includes(each))) return undefined;
    const cells: string[] = [];
    for (const of of columns) {
        const number = of && rule.grid.numberOf(of);
        const set = number === undefined ? undefined : box[number];
        const isSaid = of !== undefined && constrained(box, rule).includes(of);
        const cell = isSaid && set !== undefined ? cellText(set, rule.grid.line(number as number), rule) : '-';
        if (cell === undefined) return undefined;
        cells.push(cell);
    }
    return cells;
}

/** What a column is about, where that is one thing. */
function dimensionOf(header: Expression, { place }: RuleSpace): Dimension | undefined {
    const [piece, other] = place.world.value(header, place);
    if (piece === undefined || other !== undefined) return undefined;
    const { value } = piece;
    if (value.kind === 'choice') return value.of;
    if (value.kind === 'condition') return value.condition.yes.kind === 'among' ? value.condition.yes.of : undefined;
    if (value.kind !== 'line' || value.constant !== 0) return undefined;
    const [term, second] = value.terms;
    return second === undefined && term?.times === 1 ? term.of : undefined;
}

function cellText(set: CellSet, line: Line, rule: RuleSpace): string | undefined {
    const { values } = line.dimension;
    if (values.kind === 'option') {
        const names = [...cellsOf(set)].map(cell => line.options[cell] as string);
        return names.includes(OTHER_TEXT) || values.open ? undefined : names.map(writeName).join(', ');
    }
    return set.length === 2 ? rangeText(set, line, values, rule) : undefined;
}

/** `under 25`, `25 or over`, `£100.01 to £200`. */
function rangeText(set: CellSet, line: Line, { step }: LineValues, rule: RuleSpace): string | undefined {
    const [first, last] = [line.places[set[0] as number] as number, line.places[set[1] as number] as number];
    const [low, high] = [line.cuts[(first - 1) >> 1], line.cuts[last >> 1]];
    const text = (value: Parameters<typeof lineText>[0]): string => lineText(value, line.dimension, rule);
    if (first === last && first % 2 === 1 && low !== undefined) return text(low);
    const isLowest = set[0] === line.realistic[0];
    const isHighest = set[1] === line.realistic.at(-1);
    if (isLowest && isHighest) return '-';
    if (isLowest && high !== undefined) return last % 2 === 1 ? `${text(high)} or under` : `under ${text(high)}`;
    if (isHighest && low !== undefined) return first % 2 === 1 ? `${text(low)} or over` : `more than ${text(low)}`;
    if (step === undefined || low === undefined || high === undefined) return undefined;
    const [from, to] = [first % 2 === 1 ? low : firstAbove(low, step), last % 2 === 1 ? high : firstBelow(high, step)];
    return `${text(from)} to ${text(to)}`;
}
