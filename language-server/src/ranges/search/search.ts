import { compare } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import type { Facts } from '../../model/facts.ts';

/** What one person shows. */
export type Shown =
    /** What was looked for. */
    | { readonly kind: 'found' }
    /** Not that; how far from it, where that can be measured. */
    | { readonly kind: 'not found'; readonly distance?: Exact }
    /** Nothing can be said of them: facts are missing, or are not allowed. `instead`: the same person with what was missing. */
    | { readonly kind: 'nothing'; readonly instead?: Facts | undefined };

/** Counts the people who are tried. */
export class Trials {
    #left: number;

    constructor(most: number) {
        this.#left = most;
    }

    get left(): number {
        return this.#left;
    }

    /** Whether one more may be tried. */
    take(): boolean {
        return this.#left-- > 0;
    }
}

interface Waiting {
    readonly facts: Facts;
    readonly distance: Exact | undefined;
    readonly depth: number;
}

/**
 * Somebody who shows what is looked for: one of the people who are known, or one who differs from them in a fact, then in
 * two, and so on; whoever is nearest to it is changed first. Undefined: not found before the trials were used up.
 */
export function searchPeople(
    known: readonly Facts[],
    show: (facts: Facts) => Shown,
    changesOf: (facts: Facts) => Iterable<Facts>,
    trials: Trials,
): Facts | undefined {
    const seen = new Set<string>();
    const waiting: Waiting[] = [];
    const tryOne = (facts: Facts, depth: number): Facts | undefined => {
        const key = JSON.stringify(facts);
        if (seen.has(key) || !trials.take()) return undefined;
        seen.add(key);
        const shown = show(facts);
        if (shown.kind === 'not found') waiting.push({ facts, distance: shown.distance, depth });
        if (shown.kind === 'nothing' && shown.instead !== undefined) return tryOne(shown.instead, depth);
        return shown.kind === 'found' ? facts : undefined;
    };
    for (const facts of known) {
        const found = tryOne(facts, 0);
        if (found !== undefined) return found;
    }
    while (waiting.length > 0 && trials.left > 0) {
        const [next] = waiting.splice(nearest(waiting), 1) as [Waiting];
        for (const facts of changesOf(next.facts)) {
            const found = tryOne(facts, next.depth + 1);
            if (found !== undefined) return found;
            if (trials.left <= 0) break;
        }
    }
    return undefined;
}

/** Fewest changes first; among equals the nearest to what is looked for. */
function nearest(waiting: readonly Waiting[]): number {
    let best = 0;
    for (const [i, each] of waiting.entries()) {
        if (isBefore(each, waiting[best] as Waiting)) best = i;
    }
    return best;
}

function isBefore(a: Waiting, b: Waiting): boolean {
    if (a.distance !== undefined && b.distance !== undefined) {
        const order = compare(a.distance, b.distance);
        if (order !== 0) return order < 0;
    }
    return a.depth < b.depth;
}
