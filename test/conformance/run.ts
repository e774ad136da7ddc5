/**
 * Puts recorded cases from elsewhere to the sample policies.
 *
 *     npm run -s conformance -- DIR [--only SET,SET] [--json]
 *
 * Runs every SET.json of DIR for which this folder has SET.ts with an adapter; other sets are ignored. Exit status: 0 no
 * failures, 1 failures or nothing that could be tried, 2 bad arguments or unreadable cases.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Adapter, Case } from './support/adapter.ts';
import { openSample } from './support/open-sample.ts';
import { runSet, type SetReport } from './support/run-set.ts';

const usage = 'Usage: npm run -s conformance -- DIR [--only SET,SET] [--json]';

class BadArguments extends Error {}

async function main(args: readonly string[]): Promise<number> {
    const { folder, only, json, help } = readArguments(args);
    if (help) {
        process.stdout.write(`${usage}\n`);
        return 0;
    }
    const sets: SetReport[] = [];
    for (const id of setsIn(folder, only)) {
        const adapter = await adapterFor(id);
        if (adapter !== undefined) {
            const sample = openSample(adapter.policy);
            for (const { message, range } of sample.errors) {
                process.stderr.write(`${adapter.policy}:${range.start.line + 1}: ${message}\n`);
            }
            sets.push(runSet(id, readCases(folder, id), adapter, sample.policy));
        }
    }
    process.stdout.write(json ? `${JSON.stringify({ sets }, undefined, 2)}\n` : table(sets));
    // A set in which nothing was tried has shown nothing.
    const fine = sets.length > 0 && sets.every(({ passed, failed }) => failed === 0 && passed > 0);
    return fine ? 0 : 1;
}

function readArguments(args: readonly string[]): {
    folder: string;
    only: Set<string> | undefined;
    json: boolean;
    help: boolean;
} {
    let parsed: ReturnType<typeof parse>;
    try {
        parsed = parse(args);
    } catch (error) {
        throw new BadArguments((error as Error).message);
    }
    const { values, positionals } = parsed;
    const [folder, ...more] = positionals;
    if (values.help) {
        return { folder: '', only: undefined, json: false, help: true };
    }
    if (folder === undefined || more.length > 0) {
        throw new BadArguments('Name one folder with cases.');
    }
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
        throw new BadArguments(`There is no folder ${folder}.`);
    }
    const only = values.only?.flatMap(list => list.split(',')).filter(id => id !== '');
    return { folder, only: only && new Set(only), json: values.json === true, help: false };
}

function parse(args: readonly string[]) {
    return parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
            only: { type: 'string', multiple: true },
            json: { type: 'boolean' },
            help: { type: 'boolean', short: 'h' },
        },
    });
}

/** Names of the sets in a folder, in order. */
function setsIn(folder: string, only: ReadonlySet<string> | undefined): string[] {
    return readdirSync(folder)
        .filter(file => file.endsWith('.json'))
        .map(file => path.basename(file, '.json'))
        .filter(id => only === undefined || only.has(id))
        .sort();
}

async function adapterFor(id: string): Promise<Adapter | undefined> {
    const file = new URL(`./${id}.ts`, import.meta.url);
    if (id === 'run' || !existsSync(file)) {
        return undefined;
    }
    return ((await import(file.href)) as { adapter?: Adapter }).adapter;
}

function readCases(folder: string, id: string): Case[] {
    const file = path.join(folder, `${id}.json`);
    let cases: unknown;
    try {
        cases = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
        throw new BadArguments(`${file} cannot be read: ${(error as Error).message}`);
    }
    if (!Array.isArray(cases)) {
        throw new BadArguments(`${file} is not a list of cases.`);
    }
    return cases as Case[];
}

function table(sets: readonly SetReport[]): string {
    if (sets.length === 0) {
        return 'No set of this folder has an adapter.\n';
    }
    const width = Math.max(...sets.map(({ id }) => id.length));
    const lines: string[] = [];
    for (const { id, total, passed, failed, unsupported, failures, unsupportedCases } of sets) {
        const counts = [`${total} cases`, `${passed} passed`, `${failed} failed`, `${unsupported} unsupported`];
        lines.push(`${id.padEnd(width)}  ${counts.map(count => count.padStart(15)).join('')}`);
        for (const { id: caseId, name, expected, actual } of failures) {
            lines.push(
                `  ✗ ${caseId} ${name}`,
                `      expected ${JSON.stringify(expected)}`,
                `      actual   ${JSON.stringify(actual)}`,
            );
        }
        for (const [reason, count] of countByReason(unsupportedCases)) {
            lines.push(`  – ${count} unsupported: ${reason}`);
        }
    }
    return `${lines.join('\n')}\n`;
}

function countByReason(cases: SetReport['unsupportedCases']): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { reason } of cases) {
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    return counts;
}

try {
    process.exitCode = await main(process.argv.slice(2));
} catch (error) {
    if (!(error instanceof BadArguments)) {
        throw error;
    }
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exitCode = 2;
}
