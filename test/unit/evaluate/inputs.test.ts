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

describe('inputs of rules that rest on one another', () => {
    const rules = (bodies: readonly string[]) =>
        policy(
            [
                'policy Long',
                '    decides for each family',
                '',
                'each family has',
                ...Array.from({ length: 4 }, (_, i) => `    fact ${i} : number`),
                '',
                ...bodies.flatMap((body, i) => [`decide step ${i} : number`, `    is ${body}`, '']),
            ].join('\n'),
            'PW',
        );
    const namesOf = (bodies: readonly string[]) =>
        rules(bodies)
            .inputs()
            .map(({ inputs }) => inputs.map(({ name }) => name).join(', '));

    test('stand in the order in which they are first needed, also through what was looked at before', () => {
        expect(namesOf(['fact 1 + fact 0', 'fact 2 + step 0', 'fact 0 + step 1 + step 0 + fact 3'])).toEqual([
            'fact 1, fact 0',
            'fact 2, fact 1, fact 0',
            'fact 0, fact 2, fact 1, fact 3',
        ]);
    });

    test('are found in a circle from wherever one enters it', () => {
        expect(namesOf(['fact 0 + step 1', 'step 0 + fact 1', 'fact 2 + step 0', 'fact 3 + step 1'])).toEqual([
            'fact 0, fact 1',
            'fact 0, fact 1',
            'fact 2, fact 0, fact 1',
            'fact 3, fact 0, fact 1',
        ]);
    });

    test('of a chain of 10,000 take as long as the chain', () => {
        const steps = Array.from({ length: 10_000 }, (_, i) => (i === 0 ? 'fact 0' : `step ${i - 1} + 1`));
        const compiled = rules(steps);
        const start = performance.now();
        expect(compiled.inputs().every(({ inputs }) => inputs.length === 1)).toBe(true);
        // Gone through anew for each decision they took half a minute.
        expect(performance.now() - start).toBeLessThan(5000);
    });
});
