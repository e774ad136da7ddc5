import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { Facts } from '../../model/facts.ts';
import type { Decision, ModelNode } from '../../model/policy-model.ts';
import { decideFor } from '../../ranges/people/decide-for.ts';

/** What was compared with a limit. */
export interface Compared {
    readonly left: Value;
    readonly right: Value;
}

/** What somebody's run came through in some parts of the policy. */
export interface CameThrough {
    /** By the limit as it is written: what it was first held against. */
    readonly compared: ReadonlyMap<ModelNode, Compared>;
    /** Parts that gave the answer. */
    readonly took: ReadonlySet<ModelNode>;
}

/** What decisions come through for somebody; undefined where their facts cannot be. */
export function cameThrough(
    facts: Facts,
    decisions: readonly Decision[],
    parts: ReadonlySet<object>,
    policy: CompiledPolicy,
): CameThrough | undefined {
    const compared = new Map<ModelNode, Compared>();
    const took = new Set<ModelNode>();
    const run = policy.open(facts);
    if (run.problems.length > 0) return undefined;
    run.watch({
        compared: (limit, left, right) => {
            if (parts.has(limit) && !compared.has(limit)) compared.set(limit, { left, right });
        },
        took: part => {
            if (parts.has(part)) took.add(part);
        },
        decided: () => {},
        passedOver: () => {},
        judged: () => {},
    });
    for (const decision of decisions) decideFor(decision, run);
    return { compared, took };
}

/** Every node of some parts of the model. */
export function nodesOf(parts: readonly object[]): Set<object> {
    const found = new Set<object>();
    const look = (node: unknown): void => {
        if (typeof node !== 'object' || node === null || found.has(node)) return;
        found.add(node);
        for (const [key, value] of Object.entries(node)) if (key !== 'range' && key !== 'target') look(value);
    };
    for (const each of parts) look(each);
    return found;
}
