// What the scripts in this folder share. Runs on Node 20 too, because setup.mjs does.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** A path inside the repository, from its parts. */
export const at = (...parts) => path.join(root, ...parts);

/**
 * The script behind a package's command. Tools are always started as `node <script>`: this works the same on Windows
 * (where `.bin` holds `.cmd` files) and makes sure that the Node which runs us also runs them.
 */
export function toolPath(packageName, command = packageName) {
    const folder = at('node_modules', packageName);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
    return path.join(folder, script);
}

/**
 * Starts `node <args>` in the repository and waits for it.
 * @returns {Promise<{ code: number, output: string, stdout: string }>} The texts are empty unless `capture` is set;
 *   `output` is what the program said in all, `stdout` only its answer.
 */
export function runNode(args, { capture = false, env = process.env, cwd = root } = {}) {
    return run(process.execPath, args, { capture, env, cwd });
}

/** The same for any program. A program that cannot be started answers with code 127 and the reason. */
export function run(program, args, { capture = false, env = process.env, cwd = root } = {}) {
    return new Promise(resolve => {
        const child = spawn(program, args, { cwd, env, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
        let output = '';
        let stdout = '';
        child.stdout?.setEncoding('utf8').on('data', text => {
            output += text;
            stdout += text;
        });
        child.stderr?.setEncoding('utf8').on('data', text => {
            output += text;
        });
        child.on('error', error => resolve({ code: 127, output: output + error.message, stdout }));
        child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output, stdout }));
    });
}

/** Entry points are built by several people: what is not there yet is said and skipped. */
export function present(relativePath) {
    return existsSync(at(relativePath));
}
