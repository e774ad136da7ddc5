import { nearestMeanings, type Scope } from '../symbols/scope.ts';
import type { ValueType } from '../value-type.ts';
import { ageReading, builtInOf } from './built-ins.ts';
import { typeOfSymbol } from './declared-type.ts';
import { distinct, type Reading } from './reading.ts';
import { isAbout, type Subject } from './subjects.ts';

/** What the name after `'s` means, given what stands before it. */
export function readingsOfMember(scope: Scope, type: ValueType, name: string): Reading[] {
    if (type.kind === 'entity') {
        return distinct(
            membersOfEntity(scope, { kind: 'entity', entity: type.entity, word: type.word ?? type.entity }, name),
        );
    }
    const built = builtInOf(type, name);
    return built === undefined
        ? []
        : [{ target: { kind: 'built-in', name: built.name }, type: built.type, key: `built-in:${built.name}` }];
}

function membersOfEntity(scope: Scope, subject: Subject & { kind: 'entity' }, name: string): Reading[] {
    const { entity } = subject;
    const readings: Reading[] = [];
    for (const symbol of nearestMeanings(scope.look(name), scope.file)) {
        const { key, id } = symbol;
        const type = (): ValueType => typeOfSymbol(scope, symbol);
        if (symbol.kind === 'fact' && symbol.entity === entity) {
            readings.push({ target: { kind: 'fact', entity, fact: symbol.name }, type: type(), key, symbol });
        } else if (symbol.kind === 'role' && symbol.entity === entity && symbol.fact !== undefined) {
            const target = { kind: 'role', entity, fact: symbol.fact, role: symbol.name } as const;
            readings.push({ target, type: type(), key, symbol });
        } else if (isRule(symbol.kind)) {
            const fits = symbol.about === undefined ? entity === scope.root : isAbout(scope, symbol, subject);
            if (fits) {
                readings.push({ target: { kind: 'declaration', id }, type: type(), key, symbol });
            }
        }
    }
    const age = readings.length === 0 && name === 'age' ? ageReading(scope, subject, undefined) : undefined;
    return age === undefined ? readings : [age];
}

function isRule(kind: string): boolean {
    return kind === 'decision' || kind === 'definition' || kind === 'judgement' || kind === 'rank';
}
