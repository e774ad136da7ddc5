import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEW_POLICY_REQUEST, type NewPolicyAnswer } from '../../extension/src/protocol.ts';
import { TestClient } from './client.ts';

describe('a policy to begin with', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start();
    });
    afterAll(() => client.stop());

    test('has the name that was typed, and a file that is called so', async () => {
        const { policy } = await draft('School uniform grant');
        expect(policy?.file).toBe('school-uniform-grant.policy');
        expect(policy?.text).toContain('\npolicy School uniform grant\n');
    });

    test('has nothing to answer', async () => {
        const { policy } = await draft('Grant');
        await client.open(policy?.text ?? '');
        expect(await client.diagnostics()).toEqual([]);
    });

    test.each(['', '!!!', '42'])('needs a name: %j', async name => {
        expect(await draft(name)).toEqual({});
    });

    const draft = (name: string): Promise<NewPolicyAnswer> => client.request(NEW_POLICY_REQUEST, { name });
});
