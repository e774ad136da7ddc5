import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Row } from '../rows.ts';

const server = path.join(import.meta.dirname, '..', '..', '..', 'language-server', 'dist', 'server.js');

/** From starting the bundled server to its reply to `initialize`. */
export async function measureServerStart(): Promise<Row[]> {
    if (!existsSync(server)) return [{ what: 'server start', figure: 'not measured: run "npm run build" first' }];
    const times: number[] = [];
    for (let i = 0; i < 7; i++) times.push(await once());
    times.sort((a, b) => a - b);
    const median = times[3] as number;
    return [
        {
            what: 'server start to the initialize reply',
            figure: `${median.toFixed(0)} ms`,
            bar: '≤ 200 ms',
            met: median <= 200,
            reason: 'loading and building the parser',
        },
    ];
}

function once(): Promise<number> {
    return new Promise((resolve, reject) => {
        const start = performance.now();
        const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
        const body = JSON.stringify({
            jsonrpc: '2.0',
            id: 1,
            method: 'initialize',
            params: { processId: process.pid, rootUri: null, capabilities: {} },
        });
        child.stdout.once('data', () => {
            resolve(performance.now() - start);
            child.kill();
        });
        child.once('error', reject);
        child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
}
