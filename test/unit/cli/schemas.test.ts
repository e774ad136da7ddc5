import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { CliFolder, grant } from './cli-harness.ts';

const folder = path.resolve(import.meta.dirname, '../../../language-server/schemas');
const schemaFiles = readdirSync(folder).sort();

interface Schema {
    $id: string;
    $schema: string;
    title: string;
    description: string;
}

const read = (name: string): Schema => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

describe('the schemas', () => {
    test('are there, each of one version', () => {
        expect(schemaFiles).toEqual([
            'batch.v1.schema.json',
            'check.v1.schema.json',
            'cliffs.v1.schema.json',
            'compare.v1.schema.json',
            'coverage.v1.schema.json',
            'definitions.v1.schema.json',
            'explain.v1.schema.json',
            'inputs.v1.schema.json',
            'journey.v1.schema.json',
            'policywright.v1.schema.json',
            'run.v1.schema.json',
            'test.v1.schema.json',
            'trace.v1.schema.json',
        ]);
    });

    test.each(schemaFiles)('%s is a JSON Schema 2020-12 with a name of its own', file => {
        const schema = read(file);
        const [name = '', version = ''] = file.split('.');
        expect(schema).toMatchObject({
            $schema: 'https://json-schema.org/draft/2020-12/schema',
            $id: `urn:policywright:schema:${name}:${version.slice(1)}`,
            title: expect.stringContaining('policywright'),
            description: expect.any(String),
        });
        expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
    });
});

describe('what the commands write is what the schemas say:', () => {
    // Properties that a schema does not know are let pass by users, and not by this test.
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    beforeAll(() => {
        for (const file of schemaFiles) ajv.addSchema(closed(read(file)) as Schema);
    });

    function problems(name: string, value: unknown): string[] {
        const validate = ajv.getSchema(`urn:policywright:schema:${name}:1`);
        if (!validate) return [`there is no schema ${name}`];
        void validate(value);
        return (validate.errors ?? []).map(
            error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
        );
    }

    const many = `${grant}
judgement care shared equally : yes or no
    made by     HMRC decision maker, within 10 working days
    considering
        - "where the child sleeps"

decide judged : yes or no
    is yes when care shared equally
    is no otherwise

decide ratio : number
    is 5 / how many children

persona Bob
    on          1 June 2025
    given
        savings is £7,000
    expect
        payment is £300
        ratio is 1

persona Cy
    on          1 June 2025
    given
        savings is £2,000,000
    expect
        payment is £300

persona Di
    on          1 June 2025
`;
    const promises = `intent
    outcome warm homes: "every home is warm"
        measure     take-up, at least 90%
    safeguard never too much: "nobody gets more than the grant"
        always      payment is at most grant

decide spare : yes or no
    accept PW415 because "used elsewhere"
    is yes

decide warm enough : yes or no
    serves      warm homes
    is entitled
    source      "Warm Homes Act 2025, section 1" <https://www.legislation.gov.uk/>

journey Claim
    step Decide
        by          HMRC, automatically, within 1 day
        decides     warm enough
`;
    const mistakes = grant.replace('is grant when', 'is grnt when').replace('rate grant', 'rate grant and more');
    const ada =
        '{"on": "2025-06-01", "savings": 6000, "children": [{"name": "Bo", "date of birth": "2020-05-03"}, {}]}';
    const odd = '{"on": "2025-06-01", "savings": 2000000, "children": []}';

    test.each<[schema: string, args: string[], stdin: string]>([
        ['check', ['check', '--format', 'json', 'mistakes.policy'], ''],
        ['check', ['check', '--format', 'json', 'many.policy'], ''],
        ['test', ['test', '--reporter', 'json', '.'], ''],
        ['test', ['test', '--reporter', 'json', '--coverage-min', '0', '.'], ''],
        ['test', ['test', '--reporter', 'json', '--mutate', '.'], ''],
        ['run', ['run', 'many.policy', '--json', '--facts', '-'], ada],
        ['run', ['run', 'many.policy', '--json', '--facts', '-', '--explain'], ada],
        ['run', ['run', 'many.policy', '--json', '--facts', '-', '--explain'], odd],
        ['run', ['run', 'many.policy', '--json', '--facts', '-'], '{"savings": null}'],
        ['run', ['run', 'many.policy', '--json', '--facts', '-'], '{"savngs": 1}'],
        ['explain', ['explain', 'many.policy', '--json', '--persona', 'Ada'], ''],
        ['explain', ['explain', 'many.policy', '--json', '--persona', 'Bob'], ''],
        ['inputs', ['inputs', 'many.policy'], ''],
        ['journey', ['journey', 'many.policy', '--json'], ''],
        ['journey', ['journey', 'many.policy', '--json', '--persona', 'Ada'], ''],
        ['journey', ['journey', 'many.policy', '--json', '--facts', '-'], ada],
        ['journey', ['journey', 'many.policy', '--json', '--facts', '-'], odd],
        ['journey', ['journey', 'many.policy', '--json', '--against', 'many.policy'], ''],
        ['definitions', ['check', '--definitions', '--json'], ''],
        ['trace', ['trace', 'many.policy', '--json'], ''],
        ['trace', ['trace', 'promises.policy', '--json'], ''],
        ['cliffs', ['cliffs', 'many.policy', '--json'], ''],
        ['compare', ['compare', 'dearer.policy', '--json'], ''],
    ])('%s: %j with %j', async (schema, args, stdin) => {
        const files = new CliFolder({
            'many.policy': many,
            'mistakes.policy': mistakes,
            'dearer.policy':
                'variation Dearer\n    varies      "many.policy"\n    replace decision ratio\n        is 7 / how many children\n',
            'promises.policy': `${many}\n${promises}`,
        });
        const { stdout } = await files.run(args, { stdin });
        expect(problems(schema, JSON.parse(stdout))).toEqual([]);
    });

    test('batch', async () => {
        const files = new CliFolder({ 'many.policy': many });
        const { stdout } = await files.run(['run', 'many.policy', '--batch'], { stdin: `${ada}\n${odd}\nno\n{}\n` });
        const lines = stdout.trimEnd().split('\n');
        expect(lines).toHaveLength(4);
        expect(lines.flatMap(line => problems('batch', JSON.parse(line)))).toEqual([]);
    });

    test('inputs: facts are what its schema says', async () => {
        const files = new CliFolder({ 'many.policy': many });
        const { stdout } = await files.run(['inputs', 'many.policy']);
        const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(stdout));
        expect(validate(JSON.parse(ada))).toBe(true);
        expect(validate({ savings: true })).toBe(false);
        expect(validate({ savngs: 1 })).toBe(false);
    });

    test.each([
        ['{"severity": {"PW204": "off"}, "exclude": ["drafts"], "readingAge": 9}', true],
        ['{"severity": {"PW204": "loud"}}', false],
        ['{"exclud": []}', false],
    ])('policywright.json: %s', (text, good) => {
        expect(problems('policywright', JSON.parse(text)).length === 0).toBe(good);
    });
});

/** The same schema, with no room for properties that it does not name. */
function closed(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map(closed);
    if (typeof schema !== 'object' || schema === null) return schema;
    const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
    const isObject =
        inner.type === 'object' && inner.properties !== undefined && !('x-question' in (inner.properties as object));
    return isObject && !('$schema' in (inner.properties as object)) && !isPartOfMeta(inner)
        ? { additionalProperties: false, ...inner }
        : inner;
}

/** Schemas about schemas: those have words of JSON Schema besides ours. */
function isPartOfMeta(schema: Record<string, unknown>): boolean {
    return Object.keys(schema.properties as object).join() === 'properties';
}
