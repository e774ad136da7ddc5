import type { Facts } from '../../model/facts.ts';
import type { Reacher } from './reaching.ts';

/** One of the people who are enough, with what they alone bring. */
export interface Chosen extends Reacher {
    /** Ids of points that nobody chosen before has come to. */
    readonly brings: readonly string[];
}

/**
 * Few people who come to all that everybody together comes to: whoever brings most is taken first.
 *
 * @param strangeness counts against somebody as if they brought so many times less.
 */
export function fewest(people: readonly Reacher[], strangeness: (facts: Facts) => number): Chosen[] {
    const open = new Set(people.flatMap(({ reached }) => [...reached]));
    const left = new Set(people);
    const costs = new Map(people.map(person => [person, 1 + strangeness(person.facts)]));
    const chosen: Chosen[] = [];
    while (open.size > 0) {
        let best: { person: Reacher; brings: string[]; size: number; worth: number } | undefined;
        for (const person of left) {
            const brings = [...person.reached].filter(id => open.has(id));
            const size = JSON.stringify(person.facts).length;
            const worth = brings.length / (costs.get(person) ?? 1);
            const isBetter = best === undefined || worth > best.worth || (worth === best.worth && size < best.size);
            if (isBetter) best = { person, brings, size, worth };
        }
        if (best === undefined || best.brings.length === 0) break;
        left.delete(best.person);
        for (const id of best.brings) open.delete(id);
        chosen.push({ ...best.person, brings: best.brings });
    }
    return chosen;
}
