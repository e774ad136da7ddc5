/** A policy made ready for evaluation: its declarations by id, its entities with the types of their facts, its conventions. */
import type {
    CodeSet,
    Conventions,
    Decision,
    Declaration,
    DeclaredType,
    Definition,
    Entity,
    Expression,
    Fact,
    Judgement,
    PolicyHeader,
    PolicyModel,
    Rank,
    Rate,
    Scale,
    WorkingCalendar,
} from '../model/policy-model.ts';
import type { ValueType } from '../types/value-type.ts';
import { policyCurrency } from './facts/currency.ts';
import type { FactType, TypeContext } from './facts/fact-type.ts';
import { factTypeOf, optionsByName } from './facts/fact-type.ts';

/** Everything that has a value of its own. */
export type Valued = Decision | Definition | Judgement | Rank | Rate | Scale | CodeSet;

export interface FactInfo {
    readonly fact: Fact;
    readonly type: FactType;
    readonly entity: EntityInfo;
}

export interface EntityInfo {
    readonly name: string;
    readonly entity?: Entity;
    readonly facts: Map<string, FactInfo>;
    /** Named places in lists: `claimant`, by name, with the list that they stand in. */
    readonly roles: Map<string, { list: FactInfo; optional: boolean }>;
    /** Judgements about members of this entity; the root has those without `for each`. */
    readonly judgements: Map<string, Judgement>;
}

/** What `types/` found out about expressions. */
export interface ExpressionTypes {
    typeOf(e: Expression): ValueType;
}

export interface Program {
    readonly expressionTypes: ExpressionTypes | undefined;
    /** Declarations with an error in them, by id, with what it says: they answer with it. */
    readonly broken: ReadonlyMap<string, string>;
    readonly model: PolicyModel;
    readonly header: PolicyHeader | undefined;
    readonly entities: Map<string, EntityInfo>;
    readonly root: EntityInfo;
    /** By id. */
    readonly declarations: Map<string, Valued>;
    /** The same by name, in the order of the kinds. */
    readonly named: ReadonlyMap<string, readonly Valued[]>;
    /** Decisions in the order of the text, those of the file that was asked for first. */
    readonly decisions: readonly Decision[];
    /** The file that was asked for wins over those that it uses, line by line. */
    readonly conventions: Omit<Partial<Conventions>, 'kind'>;
    readonly calendars: Map<string, WorkingCalendar>;
    /** The currency of `money` where none is written. */
    readonly currency: string;
    /** Options of enumerations, by their names. */
    readonly options: ReadonlyMap<string, readonly string[]>;
    /** Types that were worked out, by how they are declared. */
    readonly types: Map<DeclaredType, FactType>;
    /** What never changes is worked out once: see `kept`. */
    readonly known: Map<object, unknown>;
    /** Rules in words, by what was written. */
    readonly texts: Map<object, string>;
    /** Lists by the word for their members. */
    readonly lists: Map<string, FactInfo[]>;
    /** Facts with limits or `valid when`, by entity. */
    readonly checkedFacts: Map<string, readonly FactInfo[]>;
}

/** Something that follows from one node of the policy alone, worked out when it is first needed. */
export function kept<T>(program: Program, node: object, work: () => T): T {
    let found = program.known.get(node) as T | undefined;
    if (found === undefined) {
        found = work();
        program.known.set(node, found);
    }
    return found;
}

/** The words of a rule, written once. */
export function keptText(program: Program, node: object, write: () => string): string {
    let found = program.texts.get(node);
    if (found === undefined) {
        found = write();
        program.texts.set(node, found);
    }
    return found;
}

function factsToCheck(entities: Map<string, EntityInfo>): Map<string, readonly FactInfo[]> {
    const found = new Map<string, readonly FactInfo[]>();
    for (const [name, { facts }] of entities) {
        const checked = [...facts.values()].filter(
            ({ fact }) => fact.validWhen.length > 0 || (fact.type.limits ?? []).length > 0,
        );
        if (checked.length > 0) {
            found.set(name, checked);
        }
    }
    return found;
}

