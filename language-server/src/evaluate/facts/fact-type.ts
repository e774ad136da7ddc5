/** What a declared type means for reading and showing values. */
import type { Declaration, DeclaredType, PeriodUnit } from '../../model/policy-model.ts';
import { WEEKDAY_NAMES } from '../dates/day-text.ts';
import type { Unit } from '../values/unit.ts';
import { moneyUnit, NO_UNIT, PERCENT, timeUnit } from '../values/unit.ts';

export type FactType = {
    /** `, if any`: it may not apply. */
    readonly optional: boolean;
    readonly overTime: boolean;
} & Form;

export type Form =
    | { readonly form: 'yes or no' | 'date' | 'period' | 'year' | 'text' }
    | { readonly form: 'number'; readonly unit: Unit; readonly whole: boolean }
    | { readonly form: 'one of' | 'any of'; readonly options: readonly string[]; readonly enumeration: string }
    | { readonly form: 'entity'; readonly entity: string }
    | { readonly form: 'list'; readonly entity: string; readonly element: string; readonly roles: readonly RoleForm[] };

export interface RoleForm {
    readonly name: string;
    readonly optional: boolean;
}

export interface TypeContext {
    readonly entities: { has(name: string): boolean };
    /** See {@link optionsByName}. */
    readonly options: ReadonlyMap<string, readonly string[]>;
    readonly currency: string;
}

export function factTypeOf(type: DeclaredType, context: TypeContext): FactType {
    return { ...formOf(type, context), optional: type.optional, overTime: type.overTime };
}

function formOf(type: DeclaredType, context: TypeContext): Form {
    switch (type.base) {
        case 'yes or no':
        case 'date':
        case 'period':
        case 'text':
            return { form: type.base };
        case 'money':
            return { form: 'number', unit: moneyUnit(type.currency ?? context.currency, type.per), whole: false };
        case 'percent':
            return { form: 'number', unit: PERCENT, whole: false };
        case 'number':
        case 'whole number':
            return { form: 'number', unit: NO_UNIT, whole: type.base === 'whole number' };
        case 'duration':
            return { form: 'number', unit: timeUnit((type.unit ?? 'day') as PeriodUnit, type.per), whole: false };
        case 'list':
            return listForm(type);
        case 'one of':
        case 'any of':
            return type.options === undefined || type.options.length === 0
                ? namedForm(type.name?.text ?? '', type.base, context)
                : { form: type.base, options: type.options.map(o => o.name.text), enumeration: '' };
        case 'named':
            return namedForm(type.name?.text ?? '', 'one of', context);
    }
}

function listForm(type: DeclaredType): Form {
    const entity = type.name?.text ?? '';
    const roles = (type.roles ?? []).map(role => ({ name: role.name.text, optional: role.optional }));
    return { form: 'list', entity, element: type.element?.text ?? entity, roles };
}

/** An entity, the calendar year, the days of the week, the options of a fact or decision, or the codes of a set. */
function namedForm(name: string, base: 'one of' | 'any of', context: TypeContext): Form {
    if (context.entities.has(name)) {
        return { form: 'entity', entity: name };
    }
    if (name === 'year') {
        return { form: 'year' };
    }
    if (name === 'weekday') {
        return { form: base, options: WEEKDAY_NAMES, enumeration: name };
    }
    return { form: base, options: context.options.get(name) ?? [], enumeration: name };
}

/** The options of each enumeration by its name, in the order written: of facts, codes, decisions and judgements. */
export function optionsByName(declarations: readonly Declaration[]): Map<string, readonly string[]> {
    const found = new Map<string, readonly string[]>();
    const add = (name: string, options: readonly string[]): void => {
        if (!found.has(name)) {
            found.set(name, options);
        }
    };
    const addType = (name: string, { options }: DeclaredType): void => {
        if (options !== undefined && options.length > 0) {
            add(
                name,
                options.map(o => o.name.text),
            );
        }
    };
    for (const declaration of declarations) {
        switch (declaration.kind) {
            case 'entity':
                for (const fact of declaration.facts) {
                    addType(fact.name.text, fact.type);
                }
                break;
            case 'codes': {
                const codes = [declaration.codes, ...declaration.changes.map(change => change.codes)].flat();
                add(declaration.name.text, [...new Set(codes.map(code => code.name.text))]);
                break;
            }
            case 'decision':
            case 'judgement':
                addType(declaration.name.text, declaration.type);
                break;
            default:
        }
    }
    return found;
}
