import { describe, expect, test } from 'vitest';
import { inputsSchema } from '../../../language-server/src/evaluate/index.ts';
import { policy } from './support.ts';

const compiled = policy(
    `policy Award
    in force from 1 January 2000
    decides for each family

body Registry

each family has
    children : list of person, each a child
    home : one of
        UK      "The United Kingdom"
        abroad  "Somewhere else"
        held by Registry, as "addresses"
        ask     "Where do you live?"
    rent : money per month, if any
    unused : yes or no

each person has
    date of birth : date
        proof "a passport", or "a birth certificate"

judgement fair : yes or no
    made by Registry, within 5 working days
    considering
        - "who pays"

decide award : money per month
    is £0 when home is abroad
    is rent, or £1 per month if none otherwise

decide old : whole number
    is how many children where date of birth is before 1 January 2000

decide late : yes or no
    is fair
`,
    'PW3',
    'PW0',
);

describe('inputs', () => {
    test('of each decision, in the order in which evaluation first needs them', () => {
        const inputs = compiled.inputs().map(({ decision, inputs: list }) => [decision, list.map(({ name }) => name)]);
        expect(inputs).toEqual([
            ['award', ['home', 'rent']],
            ['old', ['children', 'date of birth']],
            ['late', ['fair']],
        ]);
    });

    test('as a JSON Schema, with question, source and evidence', () => {
        const schema = inputsSchema(compiled.program) as {
            $schema: string;
            properties: Record<string, unknown>;
            $defs: Record<string, unknown>;
        };
        expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
        expect(schema.properties.home).toEqual({
            anyOf: [{ enum: ['UK', 'abroad'] }, { type: 'null' }],
            'x-question': 'Where do you live?',
            'x-source': [{ body: 'Registry', as: 'addresses' }],
            'x-labels': { UK: 'The United Kingdom', abroad: 'Somewhere else' },
            'x-needed-by': ['award'],
        });
        expect(schema.properties.rent).toMatchObject({
            anyOf: [{ 'x-unit': '£ per month' }, { type: 'null' }, { required: ['notApplicable'] }],
        });
        expect(schema.properties.unused).toEqual({ anyOf: [{ type: 'boolean' }, { type: 'null' }] });
        expect(schema.properties.fair).toMatchObject({ 'x-judgement': { by: 'Registry', considering: ['who pays'] } });
        expect(schema.$defs.person).toMatchObject({
            properties: {
                'date of birth': { 'x-evidence': [['a passport', 'a birth certificate']], 'x-needed-by': ['old'] },
            },
        });
    });
});
