import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliMessages } from '../messages/cli.ts';
import type { Persona } from '../model/policy-model.ts';
import { resultHeadings, resultRows } from '../personas/cases/result-rows.ts';
import { CSV_BEGINS, csvRow } from '../personas/cases/write-csv.ts';
import type { PersonaResult } from '../personas/index.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure } from './failure.ts';
import { StreamedFile } from './streamed-file.ts';

/** As a shell has it for a command that Ctrl-C ended. */
const INTERRUPTED = 130;
const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * `--cases-out FILE`: the table of cases with what came out beside what is expected, written as the cases are tried. Whatever ends
 * the command before its end leaves the file as it was.
 */
export class CasesOut {
    readonly #file: StreamedFile;
    readonly #path: string;
    readonly #shown: string;
    readonly #interrupted: () => void;
    /** The table whose cases are written. */
    #source: string | undefined;
    #count = 0;

    /** @throws {CommandFailure} when the file cannot be written. */
    constructor(given: string, { cwd }: CommandContext) {
        this.#path = path.resolve(cwd, given);
        this.#shown = given;
        this.#file = this.#guarded(() => new StreamedFile(this.#path));
        this.#interrupted = () => {
            this.discard();
            process.exit(INTERRUPTED);
        };
        for (const signal of signals) process.once(signal, this.#interrupted);
    }

    /** @throws {CommandFailure} when cases of two tables would stand in one, or over their own table. */
    take({ cells, range }: Persona, result: PersonaResult): void {
        if (cells === undefined) return;
        if (this.#source === undefined) {
            if (range.file.startsWith('file:') && fileURLToPath(range.file) === this.#path)
                throw new CommandFailure(cliMessages.test.casesOverThemselves(this.#shown));
            this.#source = range.file;
            this.#write(CSV_BEGINS + csvRow(resultHeadings(cells), cells.delimiter));
        }
        if (this.#source !== range.file) throw new CommandFailure(cliMessages.test.casesOfTwo);
        for (const row of resultRows(cells, result)) this.#write(csvRow(row, cells.delimiter));
        this.#count++;
    }

    /** @throws {CommandFailure} when there was no case, or the file cannot be written. */
    keep(): number {
        if (this.#source === undefined) throw new CommandFailure(cliMessages.test.noCases);
        this.#guarded(() => this.#file.keep());
        this.#forget();
        return this.#count;
    }

    discard(): void {
        this.#file.discard();
        this.#forget();
    }

    #forget(): void {
        for (const signal of signals) process.off(signal, this.#interrupted);
    }

    #write(text: string): void {
        this.#guarded(() => this.#file.write(text));
    }

    #guarded<T>(work: () => T): T {
        try {
            return work();
        } catch (error) {
            throw new CommandFailure(cliMessages.notWritable(this.#shown, (error as NodeJS.ErrnoException).code ?? ''));
        }
    }
}
