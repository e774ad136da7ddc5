import type { DeclaredType } from '../../model/value-types.ts';
import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import { lookupName, nearestMeanings, type Scope } from '../symbols/scope.ts';
import { optionsIndex } from '../symbols/signature-entity.ts';
import {
    anyNumber,
    dateType,
    optional,
    percentType,
    periodType,
    textType,
    unknownType,
    type ValueType,
    wholeNumber,
    yesOrNo,
} from '../value-type.ts';

/** Enumerations that every policy has. */
const builtIn = new Set(['weekday', 'month']);

/** What a declared type means. `introduces` is the enumeration that its own options would make. */
export function valueTypeOf(
    scope: Scope,
    declared: DeclaredType | undefined,
    introduces: string,
    depth = 0,
): ValueType {
    if (declared === undefined) {
        return unknownType;
    }
    return optional(baseType(scope, declared, introduces, depth), declared.optional);
}

function baseType(scope: Scope, declared: DeclaredType, introduces: string, depth: number): ValueType {
    switch (declared.base) {
        case 'yes or no':
            return yesOrNo;
        case 'number':
            return anyNumber;
        case 'whole number':
            return wholeNumber;
        case 'percent':
            return percentType;
        case 'date':
            return dateType;
        case 'period':
            return periodType;
        case 'text':
            return textType;
        case 'money': {
            const currency = declared.currency ?? scope.ownCurrency();
            return { kind: 'money', currency, per: declared.per };
        }
        case 'duration':
            return declared.unit === undefined
                ? unknownType
                : { kind: 'duration', unit: declared.unit, per: declared.per };
        case 'list': {
            const entity = lookupName(declared.name);
            const [owner, fact] = introduces.slice('fact:'.length).split('.');
            const word = declared.element?.text ?? entity;
            return entity === '' ? unknownType : { kind: 'list', entity, owner: owner ?? '', fact: fact ?? '', word };
        }
        case 'one of':
        case 'any of':
            return enumerationType(scope, declared, introduces, depth);
        case 'named':
            return namedType(scope, lookupName(declared.name), depth);
        default:
            return unknownType;
    }
}

function enumerationType(scope: Scope, declared: DeclaredType, introduces: string, depth: number): ValueType {
    const kind = declared.base === 'any of' ? 'options' : 'option';
    if (declared.options !== undefined && declared.options.length > 0) {
        return { kind, enumeration: introduces };
    }
    const named = declared.name === undefined ? unknownType : namedType(scope, lookupName(declared.name), depth);
    return named.kind === 'option' || named.kind === 'options' ? { ...named, kind, optional: false } : unknownType;
}

/** What a name means as a type: an entity, an enumeration by the name of its fact or decision, a code set. */
export function namedType(scope: Scope, name: string, depth = 0): ValueType {
    if (name === 'year' && scope.look(name).length === 0) {
        return { kind: 'period', year: true };
    }
    const symbols = nearestMeanings(scope.look(name), scope.file);
    if (symbols.some(symbol => symbol.kind === 'entity')) {
        return { kind: 'entity', entity: name, word: name };
    }
    // A fact whose type is named like itself (`county : county`) would go round in circles.
    if (depth < 8) {
        for (const symbol of symbols) {
            const type = enumerationOf(scope, symbol, depth + 1);
            if (type !== undefined) {
                return type;
            }
        }
    }
    return builtIn.has(name) ? { kind: 'option', enumeration: name } : unknownType;
}

/** The enumeration that a symbol's value belongs to, as the type of one option. */
function enumerationOf(scope: Scope, symbol: PolicySymbol, depth: number): ValueType | undefined {
    if (symbol.kind === 'codes') {
        return codesType(scope, symbol, depth);
    }
    if (symbol.kind !== 'fact' && symbol.kind !== 'decision' && symbol.kind !== 'judgement') {
        return undefined;
    }
    const base = symbol.declared?.base;
    if (base !== 'one of' && base !== 'any of' && base !== 'named') {
        return undefined;
    }
    const type = valueTypeOf(scope, symbol.declared, symbol.enumeration ?? '', depth);
    return type.kind === 'option' || type.kind === 'options' ? { ...type, kind: 'option', optional: false } : undefined;
}

/** One code of a code set: an option of its own, or of the enumeration that the set picks from. */
export function codesType(scope: Scope, codes: PolicySymbol, depth = 0): ValueType {
    const picks = codes.declared === undefined || codes.declared.base === 'text';
    if (picks) {
        return { kind: 'option', enumeration: codes.id, text: true };
    }
    const type = valueTypeOf(scope, codes.declared, codes.id, depth);
    return type.kind === 'option' || type.kind === 'options' ? { ...type, kind: 'option' } : unknownType;
}

/** What something has as its value. */
export function typeOfSymbol(scope: Scope, symbol: PolicySymbol): ValueType {
    switch (symbol.kind) {
        case 'fact':
            return counting(valueTypeOf(scope, symbol.declared, symbol.enumeration ?? ''), symbol.name);
        case 'decision':
        case 'judgement':
        case 'rate':
        case 'scale': {
            const type = valueTypeOf(scope, symbol.declared, symbol.enumeration ?? '');
            return counting(optional(type, symbol.optional === true), symbol.name);
        }
        case 'definition':
            return yesOrNo;
        case 'rank':
            return optional(wholeNumber, symbol.optional === true);
        case 'codes': {
            const type = codesType(scope, symbol);
            return type.kind === 'option' ? { ...type, kind: 'options' } : unknownType;
        }
        case 'role':
        case 'element': {
            const entity = lookupName(symbol.declared?.name);
            const word = symbol.declared?.element?.text ?? entity;
            return optional({ kind: 'entity', entity, word }, symbol.optional === true);
        }
        case 'entity':
            return { kind: 'entity', entity: symbol.name, word: symbol.name };
        case 'option':
            return { kind: 'option', enumeration: symbol.enumeration ?? '' };
        default:
            return unknownType;
    }
}

const unitWords = { hour: 'hour', hours: 'hour', day: 'day', days: 'day', week: 'week', weeks: 'week' } as const;
const longUnitWords = { month: 'month', months: 'month', year: 'year', years: 'year' } as const;

/** A number whose name ends in a unit of time counts that unit: `paid days`, `weeks`. */
export function counting(type: ValueType, name: string): ValueType {
    if (type.kind !== 'number' || type.counts !== undefined) {
        return type;
    }
    const units: Record<string, 'hour' | 'day' | 'week' | 'month' | 'year' | undefined> = {
        ...unitWords,
        ...longUnitWords,
    };
    const words = name.split(' ');
    const counts = words.map(word => units[word]).find(unit => unit !== undefined);
    return counts === undefined ? type : { ...type, counts };
}

/** The names of an enumeration's options, in the order in which they were written. */
export function optionsOf(scope: Scope, enumeration: string): string[] {
    return scope.index(optionsIndex(enumeration)).map(symbol => symbol.name);
}
