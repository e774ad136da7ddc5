import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import { nearestMeanings, type Scope } from '../symbols/scope.ts';
import type { ValueType } from '../value-type.ts';
import { ageReading, builtInReadings } from './built-ins.ts';
import { typeOfSymbol } from './declared-type.ts';
import { distinct, type Place, type Reading } from './reading.ts';
import { isAbout, type Subject } from './subjects.ts';
import { readingsThroughOwners } from './through-owner.ts';

/**
 * What a bare name means: nothing, one thing, or several that the author must tell apart. Options first where an
 * option is expected; then local names; then whoever is being talked about, innermost first; then the whole policy.
 */
export function readingsOfName(place: Place, name: string, expected?: ValueType): Reading[] {
    const options = expected === undefined ? [] : expectedOptions(place.scope, name, expected);
    if (options.length === 0) {
        return otherReadings(place, name);
    }
    // A second reading counts only where it would fit as well.
    const others = otherReadings(place, name).filter(
        ({ target, type }) =>
            target.kind !== 'option' &&
            type.kind === 'option' &&
            'enumeration' in type &&
            fits(type.enumeration, expected),
    );
    return distinct([...options, ...others]);
}

function otherReadings(place: Place, name: string): Reading[] {
    const local = place.locals?.find(name);
    if (local !== undefined) {
        return [local];
    }
    const symbols = nearestMeanings(place.scope.look(name), place.scope.file);
    for (const [index, subject] of place.stack.entries()) {
        const readings = distinct(readingsOfSubject(place, name, symbols, subject, index));
        if (readings.length > 0) {
            return readings;
        }
    }
    for (const readings of laterReadings(place, name, symbols)) {
        if (readings.length > 0) {
            return distinct(readings);
        }
    }
    return [];
}

function* laterReadings(place: Place, name: string, symbols: PolicySymbol[]): Iterable<Reading[]> {
    const { scope } = place;
    yield symbols.flatMap(symbol => wholePolicyReading(scope, symbol) ?? []);
    yield builtInReadings(place, name, inner => readingsOfName(place, inner));
    yield readingsThroughOwners(place, name);
    yield symbols.filter(symbol => symbol.kind === 'option').map(symbol => optionReading(scope, symbol));
}

/** What a name means of one subject: its facts, what is decided for each like it, its roles, the subject itself. */
function readingsOfSubject(
    place: Place,
    name: string,
    symbols: PolicySymbol[],
    subject: Subject,
    index: number,
): Reading[] {
    const { scope } = place;
    const readings = symbols.flatMap(symbol => symbolOfSubject(scope, symbol, subject, index) ?? []);
    if (readings.length > 0) {
        return readings;
    }
    if (subject.kind === 'day') {
        const built = builtInReadings(place, name, () => [], index);
        if (built.length > 0) {
            return built;
        }
    }
    if (name === 'age') {
        const age = ageReading(scope, subject, index);
        if (age !== undefined) {
            return [age];
        }
    }
    return subjectItself(name, symbols, subject, index);
}

function symbolOfSubject(scope: Scope, symbol: PolicySymbol, subject: Subject, index: number): Reading | undefined {
    const type = (): ValueType => typeOfSymbol(scope, symbol);
    const { key } = symbol;
    const anybody = subject.kind === 'anybody';
    const owns = anybody || (subject.kind === 'entity' && subject.entity === symbol.entity);
    switch (symbol.kind) {
        case 'fact':
            return owns && symbol.entity !== undefined
                ? {
                      target: { kind: 'fact', entity: symbol.entity, fact: symbol.name, subject: index },
                      type: type(),
                      key,
                      symbol,
                  }
                : undefined;
        case 'role':
            return owns && symbol.entity !== undefined && symbol.fact !== undefined
                ? {
                      target: {
                          kind: 'role',
                          entity: symbol.entity,
                          fact: symbol.fact,
                          role: symbol.name,
                          subject: index,
                      },
                      type: type(),
                      key,
                      symbol,
                  }
                : undefined;
        case 'decision':
        case 'definition':
        case 'judgement':
        case 'rank':
            return symbol.about !== undefined && isAbout(scope, symbol, subject)
                ? { target: { kind: 'declaration', id: symbol.id, subject: index }, type: type(), key, symbol }
                : undefined;
        default:
            return undefined;
    }
}

/** `child` inside `for each child`, the root by its entity's name, `kind` inside `for each kind`. */
function subjectItself(name: string, symbols: PolicySymbol[], subject: Subject, index: number): Reading[] {
    const target = { kind: 'subject', subject: index } as const;
    switch (subject.kind) {
        case 'anybody':
            return [];
        case 'day':
            return name === subject.word ? [{ target, type: { kind: 'date' }, key: `day:${name}` }] : [];
        case 'option': {
            const { enumeration } = subject;
            return name === subject.word ? [{ target, type: { kind: 'option', enumeration }, key: enumeration }] : [];
        }
        case 'entity': {
            if (name !== subject.word && name !== subject.entity) {
                return [];
            }
            const symbol = symbols.find(({ kind }) => kind === 'element' || kind === 'entity');
            const type: ValueType = { kind: 'entity', entity: subject.entity, word: subject.word };
            return [{ target, type, key: symbol?.key ?? `entity:${subject.entity}`, symbol }];
        }
    }
}

/** Decisions and definitions about the root, rates, scales and code sets. */
export function wholePolicyReading(scope: Scope, symbol: PolicySymbol): Reading | undefined {
    const { key, id } = symbol;
    switch (symbol.kind) {
        case 'decision':
        case 'definition':
        case 'judgement':
        case 'rank':
            return symbol.about === undefined
                ? { target: { kind: 'declaration', id }, type: typeOfSymbol(scope, symbol), key, symbol }
                : undefined;
        case 'rate':
        case 'scale':
        case 'codes':
            return { target: { kind: 'constant', id }, type: typeOfSymbol(scope, symbol), key, symbol };
        default:
            return undefined;
    }
}

function expectedOptions(scope: Scope, name: string, expected: ValueType): Reading[] {
    if (expected.kind !== 'option' && expected.kind !== 'options') {
        return [];
    }
    return nearestMeanings(
        scope.look(name).filter(symbol => symbol.kind === 'option' && symbol.enumeration === expected.enumeration),
        scope.file,
    )
        .slice(0, 1)
        .map(symbol => optionReading(scope, symbol));
}

/** An option as the meaning of a name. */
export function optionReading(scope: Scope, symbol: PolicySymbol): Reading {
    const target = { kind: 'option', enumeration: symbol.enumeration ?? '', option: symbol.name } as const;
    return { target, type: typeOfSymbol(scope, symbol), key: symbol.key, symbol };
}

function fits(enumeration: string, expected: ValueType | undefined): boolean {
    return expected !== undefined && 'enumeration' in expected && expected.enumeration === enumeration;
}