/** What a declared type means in this policy. */
export function typeIn(program: Program, declared: DeclaredType): FactType {
    let type = program.types.get(declared);
    if (type === undefined) {
        type = factTypeOf(declared, program);
        program.types.set(declared, type);
    }
    return type;
}

const ROOT = '';

export function buildProgram(
    model: PolicyModel,
    expressionTypes?: ExpressionTypes,
    broken: ReadonlyMap<string, string> = new Map(),
): Program {
    const all = model.files.flatMap(file => file.declarations);
    const ofKind = <K extends Declaration['kind']>(kind: K) =>
        all.filter((d): d is Extract<Declaration, { kind: K }> => d.kind === kind);
    const header = ofKind('policy')[0];
    const currency = policyCurrency(model);
    const options = optionsByName(all);
    const entities = new Map<string, EntityInfo>();
    for (const entity of ofKind('entity')) {
        if (!entities.has(entity.name.text)) {
            entities.set(entity.name.text, emptyEntity(entity.name.text, entity));
        }
    }
    const rootName = header?.decidesFor?.text ?? ROOT;
    const root = entities.get(rootName) ?? emptyEntity(rootName);
    entities.set(rootName, root);
    for (const entity of ofKind('entity')) {
        addFacts(entities.get(entity.name.text) as EntityInfo, entity, { entities, options, currency });
    }
    for (const judgement of ofKind('judgement')) {
        subjectEntity(judgement.forEach, entities, root).judgements.set(judgement.name.text, judgement);
    }
    const declarations = new Map<string, Valued>();
    for (const kind of ['decision', 'definition', 'judgement', 'rank', 'rate', 'scale', 'codes'] as const) {
        for (const declaration of ofKind(kind)) {
            declarations.set(declaration.id, declaration);
        }
    }
    return {
        expressionTypes,
        broken,
        model,
        header,
        entities,
        root,
        declarations,
        named: Map.groupBy(declarations.values(), declaration => declaration.name.text),
        decisions: ofKind('decision'),
        conventions: mergeConventions(ofKind('conventions')),
        calendars: new Map(ofKind('calendar').map(calendar => [calendar.name.text, calendar])),
        currency,
        options,
        types: new Map(),
        known: new Map(),
        texts: new Map(),
        lists: new Map(),
        checkedFacts: factsToCheck(entities),
    };
}

/** The entity whose members something is decided for; the root when it is decided once, or for days or options. */
export function subjectEntity(
    forEach: Decision['forEach'],
    entities: Map<string, EntityInfo>,
    root: EntityInfo,
): EntityInfo {
    const target = forEach?.target;
    const name = target?.kind === 'list' || target?.kind === 'all members' ? target.entity : undefined;
    return (name === undefined ? undefined : entities.get(name)) ?? root;
}

function emptyEntity(name: string, entity?: Entity): EntityInfo {
    return { name, ...(entity && { entity }), facts: new Map(), roles: new Map(), judgements: new Map() };
}

function addFacts(info: EntityInfo, entity: Entity, context: TypeContext): void {
    for (const fact of entity.facts) {
        if (info.facts.has(fact.name.text)) {
            continue;
        }
        const type = factTypeOf(fact.type, context);
        const factInfo = { fact, type, entity: info };
        info.facts.set(fact.name.text, factInfo);
        for (const role of fact.type.roles ?? []) {
            info.roles.set(role.name.text, { list: factInfo, optional: role.optional });
        }
    }
}

function mergeConventions(list: readonly Conventions[]): Program['conventions'] {
    const merged: Partial<Conventions> = {};
    for (const conventions of list.toReversed()) {
        const given = Object.entries(conventions).filter(([, value]) => value !== undefined);
        Object.assign(merged, Object.fromEntries(given), {
            conversions: [...conventions.conversions, ...(merged.conversions ?? [])],
        });
    }
    return merged;
}
