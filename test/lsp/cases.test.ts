import { afterEach, describe, expect, test } from 'vitest';
import {
    DATA_TEXT,
    type DataText,
    EXPLAIN_REQUEST,
    type Explanation,
    PERSONAS_REQUEST,
    type PersonaList,
    type PersonaResults,
    RUN_PERSONAS_REQUEST,
} from '../../extension/src/protocol.ts';
import { feeRules } from '../support/fee-policy.ts';
import { TestClient, uri } from './client.ts';

const text = `${feeRules}
persona Ann
    on          1 June 2025
    given
        savings is £100
    given from 1 July 2025
        savings is £6,001
    expect
        fee is £0
    expect on 1 July 2025
        fee is £45
    evidence    published figure "Table of fees"

personas from file "cases.csv"
    column "Savings" is savings
    expect column "Fee" is fee
    evidence    published figure "Table of fees"
`;
const table = 'file:///policies/cases.csv';

describe('cases and days in the editor', () => {
    let client: TestClient;
    afterEach(() => client.stop());
    const ask = <T>(method: string, more = {}): Promise<T> =>
        client.connection.sendRequest<T>(method, { uri, ...more });
    const start = async (cases: string): Promise<void> => {
        client = await TestClient.start({ disk: { [table]: cases } });
        await client.open(text);
    };

    test('are listed: a case in its own file, an expectation with its day', async () => {
        await start('Savings,Fee\n6000,0\n6001,40\n');
        const { personas } = await ask<PersonaList>(PERSONAS_REQUEST);
        expect(personas).toMatchObject([
            { name: 'Ann', expectations: [{ label: 'fee: £0' }, { label: 'fee, on 1 July 2025: £45' }] },
            { name: 'row 2', uri: table, range: { start: { line: 1 } }, expectations: [{ label: 'fee: £0' }] },
            { name: 'row 3', uri: table, range: { start: { line: 2 } }, expectations: [{ label: 'fee: £40' }] },
        ]);
        expect(personas[0]).not.toHaveProperty('uri');
    });

    test('are tried, and again when their file changes', async () => {
        await start('Savings,Fee\n6000,0\n6001,40\n');
        const { results } = await ask<PersonaResults>(RUN_PERSONAS_REQUEST);
        expect(results.map(({ status }) => status)).toEqual(['passed', 'passed', 'failed']);
        expect(results[2]?.expectations).toMatchObject([{ expected: '£40', actual: '£45.00', line: 2 }]);
        client.disk.set(table, 'Savings,Fee\n6000,0\n6001,45\n');
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: table, type: 2 }],
        });
        const after = await ask<PersonaResults>(RUN_PERSONAS_REQUEST);
        expect(after.results.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed']);
    });

    test('follow what stands in an editor and is not saved, until it is closed', async () => {
        await start('Savings,Fee\n6000,0\n6001,40\n');
        const statuses = async (): Promise<string[]> =>
            (await ask<PersonaResults>(RUN_PERSONAS_REQUEST)).results.map(({ status }) => status);
        const show = (more: Partial<DataText>): Promise<void> =>
            client.connection.sendNotification(DATA_TEXT, { uri: table, ...more });
        const { data } = await ask<PersonaList>(PERSONAS_REQUEST);
        expect(data).toEqual([table]);
        expect(await statuses()).toEqual(['passed', 'passed', 'failed']);
        await show({ text: 'Savings,Fee\n6000,0\n6001,45\n7000,45\n' });
        expect(await statuses()).toEqual(['passed', 'passed', 'passed', 'passed']);
        await show({ text: 'Savings,Fees\n6000,0\n' });
        expect((await ask<PersonaList>(PERSONAS_REQUEST)).personas).toHaveLength(2);
        expect(await statuses()).toEqual(['passed', 'error']);
        await show({});
        expect(await statuses()).toEqual(['passed', 'passed', 'failed']);
    });

    test('are no more than an editor can show', async () => {
        await start(`Savings,Fee\n${'1,0\n'.repeat(2000)}`);
        const { personas } = await ask<PersonaList>(PERSONAS_REQUEST);
        expect(personas).toHaveLength(501);
    });

    test('are explained day by day', async () => {
        await start('Savings,Fee\n6000,0\n');
        const { nodes, on } = await ask<Explanation>(EXPLAIN_REQUEST, { id: 'persona:Ann' });
        expect(on).toBeUndefined();
        expect(nodes).toMatchObject([
            { what: '1 June 2025', children: [{ what: 'fee', value: '£0.00' }] },
            { what: '1 July 2025', children: [{ what: 'fee', value: '£45.00' }] },
        ]);
    });
});
