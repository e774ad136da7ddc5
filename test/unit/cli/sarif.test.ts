import { readFileSync } from 'node:fs';
import path from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { cli, grant } from './cli-harness.ts';

const schema = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../fixtures/sarif-schema-2.1.0.json'), 'utf8'),
);
const Ajv = AjvDraft04.default ?? AjvDraft04;
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const misspelt = grant.replace('is grant when', 'is grnt when');
const accepted = `${grant}\npersona Nobody\n    on 1 June 2025\n    given\n        savings is £1\n    accept PW501 because "only shown"\n`;

async function sarif(files: Record<string, string>): Promise<{ status: number; log: Log }> {
    const { status, stdout } = await cli(['check', '--format', 'sarif'], files);
    return { status, log: JSON.parse(stdout) as Log };
}

describe('SARIF', () => {
    test.each<[what: string, files: Record<string, string>]>([
        ['no findings', { 'grant.policy': grant }],
        ['an error', { 'a b/grant ü.policy': misspelt }],
        ['something accepted', { 'grant.policy': accepted }],
        ['related places', { 'a.policy': `${grant}\nrate grant : money\n    from 6 April 2025: £1\n` }],
    ])('is valid against the schema of the standard: %s', async (_, files) => {
        const { log } = await sarif(files);
        validate(log);
        expect(validate.errors ?? []).toEqual([]);
    });

    test('says where, what and how loudly, from line and column 1', async () => {
        const { status, log } = await sarif({ 'a b/grant.policy': misspelt });
        expect(status).toBe(1);
        expect(log.runs[0]?.results?.[0]).toMatchObject({
            ruleId: 'PW009',
            ruleIndex: 0,
            level: 'error',
            message: { text: 'There is no ‘grnt’ here. Did you mean ‘grant’?' },
            locations: [
                {
                    physicalLocation: {
                        artifactLocation: { uri: 'a%20b/grant.policy' },
                        region: { startLine: 29, startColumn: 8, endLine: 29, endColumn: 12 },
                    },
                },
            ],
        });
    });

    test('keeps what was accepted, suppressed, with its reason', async () => {
        const { status, log } = await sarif({ 'grant.policy': accepted });
        const suppressed = log.runs[0]?.results?.filter(({ suppressions }) => suppressions !== undefined);
        expect(status).toBe(0);
        expect(suppressed).toMatchObject([
            { ruleId: 'PW501', suppressions: [{ kind: 'inSource', justification: 'only shown' }] },
        ]);
    });
});

describe('check --accepted', () => {
    test('lists what somebody answered for, and why', async () => {
        const { status, stderr } = await cli(['check', '--accepted'], { 'grant.policy': accepted });
        expect(status).toBe(0);
        expect(stderr).toContain('under persona Nobody [PW501]');
        expect(stderr).toContain('because “only shown”');
        expect(stderr).toContain('1 finding accepted on the record.');
    });

    test('as JSON', async () => {
        const { stdout } = await cli(['check', '--accepted', '--format', 'json'], { 'grant.policy': accepted });
        expect(JSON.parse(stdout)).toMatchObject([
            { code: 'PW501', accepted: { because: 'only shown', under: 'persona Nobody' } },
        ]);
    });

    test('says so when there is nothing', async () => {
        const { stderr } = await cli(['check', '--accepted'], { 'grant.policy': grant });
        expect(stderr).toBe('Nothing is accepted.\n');
    });
});
