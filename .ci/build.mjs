// Bundles the extension, the language server, the command line and the programmatic interface.
import { readFileSync } from 'node:fs';
import { chmod, readdir, rm } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { bundlePreview } from './preview-assets.mjs';
import { at, present, root, runNode, toolPath } from './tools.mjs';

const { version, engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

const common = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    platform: 'node',
    target: 'node22',
    logLevel: 'warning',
    define: { 'process.env.POLICYWRIGHT_VERSION': JSON.stringify(version) },
};

// Some dependencies are CommonJS and call `require` for Node's own modules; in a module there is none.
const requireForModules =
    "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

// Before anything else runs: a Node that is too old gets one plain line instead of a stack of syntax errors.
const nodeCheck = `{
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
    console.error('policywright needs Node ${engines.node.replace('>=', '')} or later; this is Node ' + process.versions.node + '.');
    process.exit(2);
}
}`;

const targets = [
    {
        entry: 'extension/src/extension.ts',
        outfile: 'extension/dist/extension.cjs',
        options: { format: 'cjs', external: ['vscode'] },
    },
    {
        entry: 'extension/webview/main.ts',
        outfile: 'extension/dist/preview/preview.js',
        options: { format: 'iife', platform: 'browser', target: 'es2023', sourcemap: false },
    },
    {
        entry: 'language-server/src/cli/main.ts',
        outfile: 'language-server/dist/cli.js',
        options: { format: 'esm', banner: { js: `#!/usr/bin/env node\n${requireForModules}\n${nodeCheck}` } },
        executable: true,
    },
    {
        entry: 'language-server/src/api.ts',
        outfile: 'language-server/dist/api.js',
        // For browsers too: a module of Node in it fails the build.
        options: { format: 'esm', platform: 'browser' },
        types: 'language-server/tsconfig.types.json',
    },
    {
        entry: 'language-server/src/disk.ts',
        outfile: 'language-server/dist/disk.js',
        options: { format: 'esm' },
    },
    {
        // Small: what it needs of the rest it finds in the file beside it.
        entry: 'language-server/src/vitest-plugin.ts',
        outfile: 'language-server/dist/vitest.js',
        options: { format: 'esm', external: ['vitest'] },
    },
    {
        entry: 'language-server/src/vitest-runtime.ts',
        outfile: 'language-server/dist/vitest-runtime.js',
        options: { format: 'esm' },
    },
];

await buildServer();
for (const target of targets) {
    if (!present(target.entry)) {
        console.log(`not built  ${target.outfile}: there is no ${target.entry} yet`);
        continue;
    }
    await build(target);
}

for (const { file, bytes } of await bundlePreview()) console.log(`built      ${file} (${Math.round(bytes / 1024)} KB)`);
// Contains the style sheet that was just made.
await build({
    entry: 'extension/webview/preview.css',
    outfile: 'extension/dist/preview/preview.css',
    // GOV.UK Frontend speaks to an old browser by a mistake that only that browser reads.
    options: { platform: 'browser', sourcemap: false, logOverride: { 'css-syntax-error': 'silent' } },
});

// The server and the threads that it starts beside itself are made of the same parts, which are packed once.
async function buildServer() {
    const folder = 'language-server/dist';
    for (const name of present(folder) ? await readdir(at(folder)) : []) {
        if (name.startsWith('server-')) await rm(at(folder, name));
    }
    const { metafile } = await esbuild.build({
        ...common,
        entryPoints: {
            server: 'language-server/src/lsp/main.ts',
            'analysis-worker': 'language-server/src/lsp/analysis-worker.ts',
            'boundary-worker': 'language-server/src/workspace/generate/boundary-worker.ts',
            'mutation-worker': 'language-server/src/workspace/mutation/mutation-worker.ts',
            'preview-worker': 'language-server/src/lsp/preview-worker.ts',
            'deeper-worker': 'language-server/src/workspace/deeper/worker.ts',
        },
        outdir: folder,
        // Beside the entries: the threads are found from whichever part starts them.
        chunkNames: 'server-[hash]',
        format: 'esm',
        splitting: true,
        banner: { js: requireForModules },
        metafile: true,
    });
    const scripts = Object.entries(metafile.outputs).filter(([name]) => name.endsWith('.js'));
    const kilobytes = Math.round(scripts.reduce((sum, [, { bytes }]) => sum + bytes, 0) / 1024);
    console.log(`built      ${folder}/server.js, its threads and parts (${kilobytes} KB in ${scripts.length} files)`);
}

async function build({ entry, outfile, options, executable, types }) {
    const { metafile } = await esbuild.build({
        ...common,
        ...options,
        entryPoints: [entry],
        outfile,
        metafile: true,
    });
    if (executable) await chmod(at(outfile), 0o755);
    if (types) await emitTypes(types);
    const kilobytes = Math.round(metafile.outputs[outfile].bytes / 1024);
    console.log(`built      ${outfile} (${kilobytes} KB)`);
}

async function emitTypes(project) {
    await rm(at('language-server/dist/types'), { recursive: true, force: true });
    const { code } = await runNode([toolPath('typescript', 'tsc'), '-p', project]);
    if (code !== 0) {
        console.error(
            'The type declarations of the programmatic interface could not be written; the messages are above.',
        );
        process.exitCode = 1;
    }
}
