import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
    createProtocolConnection,
    type InitializeResult,
    type PublishDiagnosticsParams,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';
import { sample } from './sample.ts';

const server = path.join(import.meta.dirname, '../../language-server/dist/server.js');

// Unit tests run before the build; on a fresh clone there is nothing to start yet. VS Code starts the same bundle later.
test.skipIf(!existsSync(server))('the built server starts over standard input and output', async () => {
    const start = performance.now();
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    try {
        const connection = createProtocolConnection(
            new StreamMessageReader(child.stdout),
            new StreamMessageWriter(child.stdin),
        );
        connection.listen();
        const result = await connection.sendRequest<InitializeResult>('initialize', {
            processId: process.pid,
            rootUri: null,
            capabilities: {},
        });
        const milliseconds = Math.round(performance.now() - start);
        console.info(`from start to the initialize reply: ${milliseconds} ms (bar: 200 ms on a quiet machine)`);
        expect(result.serverInfo?.name).toBe('policywright');
        expect(milliseconds).toBeLessThan(2000);

        const published = new Promise<PublishDiagnosticsParams>(resolve =>
            connection.onNotification('textDocument/publishDiagnostics', resolve),
        );
        await connection.sendNotification('initialized', {});
        await connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri: 'untitled:a', languageId: 'policy', version: 1, text: sample },
        });
        expect((await published).diagnostics).toEqual([]);
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
        expect(await new Promise(resolve => child.once('exit', resolve))).toBe(0);
    } finally {
        child.kill();
    }
});
