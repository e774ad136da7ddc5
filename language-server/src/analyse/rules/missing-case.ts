import type { Box } from '../../ranges/boxes/box.ts';
import type { CellSet } from '../../ranges/boxes/cell-set.ts';
import { cellsOf, equalSets } from '../../ranges/boxes/cell-set.ts';
import type { Dimension } from '../../ranges/conditions/dimension.ts';
import type { Line } from '../../ranges/conditions/grid.ts';
import { OTHER_TEXT } from '../../ranges/conditions/grid.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';
import { writeName } from '../../types/index.ts';
import { missingRow } from './missing-row.ts';
import { lineText } from './points.ts';
import type { MissingCase } from './report.ts';

/** The condition of a case for just the people in a box; undefined where the rule has no words for it. */
export function missingCase(box: Box, rule: RuleSpace): MissingCase | undefined {
    if (rule.exceptions.length > 0) return undefined;
    if (rule.block.table !== undefined) {
        const cells = missingRow(box, rule.block.table, rule);
        return cells && { cells };
    }
    const parts: { of: Dimension; text: string; set: CellSet; line: Line }[] = [];
    for (const [i, set] of box.entries()) {
        const line = rule.grid.line(i);
        if (set === undefined || equalSets(set, line.realistic)) continue;
        const name = nameOf(line.dimension, rule);
        const text = name === undefined ? undefined : conditionText(name, set, line, rule);
        if (text === undefined) return undefined;
        parts.push({ of: line.dimension, text, set, line });
    }
    if (parts.length === 0) return undefined;
    return { condition: parts.map(({ text }) => text).join(' and ') };
}

/** What the rule calls it: facts of whoever it is about, and of the whole. */
function nameOf({ source }: Dimension, { place }: RuleSpace): string | undefined {
    if (source.kind === 'date of decision') return source.kind;
    if (source.kind !== 'fact' && source.kind !== 'age' && source.kind !== 'applies') return undefined;
    // On another day it is called by more than its name.
    if ('at' in source && source.at !== undefined && source.at.kind !== 'date of decision') return undefined;
    const name = source.kind === 'age' ? 'age' : writeName(source.fact);
    const [innermost] = place.subjects;
    if (source.of.key === innermost?.key) return name;
    const owner = source.of.owner;
    if (owner?.key === innermost?.key && source.of.place?.kind === 'named')
        return `${writeName(source.of.place.name)}'s ${name}`;
    return undefined;
}

function conditionText(name: string, set: CellSet, line: Line, rule: RuleSpace): string | undefined {
    const { values, source } = line.dimension;
    if (values.kind !== 'option') return set.length === 2 ? lineCondition(name, set, line, rule) : undefined;
    const names = [...cellsOf(set)].map(cell => line.options[cell] as string);
    if (names.includes(OTHER_TEXT) || values.open) return undefined;
    if (source.kind === 'applies') return `there is ${names[0] === 'yes' ? 'a' : 'no'} ${name}`;
    const [only] = names;
    if (names.length === 1 && only !== undefined) return `${name} is ${writeName(only)}`;
    return `${name} is one of (${names.map(writeName).join(', ')})`;
}

function lineCondition(name: string, set: CellSet, line: Line, rule: RuleSpace): string | undefined {
    const { values } = line.dimension;
    const [first, last] = [line.places[set[0] as number] as number, line.places[set[1] as number] as number];
    const at = (cut: number): string =>
        lineText(line.cuts[cut] as Parameters<typeof lineText>[0], line.dimension, rule);
    const isDate = values.kind === 'date';
    if (first === last && first % 2 === 1) return `${name} ${isDate ? 'is' : '='} ${at((first - 1) / 2)}`;
    const tests: string[] = [];
    const isLowest = set[0] === line.realistic[0];
    const isHighest = set[1] === line.realistic.at(-1);
    if (!isLowest) {
        if (first % 2 === 1) tests.push(`${isDate ? 'on or after' : 'at least'} ${at((first - 1) / 2)}`);
        else tests.push(`${isDate ? 'after' : 'more than'} ${at(first / 2 - 1)}`);
    }
    if (!isHighest) {
        if (last % 2 === 1) tests.push(`${isDate ? 'on or before' : 'at most'} ${at((last - 1) / 2)}`);
        else tests.push(`${isDate ? 'before' : 'less than'} ${at(last / 2)}`);
    }
    return tests.length === 0 ? undefined : `${name} is ${tests.join(' and ')}`;
}
