import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import { plansOf } from '../journey/index.ts';
import { cliMessages } from '../messages/cli.ts';
import { previewCli as say } from '../messages/preview.ts';
import type { PolicyModel } from '../model/policy-model.ts';
import { peopleOf } from '../personas/index.ts';
import type { Made, PreviewData } from '../render/preview-data.ts';
import { previewData } from '../workspace/preview.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import { findPolicy } from './find-policies.ts';
import { answer as journeyJson } from './journey.ts';
import { type OpenPolicy, openPolicy, unreadableParts } from './open-policy.ts';
import { refuseUnreadable, warnOfErrors } from './policy-errors.ts';
import { previewAssets } from './preview-assets.ts';
import { previewPage } from './preview-page.ts';
import { EVENTS, type Served, servePreview } from './preview-server.ts';
import { ProjectFolders } from './project-folders.ts';
import { createFile, replaceFile } from './write-file.ts';

interface PreviewOptions {
    out?: string;
    serve?: string | true;
    persona?: string;
}

const DEFAULT_PORT = 4173;

export function previewCommand(context: CommandContext): Command {
    return new Command('preview')
        .summary(say.summary)
        .description(say.description)
        .argument('<policy>', cliMessages.policy)
        .option('--out <folder>', say.out)
        .option('--serve [port]', say.serve(DEFAULT_PORT))
        .option('--persona <name>', say.persona)
        .addHelpText('after', say.examples)
        .action(async (given: string, options: PreviewOptions) => context.done(await preview(given, options, context)));
}

async function preview(given: string, options: PreviewOptions, context: CommandContext): Promise<number> {
    const port = portOf(options.serve);
    const { folders, place, cwd } = context;
    const file = findPolicy(given, cwd);
    const policy = openPolicy(file, folders, place);
    if (refuseUnreadable(policy, context)) return FAILS;
    checkPersona(policy, options.persona);
    const status = warnOfErrors(policy, context) ? FAILS : FINE;
    const shown = show(policy, folders, options.persona, context);
    if (options.out !== undefined || port === undefined) {
        const stem = path.basename(file).replace(/\.policy$/, '');
        write(path.resolve(cwd, options.out ?? `${stem}-preview`), policy, shown, context);
    }
    if (port === undefined) return status;
    await serve(file, shown, options.persona, port, context);
    return status;
}

/** @throws {CommandFailure} for what is no port */
function portOf(typed: string | true | undefined): number | undefined {
    if (typed === undefined) return undefined;
    if (typed === true) return DEFAULT_PORT;
    const port = Number(typed);
    if (!/^\d{1,5}$/.test(typed) || port > 65_535) throw new CommandFailure(say.badPort(typed));
    return port;
}

function checkPersona(policy: OpenPolicy, persona: string | undefined): void {
    const known = peopleOf(policy.compiled()).map(({ name }) => name);
    if (persona === undefined || known.includes(persona)) return;
    throw new CommandFailure(cliMessages.unknownPersona(persona, nearestNames(persona, known), known));
}

interface Shown {
    data: PreviewData;
    model: PolicyModel;
}

/** Whoever is named first is shown first, and nobody when nobody is tried. */
function show(
    policy: OpenPolicy,
    folders: ProjectFolders,
    persona: string | undefined,
    context: CommandContext,
): Shown {
    const { checked, findings, accepted } = policy;
    const compiled = policy.compiled();
    const first = persona ?? peopleOf(compiled)[0]?.name;
    const source = { checked, compiled, findings, accepted };
    const made = madeFrom(policy, folders, context);
    return {
        data: previewData(source, first === undefined ? {} : { persona: first }, made, true, false),
        model: checked.model,
    };
}

function madeFrom({ uri, checked }: OpenPolicy, folders: ProjectFolders, { host, place }: CommandContext): Made {
    const texts = createHash('sha256');
    for (const file of checked.model.files) texts.update(`${folders.textOf(file.uri) ?? ''}\u0000`);
    const epoch = host.env.SOURCE_DATE_EPOCH;
    const now = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
    return {
        at: now.toISOString(),
        version: process.env.POLICYWRIGHT_VERSION ?? 'development',
        file: place.ofUri(uri),
        fingerprint: texts.digest('hex').slice(0, 12),
    };
}

/** Each file whole or not at all; nothing is written before everything has been made. */
function write(folder: string, policy: OpenPolicy, { data, model }: Shown, { terminal, place }: CommandContext): void {
    const page = previewPage({ data, model, assets: previewAssets() });
    const compiled = policy.compiled();
    const [plan] = plansOf(compiled.program);
    const journey = plan && journeyJson({ plan, compiled, people: peopleOf(compiled) }, place);
    const files: [string, string][] = [
        ['journey.json', `${JSON.stringify(journey, undefined, 2)}\n`],
        ['index.html', page],
    ];
    try {
        mkdirSync(folder, { recursive: true });
        for (const [name, text] of files) {
            const file = path.join(folder, name);
            if (existsSync(file)) replaceFile(file, text);
            else createFile(file, text);
        }
    } catch (error) {
        throw new CommandFailure(
            cliMessages.notWritable(place.ofFile(folder), (error as NodeJS.ErrnoException).code ?? ''),
        );
    }
    terminal.say(say.written(place.ofFile(path.join(folder, 'index.html'))));
}

/** Until somebody stops it. */
async function serve(
    file: string,
    first: Shown,
    persona: string | undefined,
    port: number,
    context: CommandContext,
): Promise<void> {
    const server = await servePreview(new LivePreview(file, first, persona, context), port);
    context.terminal.say(say.serving(server.address));
    await new Promise<void>(resolve => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await server.close();
}

class LivePreview implements Served {
    readonly #file: string;
    readonly #persona: string | undefined;
    readonly #context: CommandContext;
    #shown: Shown;
    #note: string | undefined;

    constructor(file: string, first: Shown, persona: string | undefined, context: CommandContext) {
        this.#file = file;
        this.#shown = first;
        this.#persona = persona;
        this.#context = context;
    }

    page(): string {
        const note = this.#note;
        return previewPage({
            ...this.#shown,
            assets: previewAssets(),
            live: EVENTS,
            ...(note !== undefined && { note }),
        });
    }

    files(): string[] {
        return [
            this.#file,
            ...this.#shown.model.files.flatMap(({ uri }) => (uri.startsWith('file:') ? [fileURLToPath(uri)] : [])),
        ];
    }

    /** A text with errors that make it unreadable leaves the last good page, and says so on it. */
    renew(): boolean {
        try {
            const folders = new ProjectFolders();
            const policy = openPolicy(this.#file, folders, this.#context.place);
            const [problem] = unreadableParts(policy.findings);
            this.#note = problem && say.older(problem.message, problem.range.start.line + 1);
            if (problem === undefined) this.#shown = show(policy, folders, this.#persona, this.#context);
        } catch (error) {
            this.#note = say.older(error instanceof Error ? error.message : String(error), 1);
        }
        return true;
    }
}
