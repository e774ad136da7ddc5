import { Command } from 'commander';
import { cliMessages } from '../messages/cli.ts';
import { formatPolicy } from '../syntax/format/format-policy.ts';
import type { CommandContext } from './command-context.ts';
import { FAILS, FINE } from './failure.ts';
import { findPolicies } from './find-policies.ts';
import { policyText, writePolicy } from './policy-text.ts';

export function formatCommand(context: CommandContext): Command {
    return new Command('format')
        .summary(cliMessages.format.summary)
        .description(cliMessages.format.description)
        .argument('[path...]', cliMessages.paths)
        .option('--check', cliMessages.format.check)
        .addHelpText('after', cliMessages.format.examples)
        .action((paths: string[], options: { check?: boolean }) => context.done(format(paths, options, context)));
}

function format(paths: readonly string[], options: { check?: boolean }, context: CommandContext): number {
    const { terminal, place, folders, cwd } = context;
    const files = findPolicies(paths, cwd, folders);
    // All are read before one is written: a file that cannot be read leaves the others as they are.
    const changes = files.flatMap((file, index) => {
        terminal.progress(cliMessages.format.progress(index + 1, files.length));
        const text = policyText(file, place.ofFile(file));
        const formatted = formatPolicy(text);
        return formatted === text ? [] : [{ file, formatted }];
    });
    terminal.endProgress();
    for (const { file, formatted } of changes) {
        if (!options.check) writePolicy(file, formatted, place.ofFile(file));
        terminal.say(place.ofFile(file));
    }
    const summary = options.check ? cliMessages.format.wanting : cliMessages.format.done;
    terminal.say(summary(changes.length, files.length));
    return options.check && changes.length > 0 ? FAILS : FINE;
}
