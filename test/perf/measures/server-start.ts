import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Row } from '../rows.ts';

const server = path.join(import.meta.dirname, '..', '..', '..', 'language-server', 'dist', 'server.js');
/** The server keeps what was compiled three seconds after its start. */
const KEPT_AFTER = 5000;

/**
 * From starting the bundled server to its reply to `initialize`: the very first time, and with what an earlier start left
 * compiled, as on every other day.
 */
export async function measureServerStart(): Promise<Row[]> {
    if (!existsSync(server)) return [{ what: 'server start', figure: 'not measured: run "npm run build" first' }];
    const kept = mkdtempSync(path.join(tmpdir(), 'policywright-start-'));
    try {
        const first = await median(() => once({ NODE_DISABLE_COMPILE_CACHE: '1' }));
        await once({ NODE_COMPILE_CACHE: kept }, KEPT_AFTER);
        const later = await median(() => once({ NODE_COMPILE_CACHE: kept }));
        return [
            row('server start to the initialize reply', later),
            row('the same, the first time after it was installed', first),
        ];
    } finally {
        rmSync(kept, { recursive: true, force: true });
    }
}

function row(what: string, milliseconds: number): Row {
    const met = milliseconds <= 200;
    return {
        what,
        figure: `${milliseconds.toFixed(0)} ms`,
        bar: '≤ 200 ms',
        met,
        reason: 'loading and building the parser',
    };
}

async function median(measure: () => Promise<number>): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < 7; i++) times.push(await measure());
    return times.sort((a, b) => a - b)[3] as number;
}

function once(settings: Record<string, string>, stays = 0): Promise<number> {
    return new Promise((resolve, reject) => {
        const start = performance.now();
        const child = spawn(process.execPath, [server, '--stdio'], {
            stdio: ['pipe', 'pipe', 'inherit'],
            env: { ...process.env, ...settings },
        });
        const body = JSON.stringify({
            jsonrpc: '2.0',
            id: 1,
            method: 'initialize',
            params: { processId: process.pid, rootUri: null, capabilities: {} },
        });
        child.stdout.once('data', () => {
            const took = performance.now() - start;
            setTimeout(() => {
                child.kill();
                resolve(took);
            }, stays);
        });
        child.once('error', reject);
        child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
}
