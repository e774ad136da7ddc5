import { factsIndex } from '../symbols/signature-entity.ts';
import { typeOfSymbol } from './declared-type.ts';
import { readingsOfMember } from './member-name.ts';
import { distinct, type Place, type Reading } from './reading.ts';

/**
 * A fact of something that a subject has exactly one of: a person has a county, so `dismissed sections` means the
 * county's. Only when the subject has no other such thing: with a claimant, a partner
 * and children, whose income is meant must be said.
 */
export function readingsThroughOwners(place: Place, name: string): Reading[] {
    const { scope, stack } = place;
    if (!scope.look(name).some(symbol => symbol.kind === 'fact')) {
        return [];
    }
    for (const [index, subject] of stack.entries()) {
        if (subject.kind !== 'entity') {
            continue;
        }
        const found: Reading[] = [];
        const things = scope.index(factsIndex(subject.entity)).map(fact => ({ fact, type: typeOfSymbol(scope, fact) }));
        for (const { fact, type } of things) {
            const others = things.filter(
                other => 'entity' in other.type && 'entity' in type && other.type.entity === type.entity,
            );
            if (type.kind === 'entity' && !type.optional && others.length === 1) {
                const target = { kind: 'fact', entity: subject.entity, fact: fact.name, subject: index } as const;
                const owner = { name: fact.name, reading: { target, type, key: fact.key, symbol: fact } };
                found.push(...readingsOfMember(scope, type, name).map(reading => ({ ...reading, owner })));
            }
        }
        const readings = distinct(found);
        if (readings.length > 0) {
            return readings;
        }
    }
    return [];
}
