import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cliMessages } from '../messages/cli.ts';
import type { Facts } from '../model/facts.ts';
import { decodeUtf8 } from '../workspace/utf8.ts';
import { CommandFailure } from './failure.ts';
import type { Host } from './host.ts';
import { parseJson } from './json-text.ts';

/** The facts of one person, from a file or, with `-`, from standard input. Nothing given: no facts. */
export async function readFacts(given: string | undefined, host: Host): Promise<Facts> {
    if (given === undefined) return {};
    const shown = given === '-' ? cliMessages.standardInput : given;
    const decoded = decodeUtf8(given === '-' ? await readAll(host.stdin) : readBytes(given, host.cwd));
    if ('invalidByte' in decoded) throw new CommandFailure(cliMessages.notUtf8(shown, String(decoded.invalidByte)));
    const json = parseJson(decoded.text);
    if (!('value' in json)) throw new CommandFailure(cliMessages.badJson(shown, json));
    const facts = asFacts(json.value);
    if (facts === undefined) throw new CommandFailure(cliMessages.notAnObject(shown));
    return facts;
}

/** Facts are an object with a fact under each name; anything else is none. */
export function asFacts(value: unknown): Facts | undefined {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts) : undefined;
}

export function unreadableFile(given: string, error: unknown): CommandFailure {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return new CommandFailure(cliMessages.noSuchPath(given, []));
    return new CommandFailure(code === 'EISDIR' ? cliMessages.isFolder(given) : cliMessages.unreadable(given, code));
}

function readBytes(given: string, cwd: string): Uint8Array {
    try {
        return readFileSync(path.resolve(cwd, given));
    } catch (error) {
        throw unreadableFile(given, error);
    }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks);
}
