import type { Declaration } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import { Reach } from '../../personas/mutation/affected.ts';
import { intersectBoxes } from '../../ranges/boxes/box.ts';
import { Budget, withinBudget } from '../../ranges/boxes/budget.ts';
import { within as withinDays } from '../../ranges/conditions/comparing.ts';
import { dateFor } from '../../ranges/conditions/constants.ts';
import { all } from '../../ranges/conditions/formula.ts';
import { Grid } from '../../ranges/conditions/grid.ts';
import type { PolicyWorld } from '../../ranges/conditions/world.ts';
import { isConsistent } from '../../ranges/consistent.ts';
import { countBounds } from '../../ranges/counts.ts';
import { validitiesOf } from '../../ranges/rule-space.ts';
import { isIn, placeIn } from './place-in.ts';
import type { Uncovered } from './uncovered.ts';

/** Steps that looking at one place may take. */
const MOST_STEPS = 20_000;

/**
 * Whether somebody can be such that a rule reads what is dated on a day without a version. Only a no is sure: then every place
 * that speaks of it stands in a case that decides for nobody on those days.
 */
export function canBeRead(uncovered: Uncovered, world: PolicyWorld): boolean {
    const { dated } = uncovered;
    const { program } = world;
    // A decision is asked for by itself.
    if (dated.kind === 'decision') return true;
    const reach = reachOf(program);
    if (reach.bearsOnAll(dated.id)) return true;
    return reach.readersOf(dated.id).some(id => {
        const reader = program.declarations.get(id);
        return reader === undefined || reach.isElsewhere(id) || canReadIt(reader, uncovered, world);
    });
}

const reaches = new WeakMap<PolicyWorld['program'], Reach>();

function reachOf(program: PolicyWorld['program']): Reach {
    const found = reaches.get(program) ?? new Reach(program);
    reaches.set(program, found);
    return found;
}

function canReadIt(reader: Declaration, { dated, from, to }: Uncovered, world: PolicyWorld): boolean {
    if ((reader.kind !== 'decision' && reader.kind !== 'definition') || dated.kind === 'decision') return true;
    const start = world.dated(reader, world.placeOf(reader));
    return mentionsOf(dated.id, reader).some(mention => {
        const version = reader.versions.find(each => isIn(mention, each));
        if (version === undefined) return true;
        const { place, when } =
            'cases' in version.body ? placeIn(version.body, mention, start) : { place: start, when: [] };
        const formula = all([...when, withinDays(dateFor(dated.datedBy, place), from, to, world)]);
        const can = withinBudget(() => {
            const budget = new Budget(MOST_STEPS);
            const whole = all([formula, ...validitiesOf([formula], place)]);
            const grid = new Grid([whole]);
            const bounds = countBounds(grid.dimensions);
            return grid.boxes(whole, budget).some(each => {
                const box = intersectBoxes(grid.possible, each);
                return box !== undefined && isConsistent(box, grid, bounds);
            });
        });
        return can ?? true;
    });
}

/** Where something speaks of a declaration. */
function mentionsOf(id: string, part: unknown): ModelNode[] {
    if (Array.isArray(part)) return part.flatMap(each => mentionsOf(id, each));
    if (typeof part !== 'object' || part === null) return [];
    const { target } = part as { target?: { id?: string } };
    const inside = Object.entries(part).flatMap(([key, value]) =>
        key === 'range' || key === 'target' ? [] : mentionsOf(id, value),
    );
    return target?.id === id && 'range' in part ? [part as ModelNode, ...inside] : inside;
}
