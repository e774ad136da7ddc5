import type { BuiltIn } from '../../model/targets.ts';
import type { Scope } from '../symbols/scope.ts';
import { factsIndex } from '../symbols/signature-entity.ts';
import { dateType, periodType, type ValueType, wholeNumber } from '../value-type.ts';
import { typeOfSymbol } from './declared-type.ts';
import type { Place, Reading } from './reading.ts';
import type { Subject } from './subjects.ts';

const ofDate: Record<string, ValueType> = {
    weekday: { kind: 'option', enumeration: 'weekday' },
    month: { kind: 'option', enumeration: 'month' },
    year: wholeNumber,
    'tax year': periodType,
};

const ofPeriod: Record<string, ValueType> = { 'first day': dateType, 'last day': dateType };

/** What can be said of a date or a period without anybody declaring it. */
export function builtInOf(type: ValueType, name: string): { name: BuiltIn; type: ValueType } | undefined {
    const table = type.kind === 'date' ? ofDate : type.kind === 'period' ? ofPeriod : undefined;
    const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    return found === undefined ? undefined : { name: name as BuiltIn, type: found };
}

/** Built-ins under a bare name. `read` tells what the end of `first day of X` means. */
export function builtInReadings(
    place: Place,
    name: string,
    read: (inner: string) => Reading[],
    onlySubject?: number,
): Reading[] {
    if (onlySubject === undefined && name === 'date of decision') {
        return [
            {
                target: { kind: 'built-in', name: 'date of decision' },
                type: dateType,
                key: 'built-in:date of decision',
            },
        ];
    }
    for (const [index, subject] of place.stack.entries()) {
        if (onlySubject !== undefined && index !== onlySubject) {
            continue;
        }
        const reading = builtInOfSubject(place.scope, name, subject, index);
        if (reading !== undefined) {
            return [reading];
        }
    }
    return onlySubject === undefined ? builtInOfName(name, read) : [];
}

/** Inside `how many days in P where …` the day is the subject; of a member with one period, its first and last day. */
function builtInOfSubject(scope: Scope, name: string, subject: Subject, index: number): Reading | undefined {
    if (subject.kind === 'day') {
        const built = builtInOf(dateType, name);
        return built && reading(built.name, built.type, index);
    }
    if (subject.kind === 'entity' && Object.hasOwn(ofPeriod, name)) {
        const facts = scope.index(factsIndex(subject.entity));
        const periods = facts.filter(fact => typeOfSymbol(scope, fact).kind === 'period');
        const [period] = periods;
        if (periods.length === 1 && period !== undefined) {
            const type = typeOfSymbol(scope, period);
            const target = { kind: 'fact', entity: subject.entity, fact: period.name, subject: index } as const;
            const owner = { name: period.name, reading: { target, type, key: period.key, symbol: period } };
            const built = reading(name as BuiltIn, dateType);
            return { ...built, owner };
        }
    }
    return undefined;
}

const ofPattern = /^(first day|last day|weekday|month|year|tax year) of (?:the )?(.+)$/;

/** `first day of the claim period`. */
function builtInOfName(name: string, read: (inner: string) => Reading[]): Reading[] {
    const match = ofPattern.exec(name);
    const [, what, inner] = match ?? [];
    if (what === undefined || inner === undefined) {
        return [];
    }
    return read(inner).flatMap(of => {
        const built = builtInOf(of.type, what);
        return built === undefined ? [] : [{ ...reading(built.name, built.type), of: { name: inner, reading: of } }];
    });
}

/** The age of whoever has a date of birth. */
export function ageReading(scope: Scope, subject: Subject, index: number | undefined): Reading | undefined {
    if (subject.kind === 'anybody') {
        return hasBirthDate(scope, undefined) ? reading('age', ageType, index) : undefined;
    }
    return subject.kind === 'entity' && hasBirthDate(scope, subject.entity)
        ? reading('age', ageType, index)
        : undefined;
}

const ageType: ValueType = { kind: 'number', whole: true, counts: 'year' };

/** Whether an entity (or any, when none is named) has the fact from which an age follows. */
export function hasBirthDate(scope: Scope, entity: string | undefined): boolean {
    return scope
        .look('date of birth')
        .some(
            symbol =>
                symbol.kind === 'fact' &&
                symbol.declared?.base === 'date' &&
                (entity === undefined || symbol.entity === entity),
        );
}

function reading(name: BuiltIn, type: ValueType, subject?: number): Reading {
    const target =
        subject === undefined ? { kind: 'built-in' as const, name } : { kind: 'built-in' as const, name, subject };
    return { target, type, key: `built-in:${name}` };
}

/** For messages: something that everybody can call by its text. */
export const builtInNames = [
    'age',
    'date of decision',
    'first day',
    'last day',
    'weekday',
    'month',
    'year',
    'tax year',
];
