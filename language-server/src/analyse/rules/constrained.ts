import type { Box } from '../../ranges/boxes/box.ts';
import { equalSets } from '../../ranges/boxes/cell-set.ts';
import type { Dimension } from '../../ranges/conditions/dimension.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';

/** The dimensions of which a box says something. */
export function constrained(box: Box, { grid }: RuleSpace): Dimension[] {
    return box.flatMap((set, i) => {
        const line = grid.line(i);
        return set === undefined || equalSets(set, line.realistic) ? [] : [line.dimension];
    });
}
