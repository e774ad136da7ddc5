import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import {
    BOUNDARY_REQUEST,
    type BoundaryAnswer,
    MUTATION_PROGRESS,
    MUTATION_REQUEST,
    type MutationAnswer,
    type MutationProgress,
    WRITE_BOUNDARY_COMMAND,
} from '../../extension/src/protocol.ts';
import { feeRules } from '../support/fee-policy.ts';
import { TestClient, uri } from './client.ts';

const text = `${feeRules}
persona Ann
    on          1 June 2025
    given
        savings is £6,000
    expect
        fee is £0
    evidence    "Fees Order 2025, article 3"

persona Bob
    on          1 June 2025
    given
        savings is £9,000
    expect
        fee is £45
    evidence    "Fees Order 2025, article 3"
`;

const isSurvivor = ({ code }: { code?: string | number | undefined }): boolean => code === 'PW509';

describe('changed rules in the editor', () => {
    let client: TestClient;
    beforeEach(async () => {
        client = await TestClient.start();
        await client.open(text);
    });
    afterEach(() => client.stop());
    const ask = (): Promise<MutationAnswer> => client.connection.sendRequest<MutationAnswer>(MUTATION_REQUEST, { uri });

    test('are shown when nobody notices them and it was asked for, with progress on the way', async () => {
        expect((await client.diagnostics()).filter(isSurvivor)).toEqual([]);
        const told: MutationProgress[] = [];
        client.connection.onNotification(MUTATION_PROGRESS, (progress: MutationProgress) => {
            told.push(progress);
        });
        const { kind, message, figures } = await ask();
        expect({ kind, figures }).toEqual({
            kind: 'done',
            figures: { score: 83.3, judged: 6, killed: 5, survived: 1, equivalent: 0 },
        });
        expect(message).toContain('Score: 83.3%');
        const [shown] = (await client.diagnostics(undefined, all => all.some(isSurvivor))).filter(isSurvivor);
        expect(shown?.range.start.line).toBe(7);
        expect(shown?.message).toBe(
            'No persona would notice “savings is at most £6,000” changed to “savings is at most £6,000.01”. Somebody would: fee is £45 for them, and then it would be £0. Is £45 right?',
        );
        expect(told.at(-1)).toMatchObject({ judged: 6, all: 6 });
    });

    test('go away when somebody types, and the persona that is added notices', async () => {
        await ask();
        const all = await client.diagnostics(undefined, found => found.some(isSurvivor));
        const range = all.find(isSurvivor)?.range;
        const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
            textDocument: { uri },
            range,
            context: { diagnostics: all.filter(isSurvivor), only: ['quickfix'] },
        });
        const [fix] = actions;
        expect(fix?.title).toBe('Add the persona that would notice');
        const written = JSON.stringify(fix?.edit);
        expect(written).toContain('persona At the edge of fee');
        expect(written).toContain('savings is £6,000.01');

        await client.type(text.length, text.length, '\n-- A remark.\n');
        expect((await client.diagnostics()).filter(isSurvivor)).toEqual([]);
    });

    test('is asked for in vain while the policy cannot be read', async () => {
        const at = text.indexOf('is £45');
        await client.type(at, at + 2, 'iss');
        expect(await ask()).toMatchObject({ kind: 'failed', message: expect.stringContaining('cannot be read') });
    });

    test('people at the limits of a decision are offered where it stands, and written', async () => {
        const position = { line: 7, character: 6 };
        const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
            textDocument: { uri },
            range: { start: position, end: position },
            context: { diagnostics: [], only: ['refactor'] },
        });
        expect(actions).toEqual([
            expect.objectContaining({
                title: 'Write boundary personas for “fee”',
                command: expect.objectContaining({ command: WRITE_BOUNDARY_COMMAND, arguments: [uri, 'fee'] }),
            }),
        ]);
        const { text: sections, message } = await client.connection.sendRequest<BoundaryAnswer>(BOUNDARY_REQUEST, {
            uri,
            decision: 'fee',
        });
        expect(message).toMatch(/^\d personas written, to be judged\.$/);
        expect(sections).toContain('savings is £6,000\n');
        expect(sections).toContain('savings is £6,000.01');
        expect(sections).not.toContain('expect\n');
    });
});
