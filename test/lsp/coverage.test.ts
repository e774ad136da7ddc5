import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromPersona } from '../../extension/src/features/personas/coverage-of-persona.ts';
import { COVERAGE_REQUEST, type CoverageQuestion, type PersonaCoverage } from '../../extension/src/protocol.ts';
import { feeRules } from '../support/fee-policy.ts';
import { TestClient, uri } from './client.ts';

const text = `${feeRules}
persona Ann
    on          1 June 2025
    given
        savings is £6,000
    expect
        fee is £0

persona Bob
    on          1 June 2025
    given
        savings is £7,000
    expect
        fee is £1
`;

describe('coverage in the editor', () => {
    let client: TestClient;
    beforeEach(async () => {
        client = await TestClient.start();
        await client.open(text);
    });
    afterEach(() => client.stop());
    const ask = (ids?: string[]): Promise<PersonaCoverage> => {
        const question: CoverageQuestion = { policies: [{ uri, ...(ids && { ids }) }] };
        return client.connection.sendRequest<PersonaCoverage>(COVERAGE_REQUEST, question);
    };
    const linesOf = ({ files }: PersonaCoverage, persona?: number): [line: number, by: number[]][] => {
        const [file] = files;
        const shown = file && (persona === undefined ? file : fromPersona(file, persona));
        return (shown?.statements ?? []).map(({ range, by }) => [range.start.line, by]);
    };

    test('says of each rule, each limit and each decision by whom it is reached', async () => {
        const coverage = await ask();
        expect(coverage.personas.map(({ outcome }) => [outcome.id, outcome.status])).toEqual([
            ['persona:Ann', 'passed'],
            ['persona:Bob', 'failed'],
        ]);
        expect(coverage.files.map(file => file.uri)).toEqual([uri]);
        expect(coverage.files[0]?.declarations).toMatchObject([
            { name: 'fee', range: { start: { line: 6 } }, by: [0, 1] },
        ]);
        expect(linesOf(coverage)).toEqual([
            [7, [0]],
            [7, [0, 1]],
            [8, [1]],
        ]);
        expect(coverage.files[0]?.statements[1]?.branches).toEqual([
            { label: 'savings is at most £6,000: below £6,000', by: [] },
            { label: 'savings is at most £6,000: exactly £6,000', by: [0] },
            { label: 'savings is at most £6,000: above £6,000', by: [1] },
        ]);
    });

    test('of one persona alone, as if nobody else were there', async () => {
        const coverage = await ask();
        expect(linesOf(coverage, 1)).toEqual([
            [7, []],
            [7, [1]],
            [8, [1]],
        ]);
        expect(linesOf(await ask(['persona:Bob']))).toEqual([
            [7, []],
            [7, [0]],
            [8, [0]],
        ]);
    });

    test('a policy that cannot be read is not tried, and nothing of it is told', async () => {
        const at = text.indexOf('is £45');
        await client.type(at, at + 2, 'iss');
        const coverage = await ask();
        expect(coverage.personas.map(({ outcome }) => outcome.status)).toEqual(['error', 'error']);
        expect(coverage.files).toEqual([]);
    });
});
