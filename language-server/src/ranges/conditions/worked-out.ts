import type { Expression } from '../../model/policy-model.ts';
import type { Dimension } from './dimension.ts';
import type { Place } from './place.ts';

/** How a value is reckoned that the boxes take as it comes: for whoever can see into it. */
export interface Reckoning {
    readonly expression: Expression;
    readonly place: Place;
}

const reckonings = new WeakMap<Dimension, Reckoning>();

export function noteReckoning(of: Dimension, reckoning: Reckoning): void {
    if (!reckonings.has(of)) reckonings.set(of, reckoning);
}

export function reckoningOf(of: Dimension): Reckoning | undefined {
    return reckonings.get(of);
}
