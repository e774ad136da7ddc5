/** The facts of a policy as a JSON Schema (2020-12), with the question, the source and the evidence of each. */
import type { Fact, Judgement } from '../model/policy-model.ts';
import type { FactType } from './facts/fact-type.ts';
import { inputsOf } from './inputs.ts';
import type { EntityInfo, Program } from './program.ts';
import { typeIn } from './program.ts';
import { isMoney, PERCENT } from './values/unit.ts';
import { unitText } from './values/unit-text.ts';

export type JsonSchema = { [key: string]: unknown };

const NOT_APPLICABLE: JsonSchema = {
    type: 'object',
    properties: { notApplicable: { const: true } },
    required: ['notApplicable'],
    additionalProperties: false,
};
const DECIMAL: JsonSchema = { type: ['number', 'string'], pattern: '^-?[0-9]+(\\.[0-9]+)?$' };
const DATE: JsonSchema = { type: 'string', format: 'date' };
const PERIOD: JsonSchema = {
    type: 'object',
    properties: { from: DATE, to: DATE },
    required: ['from', 'to'],
    additionalProperties: false,
};

/** Absent is not asked yet and null is unknown to the person, so nothing is required. */
export function inputsSchema(program: Program): JsonSchema {
    const neededBy = decisionsByInput(program);
    const entities = [...program.entities.values()];
    const others = entities.filter(entity => entity !== program.root);
    const title = program.header?.name.text;
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        ...(title === undefined ? {} : { title }),
        type: 'object',
        properties: {
            on: { ...DATE, description: 'date of decision' },
            ...propertiesOf(program.root, program, neededBy),
            assume: { type: 'object', description: 'decisions that are fixed, by name' },
        },
        additionalProperties: false,
        ...(others.length === 0
            ? {}
            : {
                  $defs: Object.fromEntries(
                      others.map(entity => [entity.name, entitySchema(entity, program, neededBy)]),
                  ),
              }),
    };
}

function entitySchema(entity: EntityInfo, program: Program, neededBy: Map<string, string[]>): JsonSchema {
    return {
        type: 'object',
        properties: { name: { type: 'string' }, ...propertiesOf(entity, program, neededBy) },
        additionalProperties: false,
    };
}

function propertiesOf(entity: EntityInfo, program: Program, neededBy: Map<string, string[]>): JsonSchema {
    const properties: JsonSchema = {};
    for (const [name, { fact, type }] of entity.facts) {
        properties[name] = described(schemaOf(type), fact, neededBy.get(`${entity.name}\n${name}`));
        for (const role of type.form === 'list' ? type.roles : []) {
            properties[role.name] = states({ $ref: reference(type.form === 'list' ? type.entity : '') }, role.optional);
        }
    }
    for (const [name, judgement] of entity.judgements) {
        const schema = schemaOf(typeIn(program, judgement.type));
        properties[name] = judged(schema, judgement, neededBy.get(`${entity.name}\n${name}`));
    }
    return properties;
}

function reference(entity: string): string {
    return `#/$defs/${entity.replace(/~/g, '~0').replace(/\//g, '~1').replace(/ /g, '%20')}`;
}

function schemaOf(type: FactType): JsonSchema {
    const plain = states(formSchema(type), type.optional);
    if (!type.overTime) {
        return plain;
    }
    const entry = {
        type: 'object',
        properties: { from: DATE, to: DATE, value: plain },
        required: ['from', 'value'],
        additionalProperties: false,
    };
    return { anyOf: [plain, { type: 'array', items: entry }] };
}

function states(known: JsonSchema, optional: boolean): JsonSchema {
    return { anyOf: [known, { type: 'null' }, ...(optional ? [NOT_APPLICABLE] : [])] };
}

function formSchema(type: FactType): JsonSchema {
    switch (type.form) {
        case 'yes or no':
            return { type: 'boolean' };
        case 'date':
            return DATE;
        case 'period':
            return PERIOD;
        case 'year':
            return { anyOf: [{ type: 'integer', minimum: 1, maximum: 9999 }, PERIOD] };
        case 'text':
            return { type: 'string' };
        case 'one of':
            return type.options.length === 0 ? { type: 'string' } : { enum: [...type.options] };
        case 'any of': {
            const items = type.options.length === 0 ? { type: 'string' } : { enum: [...type.options] };
            return { type: 'array', items, uniqueItems: true };
        }
        case 'entity':
            return { $ref: reference(type.entity) };
        case 'list':
            return { type: 'array', items: { $ref: reference(type.entity) } };
        case 'number': {
            const schema = type.whole ? { type: ['integer', 'string'], pattern: '^-?[0-9]+$' } : DECIMAL;
            const unit = unitText(type.unit);
            return isMoney(type.unit) || type.unit === PERCENT || unit !== '' ? { ...schema, 'x-unit': unit } : schema;
        }
    }
}

function described(schema: JsonSchema, fact: Fact, neededBy: readonly string[] | undefined): JsonSchema {
    const labels = (fact.type.options ?? []).filter(option => option.label !== undefined);
    return {
        ...schema,
        ...(fact.ask === undefined ? {} : { 'x-question': fact.ask.text }),
        ...(fact.hint === undefined ? {} : { 'x-hint': fact.hint.text }),
        ...(fact.holders.length === 0
            ? {}
            : {
                  'x-source': fact.holders.map(holder => ({
                      body: holder.body.text,
                      ...(holder.as === undefined ? {} : { as: holder.as.text }),
                  })),
              }),
        ...(fact.proofs.length === 0
            ? {}
            : { 'x-evidence': fact.proofs.map(proof => proof.alternatives.map(alternative => alternative.text)) }),
        ...(labels.length === 0
            ? {}
            : { 'x-labels': Object.fromEntries(labels.map(option => [option.name.text, option.label?.text])) }),
        ...(neededBy === undefined ? {} : { 'x-needed-by': neededBy }),
    };
}

function judged(schema: JsonSchema, judgement: Judgement, neededBy: readonly string[] | undefined): JsonSchema {
    return {
        ...schema,
        'x-judgement': {
            ...(judgement.madeBy === undefined ? {} : { by: judgement.madeBy.text }),
            considering: judgement.considering.map(text => text.text),
        },
        ...(neededBy === undefined ? {} : { 'x-needed-by': neededBy }),
    };
}

function decisionsByInput(program: Program): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const { decision, inputs } of inputsOf(program)) {
        for (const { entity, name } of inputs) {
            const key = `${entity}\n${name}`;
            found.set(key, [...(found.get(key) ?? []), decision]);
        }
    }
    return found;
}
