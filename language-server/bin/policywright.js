#!/usr/bin/env node
// The installed command. Everything is in dist/cli.js; this file exists so that npm can link the command
// before the first build, and so that a missing build is said in plain words.
import { existsSync } from 'node:fs';
import module from 'node:module';

const bundle = new URL('../dist/cli.js', import.meta.url);

if (existsSync(bundle)) {
    // What was compiled once is kept for the next run. A Node too old to know this is told so by the bundle.
    module.enableCompileCache?.();
    await import(bundle.href);
} else {
    console.error('policywright: the command line is not built yet. Run "npm run build" first.');
    process.exitCode = 2;
}
