import type { Program } from '../../evaluate/program.ts';
import type { Facts } from '../../model/facts.ts';
import type { Decision } from '../../model/policy-model.ts';
import { isSheet } from '../../ranges/people/person.ts';
import { placesIn, valueAt } from '../../ranges/search/places.ts';
import { writeName } from '../../types/index.ts';

/** How a persona speaks of a decision: `fee`, or `Ada's child element` for what is decided for each. */
export function expectedPath(decision: Decision, facts: Facts, program: Program): string | undefined {
    const name = writeName(decision.name.text);
    if (decision.forEach === undefined) return name;
    const { target } = decision.forEach;
    if (target?.kind !== 'list' && target?.kind !== 'all members') return undefined;
    for (const { keys, type } of placesIn(facts, program)) {
        const members = valueAt(facts, keys);
        const [first] = type.form === 'list' && type.entity === target.entity && Array.isArray(members) ? members : [];
        if (isSheet(first) && typeof first.name === 'string') return `${first.name}'s ${name}`;
    }
    for (const [role, { list }] of program.root.roles) {
        const isThere =
            list.type.form === 'list' && list.type.entity === target.entity && isSheet(facts[role] as never);
        if (isThere) return `${role}'s ${name}`;
    }
    return undefined;
}
