import { factsIndex } from '../symbols/signature-entity.ts';
import { typeOfSymbol } from './declared-type.ts';
import { readingsOfMember } from './member-name.ts';
import { distinct, type Place, type Reading } from './reading.ts';

/**
 * A fact of something that a subject has exactly one of: a person has a county, so `dismissed sections` means the
 * county's. Only what always applies counts, and only when a single reading remains.
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
        for (const fact of scope.index(factsIndex(subject.entity))) {
            const type = typeOfSymbol(scope, fact);
            if (type.kind === 'entity' && !type.optional) {
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
