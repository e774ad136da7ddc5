import { describe, expect, test } from 'vitest';
import { PROSE_REQUEST, type ProseAnswer, type ProseQuestion } from '../../extension/src/protocol.ts';
import { TestClient } from './client.ts';

describe('the wording of a paper', () => {
    test('is looked at on request, with mends and the page of each code', async () => {
        const client = await TestClient.start();
        const question: ProseQuestion = {
            uri: 'file:///papers/paper.md',
            language: 'markdown',
            text: '# Help\n\nClaims are paid by *cheque* and/or transfer.\n',
        };
        const { findings } = await client.connection.sendRequest<ProseAnswer>(PROSE_REQUEST, question);
        const found = findings.find(({ code }) => code === 'PW230');
        expect(found).toMatchObject({
            severity: 'warning',
            range: { start: { line: 2, character: 28 }, end: { line: 2, character: 34 } },
            href: expect.stringMatching(/PW230\.md$/),
        });
        expect(found?.fixes.map(({ title }) => title)).toContain('Write ‘or’');
        client.stop();
    });
});
