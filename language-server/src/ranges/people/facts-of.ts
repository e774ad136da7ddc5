import type { FactType } from '../../evaluate/facts/fact-type.ts';
import type { EntityInfo, Program } from '../../evaluate/program.ts';
import { typeIn } from '../../evaluate/program.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { ValueFrom } from './over-time.ts';
import { valuesOverTime } from './over-time.ts';
import { isSheet } from './person.ts';
import { valueText } from './value-text.ts';

/** One thing that is known of somebody, in the words of the policy. */
export type Given =
    /** `income is £5`; `owner`: `` for the root, `claimant`, `Ada`. */
    | {
          readonly kind: 'value';
          readonly owner: string;
          readonly fact: string;
          readonly text: string;
          readonly type: FactType;
      }
    | { readonly kind: 'there is'; readonly owner: string; readonly fact: string; readonly negated: boolean }
    /** What changes with the date: each value with the day from which it holds. */
    | {
          readonly kind: 'over time';
          readonly owner: string;
          readonly fact: string;
          readonly changes: readonly (readonly [from: string, text: string])[];
      }
    | {
          readonly kind: 'members';
          readonly owner: string;
          readonly list: string;
          readonly word: string;
          readonly members: readonly GivenMember[];
      };

export interface GivenMember {
    readonly name: string;
    readonly given: readonly Given[];
}

/** A person's facts one by one; undefined where one of them has no spelling. */
export function givenOf(facts: Facts, program: Program): Given[] | undefined {
    const { on, assume, ...rest } = facts;
    return assume === undefined || on !== undefined ? sheetOf(rest as Sheet, '', program.root, program) : undefined;
}

interface Sheet {
    [name: string]: FactValue;
}

function sheetOf(sheet: Sheet, owner: string, entity: EntityInfo, program: Program): Given[] | undefined {
    const found: Given[] = [];
    for (const [name, value] of Object.entries(sheet)) {
        if (name === 'name' && owner !== '') continue;
        const given = oneOf(name, value, owner, entity, program);
        if (given === undefined) return undefined;
        found.push(...given);
    }
    return found;
}

function oneOf(
    fact: string,
    value: FactValue,
    owner: string,
    entity: EntityInfo,
    program: Program,
): Given[] | undefined {
    if (isSheet(value) && value.notApplicable === true) return [{ kind: 'there is', owner, fact, negated: true }];
    if (isSheet(value) && value.applicable === true) return [{ kind: 'there is', owner, fact, negated: false }];
    const inner = innerEntity(fact, entity, program);
    if (inner !== undefined && isSheet(value)) {
        if (Object.keys(value).length === 0) return [{ kind: 'there is', owner, fact, negated: false }];
        return sheetOf(value, owner === '' ? fact : `${owner}'s ${fact}`, inner, program);
    }
    const type = entity.facts.get(fact)?.type ?? judgementType(fact, entity, program);
    if (type === undefined) return undefined;
    if (type.form === 'list') return membersOf(fact, value, owner, type, program);
    if (type.form === 'any of' && Array.isArray(value) && value.length === 0)
        return [{ kind: 'there is', owner, fact, negated: true }];
    const changes = type.overTime ? valuesOverTime(value) : undefined;
    if (changes !== undefined) return changesOf(fact, changes, owner, type);
    const text = valueText(value, type);
    return text === undefined ? undefined : [{ kind: 'value', owner, fact, text, type }];
}

function changesOf(fact: string, values: readonly ValueFrom[], owner: string, type: FactType): Given[] | undefined {
    const changes = values.map(({ from, value }) => [valueText(from, DATE), valueText(value, type)] as const);
    return changes.some(parts => parts.includes(undefined))
        ? undefined
        : [{ kind: 'over time', owner, fact, changes: changes as (readonly [string, string])[] }];
}

const DATE: FactType = { form: 'date', optional: false, overTime: false };

function membersOf(
    list: string,
    value: FactValue,
    owner: string,
    type: FactType & { form: 'list' },
    program: Program,
): Given[] | undefined {
    const entity = program.entities.get(type.entity);
    if (!Array.isArray(value) || entity === undefined) return undefined;
    if (value.length === 0) return [{ kind: 'there is', owner, fact: list, negated: true }];
    const members: GivenMember[] = [];
    for (const member of value) {
        if (!isSheet(member) || typeof member.name !== 'string') return undefined;
        const given = sheetOf(member, member.name, entity, program);
        if (given === undefined) return undefined;
        members.push({ name: member.name, given });
    }
    return [{ kind: 'members', owner, list, word: type.element, members }];
}

function innerEntity(fact: string, entity: EntityInfo, program: Program): EntityInfo | undefined {
    const type = entity.facts.get(fact)?.type ?? entity.roles.get(fact)?.list.type;
    return type?.form === 'entity' || (type?.form === 'list' && entity.roles.has(fact))
        ? program.entities.get(type.entity)
        : undefined;
}

function judgementType(name: string, entity: EntityInfo, program: Program): FactType | undefined {
    const judgement = entity.judgements.get(name);
    return judgement && typeIn(program, judgement.type);
}
