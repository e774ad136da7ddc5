import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
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
    expect
        fee is £1
`;

describe('personas in the editor', () => {
    let client: TestClient;
    beforeEach(async () => {
        client = await TestClient.start();
        await client.open(text);
    });
    afterEach(() => client.stop());
    const retype = (from: string, to: string): Promise<void> =>
        client.type(text.indexOf(from), text.indexOf(from) + from.length, to);
    const ask = <T>(method: string, more = {}): Promise<T> =>
        client.connection.sendRequest<T>(method, { uri, ...more });

    test('are listed with their expectations and places', async () => {
        expect(await ask<PersonaList>(PERSONAS_REQUEST)).toMatchObject({
            policy: 'Fee',
            personas: [
                {
                    id: 'persona:Ann',
                    name: 'Ann',
                    range: { start: { line: 10 } },
                    expectations: [{ label: 'fee: £1', range: { start: { line: 15 } } }],
                },
            ],
        });
    });

    test('are tried, and tried again only when something changed', async () => {
        const failed = await ask<PersonaResults>(RUN_PERSONAS_REQUEST);
        expect(failed).toMatchObject({
            tried: 1,
            results: [{ id: 'persona:Ann', status: 'failed', expectations: [{ expected: '£1', line: 15 }] }],
        });
        expect(await ask<PersonaResults>(RUN_PERSONAS_REQUEST)).toMatchObject({ ...failed, tried: 0 });
        await retype('is £0 when', 'is £1 when');
        expect(await ask<PersonaResults>(RUN_PERSONAS_REQUEST)).toMatchObject({
            tried: 1,
            results: [{ status: 'passed' }],
        });
    });

    test('are tried part by part for whoever cannot wait for all', async () => {
        const bob = text.slice(text.indexOf('persona Ann')).replace('persona Ann', 'persona Bob');
        await client.type(text.length, text.length, `\n${bob}`, uri);
        const first = await ask<PersonaResults>(RUN_PERSONAS_REQUEST, { patience: 0 });
        expect(first).toMatchObject({ tried: 1, results: [{ id: 'persona:Ann' }], left: ['persona:Bob'] });
        const then = await ask<PersonaResults>(RUN_PERSONAS_REQUEST, { ids: first.left, patience: 0 });
        expect(then).toMatchObject({ tried: 1, results: [{ id: 'persona:Bob' }] });
        expect(then.left).toBeUndefined();
    });

    test('are not tried while the policy cannot be read', async () => {
        await retype('is £45 otherwise', 'is is');
        expect(await ask<PersonaResults>(RUN_PERSONAS_REQUEST)).toMatchObject({
            tried: 0,
            results: [{ status: 'error', problems: [expect.stringContaining('cannot be read')] }],
        });
    });

    test('are explained', async () => {
        const explanation = await ask<Explanation>(EXPLAIN_REQUEST, { id: 'persona:Ann' });
        expect(explanation).toMatchObject({
            persona: 'Ann',
            on: '1 June 2025',
            nodes: [
                {
                    what: 'fee',
                    value: '£0.00',
                    rule: expect.stringContaining('is £0 when'),
                    place: { uri, range: { start: { line: 7 } } },
                },
            ],
            problems: [],
        });
    });

    test('are explained with what they expect first', async () => {
        await retype('decide fee', 'decide double : money\n    is savings * 2\n\ndecide fee');
        const { nodes } = await ask<Explanation>(EXPLAIN_REQUEST, { id: 'persona:Ann' });
        expect(nodes.map(({ what }) => what)).toEqual(['fee', 'double']);
    });

    test('who are gone are said to be gone', async () => {
        const explanation = await ask<Explanation>(EXPLAIN_REQUEST, { id: 'persona:Zoe' });
        expect(explanation.problems).toEqual(['This persona is no longer there.']);
    });
});
