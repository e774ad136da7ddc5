/** What a walk comes to, to be compared with another. */
import type { ReachedEnding, Walk } from './journey-data.ts';

export interface WalkResult {
    /** The ending, or the question that comes next. */
    leadsTo: { ending: string } | { question: string };
    /** Decisions that are known then, by name. */
    decided: { [decision: string]: string };
}

export function resultOf({ path, next }: Walk): WalkResult {
    const made = path.flatMap(entry =>
        entry.kind === 'decision' && entry.known ? [[entry.decision, entry.valueText] as const] : [],
    );
    const leadsTo = 'ending' in next ? { ending: next.ending.name } : { question: next.question.fact };
    return { leadsTo, decided: Object.fromEntries(made) };
}

/** Whether a citizen can be told so: not a fault of the policy. */
export const isForPeople = ({ kind }: ReachedEnding): boolean =>
    kind !== 'error' && kind !== 'endless' && kind !== 'dead end';
