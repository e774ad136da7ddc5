import { describe, expect, test } from 'vitest';
import { DEEPER_REQUEST, type DeeperAnswer } from '../../extension/src/protocol.ts';
import { TestClient, uri } from './client.ts';

const text = `policy Fund
    decides for each family

each family has
    visits : whole number, 0 to 100
    rooms : whole number, 1 to 10

decide help : money
    is £1 when visits * rooms is at least 200 and visits + rooms is less than 40
    is £2 when visits * rooms is less than 200
    is £3 when visits + rooms is at least 40 and visits + rooms is at most 70
`;

describe('looking deeper', () => {
    test('tells in the editor whom the solver found', { timeout: 60_000 }, async () => {
        const client = await TestClient.start();
        await client.open(text);
        const codes = (all: readonly { code?: string | number | undefined }[]): string[] =>
            all.map(({ code }) => String(code)).filter(code => /^PW3[23]/.test(code));
        const before = await client.diagnostics(undefined, all => codes(all).length > 0);
        expect(codes(before)).toContain('PW339');
        expect(codes(before)).not.toContain('PW320');
        const answer = await client.connection.sendRequest<DeeperAnswer>(DEEPER_REQUEST, { uri });
        expect(answer).toEqual({ kind: 'done', message: '1 decision analysed, 0 not.' });
        const after = await client.diagnostics(undefined, all => codes(all).includes('PW320'));
        expect(codes(after)).not.toContain('PW339');
        client.stop();
    });
});
