import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Output } from '../../../language-server/src/cli/host.ts';
import { runCli } from '../../../language-server/src/cli/program.ts';

export interface CliAnswer {
    status: number;
    stdout: string;
    stderr: string;
}

export interface CliOptions {
    stdin?: string | Uint8Array;
    env?: Record<string, string>;
    /** Standard output is a terminal of so many columns. */
    terminal?: number;
    /** Told of everything that is written for people, as it is written. */
    heard?: (text: string) => void;
}

export type FileContents = Record<string, string | Uint8Array>;

/** A folder on disk with files, which goes away after the test. */
export class CliFolder {
    readonly folder = mkdtempSync(path.join(os.tmpdir(), 'policywright-cli-'));

    constructor(files: FileContents = {}) {
        for (const [name, content] of Object.entries(files)) this.write(name, content);
        onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    }

    at(name: string): string {
        return path.join(this.folder, name);
    }

    write(name: string, content: string | Uint8Array): void {
        mkdirSync(path.dirname(this.at(name)), { recursive: true });
        writeFileSync(this.at(name), content);
    }

    read(name: string): string {
        return readFileSync(this.at(name), 'utf8');
    }

    /** Every file and folder in it. */
    list(): string[] {
        return readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
            .map(name => name.replaceAll('\\', '/'))
            .sort();
    }

    /** Carries out a command line inside the folder. */
    async run(args: readonly string[], options?: CliOptions): Promise<CliAnswer> {
        return cliIn(this.folder, args, options);
    }
}

/** Runs a command in a folder that is there. */
export async function cliIn(
    folder: string,
    args: readonly string[],
    { stdin = '', env = {}, terminal, heard }: CliOptions = {},
): Promise<CliAnswer> {
    const stdout = new Collector(terminal);
    const stderr = new Collector(terminal, heard);
    const status = await runCli(args, {
        stdin: Readable.from(typeof stdin === 'string' ? [Buffer.from(stdin)] : [stdin]),
        stdout: stdout as Output,
        stderr: stderr as Output,
        cwd: folder,
        env,
    });
    return { status, stdout: stdout.text, stderr: stderr.text };
}

/** Runs a command in a folder of its own. */
export async function cli(
    args: readonly string[],
    files: FileContents = {},
    options: CliOptions = {},
): Promise<CliAnswer> {
    return new CliFolder(files).run(args, options);
}

class Collector extends Writable {
    text = '';
    readonly isTTY: boolean;
    readonly columns: number | undefined;
    readonly #heard: ((text: string) => void) | undefined;

    constructor(terminal: number | undefined, heard?: (text: string) => void) {
        super();
        this.isTTY = terminal !== undefined;
        this.columns = terminal;
        this.#heard = heard;
    }

    override _write(chunk: Buffer, _encoding: string, done: () => void): void {
        this.text += chunk.toString('utf8');
        this.#heard?.(chunk.toString('utf8'));
        done();
    }
}

/** A small policy without mistakes; its persona passes. */
export const grant = `policy Warm Homes Grant
    in force    from 6 April 2025
    decides for each household

each household has
    savings : money, at most £1,000,000
        ask         "How much do you have in savings?"
        proof       "a bank statement", or "a passbook"
    children : list of child

each child has
    date of birth : date
        held by     HMRC, as "birth registration"

body HMRC

conventions
    born on 29 February     birthday on 1 March

rate grant : money
    from 6 April 2025: £300
    source      "Warm Homes Regulations 2025, regulation 3"

decide entitled : yes or no
    is yes when savings is at most £6,000 because "savings are low"
    is no  otherwise

decide payment : money
    is grant when entitled
    is £0 otherwise

decide young for each child : yes or no
    is yes when age is under 16
    is no otherwise

persona Ada
    story       "Ada has little saved."
    on          1 June 2025
    given
        savings is £6,000
        children
            Bo: date of birth is 3 May 2020
    expect
        payment is £300
        entitled is yes because "savings are low"
`;

/** The same about which there is nothing at all to say: no edge at the limit, nothing that nobody asks for. */
export const quiet = grant.replaceAll('£300', '£150').replace(/decide young[\s\S]*?(?=persona)/, '');
