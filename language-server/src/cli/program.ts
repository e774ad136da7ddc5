import { Command, CommanderError } from 'commander';
import { cliMessages } from '../messages/cli.ts';
import { checkCommand } from './check.ts';
import { cliffsCommand } from './cliffs.ts';
import type { CommandContext } from './command-context.ts';
import { compareCommand } from './compare.ts';
import { explainCommand } from './explain.ts';
import { CommandFailure, FINE, NOT_DONE } from './failure.ts';
import { formatCommand } from './format.ts';
import type { Host } from './host.ts';
import { inputsCommand } from './inputs.ts';
import { journeyCommand } from './journey.ts';
import { lspCommand } from './lsp.ts';
import { newCommand } from './new.ts';
import { personasCommand } from './personas.ts';
import { Place } from './place.ts';
import { previewCommand } from './preview.ts';
import { printable } from './printable.ts';
import { ProjectFolders } from './project-folders.ts';
import { proseCommand } from './prose.ts';
import { runCommand } from './run.ts';
import { Terminal } from './terminal.ts';
import { testCommand } from './test.ts';
import { traceCommand } from './trace.ts';

const commands = [
    checkCommand,
    testCommand,
    runCommand,
    inputsCommand,
    explainCommand,
    compareCommand,
    journeyCommand,
    previewCommand,
    traceCommand,
    cliffsCommand,
    personasCommand,
    proseCommand,
    formatCommand,
    newCommand,
    lspCommand,
];

/** Carries out one command line and answers with its exit status. Never ends the process, and never throws. */
export async function runCli(args: readonly string[], host: Host): Promise<number> {
    let status: number = FINE;
    const terminal = new Terminal(host);
    const context: CommandContext = {
        host,
        cwd: host.cwd,
        terminal,
        place: new Place(host.cwd),
        folders: new ProjectFolders(),
        done: ended => {
            status = ended;
        },
    };
    try {
        await programOf(context).parseAsync(args, { from: 'user' });
        return status;
    } catch (error) {
        terminal.endProgress();
        return failureStatus(error, context);
    }
}

function programOf(context: CommandContext): Command {
    const { host } = context;
    const program = new Command(cliMessages.program)
        .description(cliMessages.description)
        .version(process.env.POLICYWRIGHT_VERSION ?? 'development', '--version', cliMessages.version)
        .addHelpText('after', `${cliMessages.programExamples}\n${cliMessages.statuses}`);
    for (const command of commands) program.addCommand(command(context));
    for (const command of [program, ...program.commands]) {
        command
            .exitOverride()
            .helpOption('--help', cliMessages.help)
            .showSuggestionAfterError()
            .configureOutput({
                writeOut: text => host.stdout.write(text),
                writeErr: text => host.stderr.write(text),
                outputError: (text, write) => write(cliMessages.usageError(text.replace(/^error: /, ''))),
                getOutHelpWidth: () => context.terminal.width,
                getErrHelpWidth: () => context.terminal.width,
                getOutHasColors: () => false,
                getErrHasColors: () => false,
            });
    }
    return program.helpCommand(false);
}

function failureStatus(error: unknown, { host, terminal }: CommandContext): number {
    if (error instanceof CommanderError) {
        // Commander has said what is wrong, or has shown what was asked for.
        return error.exitCode === 0 ? FINE : NOT_DONE;
    }
    if (error instanceof CommandFailure) {
        terminal.complain(printable(cliMessages.failure(error.message)));
        return NOT_DONE;
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    terminal.complain(printable(cliMessages.internalError(message)));
    if (host.env.POLICYWRIGHT_DEBUG === '1' && stack !== undefined) terminal.complain(stack);
    return NOT_DONE;
}
