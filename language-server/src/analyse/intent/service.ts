import type { Decision } from '../../model/declarations.ts';
import { normaliseName } from '../../types/index.ts';
import type { Overview } from './overview.ts';

/** A promise of the intent that a rule helps to keep. */
export interface Serving {
    /** Name of the outcome or safeguard. */
    promise: string;
    /** The decision that names it, when the rule itself does not: the rule is needed to decide it. */
    through?: string;
}

/** What every rule serves, by its id: what it names, and what is named by the decisions that rest on it. */
export function servedBy(overview: Overview): Map<string, Serving[]> {
    const served = new Map<string, Serving[]>();
    for (const decision of overview.decisions) {
        for (const { text } of decision.serves ?? []) {
            const promise = normaliseName(text);
            for (const id of restsOn(overview, decision.id)) {
                const through = id === decision.id ? {} : { through: decision.name.text };
                const others = served.get(id) ?? [];
                const same = others.find(other => other.promise === promise);
                if (same === undefined) served.set(id, [...others, { promise, ...through }]);
                // What a rule names itself counts for more than what it only helps with.
                else if (id === decision.id) delete same.through;
            }
        }
    }
    return served;
}

/** A rule and everything that it needs, directly or through others. */
export function restsOn({ needs }: Overview, id: string): Set<string> {
    const found = new Set([id]);
    const front = [id];
    for (let at = front.pop(); at !== undefined; at = front.pop()) {
        for (const { key } of needs.get(at) ?? []) {
            if (found.has(key)) continue;
            found.add(key);
            front.push(key);
        }
    }
    return found;
}

/** Decisions that name no outcome and on which nothing else rests: no rule, no promise, no way through a journey. */
export function aimlessDecisions({ decisions, uses }: Overview): Decision[] {
    return decisions.filter(
        ({ id, serves }) => (serves ?? []).length === 0 && !(uses.get(id) ?? []).some(({ by }) => by.id !== id),
    );
}
