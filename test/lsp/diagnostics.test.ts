import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestClient, unindented, uri } from './client.ts';
import { sample } from './sample.ts';

const shared = 'file:///policies/shared.policy';
const sharedText = unindented(`
    body HMRC

    rate child rate : money per week
        from 7 April 2025: £26.05 per week
`);
const userText = unindented(`
    use "shared.policy"

    decide award : money per week
        is child rate
`);

describe('diagnostics', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start({
            initializationOptions: { documentation: 'file:///extension/docs/diagnostics' },
        });
    });
    afterAll(() => client.stop());

    test('of a sound policy are none', async () => {
        await client.open(sample);
        expect(await client.diagnostics()).toEqual([]);
    });

    test('say what is wrong, where, and where it is explained', async () => {
        await client.open('decide award : money\n    is £1 wehn rent = 0\n');
        const [first] = await client.diagnostics();
        expect(first).toMatchObject({ source: 'policywright', severity: 1, range: { start: { line: 1 } } });
        expect(first?.code).toMatch(/^PW\d{3}$/);
        expect(first?.codeDescription?.href).toBe(`file:///extension/docs/diagnostics/${first?.code}.md`);
    });

    test('name the other places', async () => {
        await client.open('rate a : number\n    from 1 May 2025: 1\n\nrate a : number\n    from 1 May 2025: 2\n');
        const twice = (await client.diagnostics()).find(({ code }) => code === 'PW010');
        expect(twice?.relatedInformation).toMatchObject([
            { location: { uri, range: { start: { line: 0, character: 5 } } } },
        ]);
    });

    test('carry their mends', async () => {
        await client.open('decide award : money\n    is £0 whenn yes\n\npolcy X\n');
        const mended = (await client.diagnostics()).find(({ data }) => data);
        expect(mended?.data).toMatchObject({ fixes: [{ edits: [{ uri }] }] });
    });

    test('follow each keystroke', async () => {
        const text = 'rate a : number\n    from 1 May 2025: 1\n\ndecide b : number\n    is a\n';
        await client.open(text);
        expect(await client.diagnostics()).toEqual([]);
        const at = text.lastIndexOf('a');
        await client.type(at, at + 1, 'ax');
        expect((await client.diagnostics()).map(({ code }) => code)).toEqual(['PW009']);
        await client.type(at, at + 2, 'a');
        expect(await client.diagnostics()).toEqual([]);
    });

    test('are taken back when the file is closed', async () => {
        await client.open('polcy X\n');
        expect(await client.diagnostics()).not.toEqual([]);
        await client.close();
        await client.settled();
        expect(client.said(uri)).toEqual([]);
    });
});

describe('a file that others use', () => {
    test('is read from disk, and from the editor while it is open', async () => {
        const client = await TestClient.start({ disk: { [shared]: sharedText } });
        await client.open(userText);
        expect(await client.diagnostics()).toEqual([]);
        await client.open(sharedText.replace('child rate', 'other rate'), shared);
        expect(await client.diagnostics(uri, said => said.length > 0)).toMatchObject([{ code: 'PW009' }]);
        const at = client.text(shared).indexOf('other rate');
        await client.type(at, at + 'other rate'.length, 'child rate', shared);
        expect(await client.diagnostics(uri, said => said.length === 0)).toEqual([]);
        client.stop();
    });

    test('is read again when it changes on disk', async () => {
        const client = await TestClient.start();
        await client.open(userText);
        expect((await client.diagnostics()).map(({ code }) => code)).toContain('PW012');
        expect(client.registered).toContain('workspace/didChangeWatchedFiles');
        client.disk.set(shared, sharedText);
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: shared, type: 1 }],
        });
        expect(await client.diagnostics(uri, said => said.length === 0)).toEqual([]);
        client.stop();
    });
});

describe('severities', () => {
    const twice = 'rate a : number\n    from 1 May 2025: 1\n\nrate a : number\n    from 1 May 2025: 2\n';

    test('are those of the editor’s settings, and follow them', async () => {
        const client = await TestClient.start({ settings: { severity: { PW010: 'hint' } } });
        await client.open(twice);
        expect(await client.diagnostics(uri, said => said[0]?.severity === 4)).toMatchObject([{ code: 'PW010' }]);
        client.settings = { severity: { PW010: 'off' } };
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        expect(await client.diagnostics(uri, said => said.length === 0)).toEqual([]);
        client.stop();
    });

    test('of the project come first', async () => {
        const disk = { 'file:///policies/policywright.json': '{"severity": {"PW010": "warning"}}' };
        const client = await TestClient.start({ disk, settings: { severity: { PW010: 'off' } } });
        await client.open(twice);
        await client.settled();
        expect(await client.diagnostics()).toMatchObject([{ code: 'PW010', severity: 2 }]);
        client.stop();
    });

    test('are taken from editors that send their settings', async () => {
        const client = await TestClient.start({ capabilities: {} });
        await client.open(twice);
        expect(await client.diagnostics()).toMatchObject([{ severity: 1 }]);
        await client.connection.sendNotification('workspace/didChangeConfiguration', {
            settings: { policywright: { severity: { PW010: 'information' } } },
        });
        expect(await client.diagnostics(uri, said => said[0]?.severity === 3)).toMatchObject([{ code: 'PW010' }]);
        client.stop();
    });
});
