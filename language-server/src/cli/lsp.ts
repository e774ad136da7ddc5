import { Command } from 'commander';
import { cliMessages } from '../messages/cli.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, FINE } from './failure.ts';

/** Editors add options of their own, such as `--clientProcessId`: they pass. */
export function lspCommand(context: CommandContext): Command {
    return new Command('lsp')
        .summary(cliMessages.lsp.summary)
        .description(cliMessages.lsp.description)
        .option('--stdio', cliMessages.lsp.stdio)
        .allowUnknownOption()
        .allowExcessArguments()
        .addHelpText('after', cliMessages.lsp.examples)
        .action(async ({ stdio }: { stdio?: boolean }) => {
            if (!stdio) throw new CommandFailure(cliMessages.lsp.onlyStdio);
            context.done(FINE);
            // Starts the server on the streams of the process, which lives until the editor ends it.
            await import('../lsp/main.ts');
        });
}
