import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliMessages } from '../messages/cli.ts';
import type { PersonaResult } from '../personas/index.ts';
import { fileUri, readDiskText } from '../workspace/disk-files.ts';
import { PersonaRuns } from '../workspace/persona-runs.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure } from './failure.ts';
import { findPolicies } from './find-policies.ts';
import { FindingsPrinter } from './findings-text.ts';
import { type OpenPolicy, openPolicy, unreadableParts } from './open-policy.ts';
import { printPersona, totalsOf } from './persona-results.ts';
import { personasIn } from './personas-in.ts';
import { printable } from './printable.ts';
import { ProjectFolders } from './project-folders.ts';

const say = cliMessages.watch;

/** A policy as it was last tried. */
interface Watched {
    runs: PersonaRuns;
    results: readonly PersonaResult[];
    /** Absolute paths of everything that it is made from. */
    files: string[];
}

/** Policies whose personas are tried, and tried again where something changed. */
export class WatchedPolicies {
    readonly #paths: readonly string[];
    readonly #persona: string | undefined;
    readonly #context: CommandContext;
    #folders = new ProjectFolders();
    /** By absolute path. */
    #policies = new Map<string, Watched>();
    #failedOnly = false;

    constructor(paths: readonly string[], persona: string | undefined, context: CommandContext) {
        this.#paths = paths;
        this.#persona = persona;
        this.#context = context;
    }

    /** What the policies are made from. */
    files(): string[] {
        return [...new Set([...this.#policies].flatMap(([file, { files }]) => [file, ...files]))];
    }

    /** Where new policies may appear. */
    folders(): string[] {
        const given = this.#paths.length === 0 ? ['.'] : this.#paths.filter(each => !each.endsWith('.policy'));
        return given.map(each => path.resolve(this.#context.cwd, each));
    }

    /** @throws {CommandFailure} when there is nothing to watch. */
    start(): void {
        this.#try(this.#found(), false);
    }

    changed(files: ReadonlySet<string>): void {
        const { terminal, place } = this.#context;
        terminal.say(`\n${terminal.colors.dim(say.changed([...files].map(file => place.ofFile(file))))}`);
        if ([...files].some(file => path.basename(file) === 'policywright.json')) this.#folders = new ProjectFolders();
        for (const file of files) this.#takeAnew(file);
        this.#guarded(() => {
            const found = this.#found();
            for (const known of this.#policies.keys()) if (!found.includes(known)) this.#policies.delete(known);
            const touched = found.filter(file => {
                const known = this.#policies.get(file);
                return known === undefined || files.has(file) || known.files.some(each => files.has(each));
            });
            this.#try(touched, true);
        });
    }

    pressed(key: string): void {
        if (key === 'f') this.#failedOnly = !this.#failedOnly;
        else if (key !== 'a') return;
        else this.#failedOnly = false;
        const { terminal } = this.#context;
        terminal.say(`\n${terminal.colors.dim(this.#failedOnly ? say.failedOnly : say.all)}`);
        this.#guarded(() => this.#try(this.#found(), false));
    }

    /** What is known of the rest of a policy stays known. */
    #takeAnew(file: string): void {
        const { workspace } = this.#folders.projectOf(file);
        const uri = fileUri(file);
        const read = workspace.known.includes(uri) ? readDiskText(file) : { problem: 'missing' };
        if ('text' in read) workspace.update(uri, read.text);
        else workspace.forget(uri);
    }

    /** While somebody writes, a file may be gone for a moment. */
    #guarded(work: () => void): void {
        try {
            work();
        } catch (error) {
            if (!(error instanceof CommandFailure)) throw error;
            this.#context.terminal.complain(printable(cliMessages.failure(error.message)));
        }
    }

    #found(): string[] {
        return findPolicies(this.#paths, this.#context.cwd, this.#folders);
    }

    /** @param affectedOnly leaves personas as they are that nothing affected. */
    #try(files: readonly string[], affectedOnly: boolean): void {
        let tried = 0;
        for (const file of files) tried += this.#tryPolicy(file, affectedOnly);
        const totals = totalsOf([...this.#policies.values()].flatMap(({ results }) => results));
        const failed = totals.failed + totals.errors;
        const { terminal } = this.#context;
        const { colors } = terminal;
        const line = cliMessages.test.totals(totals.passed, failed);
        terminal.say(`${failed > 0 ? colors.red(line) : colors.green(line)}${colors.dim(say.tried(tried))}`);
    }

    #tryPolicy(file: string, affectedOnly: boolean): number {
        const { place } = this.#context;
        const known = this.#policies.get(file);
        const runs = affectedOnly && known ? known.runs : new PersonaRuns();
        let policy: OpenPolicy;
        try {
            policy = openPolicy(file, this.#folders, place);
        } catch (error) {
            // What cannot be read is not what was tried before.
            this.#policies.set(file, { runs, results: [], files: known?.files ?? [] });
            throw error;
        }
        const parts = filesOf(policy);
        const all = personasIn(policy).filter(({ name }) => this.#persona === undefined || name.text === this.#persona);
        const unreadable = unreadableParts(policy.findings);
        if (unreadable.length > 0 && all.length > 0) {
            const printer = new FindingsPrinter(this.#context.terminal, place, uri => this.#folders.textOf(uri));
            for (const finding of unreadable) printer.print(finding);
            this.#policies.set(file, { runs, results: known?.results ?? [], files: parts });
            return 0;
        }
        const failing = new Set(known?.results.filter(isBad).map(({ name }) => name));
        const wanted = this.#failedOnly ? all.filter(({ name }) => failing.has(name.text)) : all;
        const { results, tried } = runs.run(policy.checked, () => policy.compiled(), wanted);
        this.#policies.set(file, { runs, results, files: parts });
        this.#print(file, results, tried);
        return tried;
    }

    /** In short: one line for a policy, and what does not hold in full. */
    #print(file: string, results: readonly PersonaResult[], tried: number): void {
        const { terminal, place } = this.#context;
        const bad = results.filter(isBad);
        if (results.length === 0 || (tried === 0 && bad.length === 0)) return;
        const mark = bad.length > 0 ? terminal.colors.red('✗') : terminal.colors.green('✓');
        const held = results.length - bad.length;
        terminal.say(`${mark} ${terminal.colors.underline(place.ofFile(file))}  ${say.ofAll(held, results.length)}`);
        for (const result of bad) printPersona(result, terminal, place);
    }
}

function isBad({ status }: PersonaResult): boolean {
    return status === 'failed' || status === 'error';
}

/** The file itself, those that it uses, and the data that they name. */
function filesOf({ checked }: OpenPolicy): string[] {
    const uris = checked.model.files.flatMap(({ uri, declarations }) => [
        uri,
        ...declarations.flatMap(each => ('resolved' in each && each.resolved !== undefined ? [each.resolved] : [])),
    ]);
    return [...new Set(uris)].filter(uri => uri.startsWith('file:')).map(uri => fileURLToPath(uri));
}
