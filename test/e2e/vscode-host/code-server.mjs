// Starts code-server on a free port with folders of its own, and stops it with everything it started.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const startSeconds = 60;

/** @returns {Promise<{ url: string, stop(): Promise<void> }>} */
export async function startCodeServer({ folder, settings, onExit }) {
    const userData = path.join(folder, 'data');
    const extensions = path.join(folder, 'extensions');
    const temporary = path.join(folder, 'tmp');
    for (const needed of [path.join(userData, 'User'), extensions, temporary]) mkdirSync(needed, { recursive: true });
    writeFileSync(path.join(userData, 'User', 'settings.json'), JSON.stringify(settings));

    const server = spawn(process.execPath, [path.join(process.env.CODE_SERVER, 'out/node/entry.js'), ...flags()], {
        env: environment(),
        detached: true, // its own process group, so that the extension host ends with it
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const gone = new Promise(resolve => server.once('exit', resolve));

    const url = await listening(server);
    server.once('exit', code => onExit(1, `code-server ended early with ${code}`));
    return { url, stop };

    function flags() {
        return [
            '--auth=none',
            '--bind-addr=127.0.0.1:0',
            `--config=${path.join(folder, 'config.yaml')}`,
            `--user-data-dir=${userData}`,
            `--extensions-dir=${extensions}`,
            '--disable-telemetry',
            '--disable-update-check',
            '--disable-workspace-trust',
            '--disable-getting-started-override',
            // Without this a built workbench ignores the request to run tests.
            '--vscode-option=enable-smoke-test-driver',
            // Twice, because VS Code wants a list. At a quieter level the report of the tests would be lost.
            '--vscode-option=log=info',
            '--vscode-option=log=info',
        ];
    }

    function environment() {
        const env = {
            ...process.env,
            XDG_CONFIG_HOME: path.join(folder, 'config'),
            XDG_DATA_HOME: path.join(folder, 'share'),
            XDG_CACHE_HOME: path.join(folder, 'cache'),
            TMPDIR: temporary,
            EXTENSIONS_GALLERY: '{"serviceUrl":""}', // no look-ups in an extension market
        };
        for (const name of ['ELECTRON_RUN_AS_NODE', 'VSCODE_IPC_HOOK_CLI', 'PORT', 'PASSWORD']) delete env[name];
        return env;
    }

    async function stop() {
        server.removeAllListeners('exit');
        if (server.exitCode !== null) return;
        const signal = name => {
            try {
                process.kill(-server.pid, name);
            } catch {
                // already gone
            }
        };
        signal('SIGTERM');
        await Promise.race([gone, new Promise(resolve => setTimeout(resolve, 5000))]);
        signal('SIGKILL');
    }
}

function listening(server) {
    let said = '';
    return new Promise((resolve, reject) => {
        const listen = data => {
            said += data;
            if (process.env.POLICYWRIGHT_E2E_VERBOSE) process.stderr.write(data);
            const url = /HTTP server listening on (http:\/\/[\d.]+:\d+)/.exec(said)?.[1];
            if (url) resolve(url);
        };
        server.stdout.on('data', listen);
        server.stderr.on('data', listen);
        server.once('error', error => reject(new Error(`code-server could not be started: ${error.message}`)));
        server.once('exit', code => reject(new Error(`code-server ended with ${code}:\n${said}`)));
        setTimeout(
            () => reject(new Error(`code-server did not start within ${startSeconds} s:\n${said}`)),
            startSeconds * 1000,
        ).unref();
    });
}
