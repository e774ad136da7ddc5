import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { cliMessages } from '../messages/cli.ts';
import { formatPolicy } from '../syntax/format/format-policy.ts';
import { policyName } from '../workspace/starter/policy-name.ts';
import { starterPolicy } from '../workspace/starter/starter-policy.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, FINE } from './failure.ts';
import { createFile } from './write-file.ts';

export function newCommand(context: CommandContext): Command {
    return new Command('new')
        .summary(cliMessages.new.summary)
        .description(cliMessages.new.description)
        .argument('<name>', cliMessages.new.name)
        .addHelpText('after', cliMessages.new.examples)
        .action((typed: string) => context.done(create(typed, context)));
}

function create(typed: string, { terminal, place, cwd }: CommandContext): number {
    const name = policyName(typed);
    if (name === undefined) throw new CommandFailure(cliMessages.new.noName(typed));
    const folder = path.join(cwd, name.file);
    const file = path.join(folder, `${name.file}.policy`);
    const made = makeFolder(folder, place.ofFile(folder));
    try {
        createFile(file, formatPolicy(starterPolicy(name.title)));
    } catch (error) {
        if (made) rmdirSync(folder);
        const { code = '' } = error as NodeJS.ErrnoException;
        throw new CommandFailure(
            code === 'EEXIST'
                ? cliMessages.new.exists(place.ofFile(file))
                : cliMessages.notWritable(place.ofFile(file), code),
        );
    }
    const shown = place.ofFile(file);
    terminal.say(cliMessages.new.done(shown));
    terminal.say();
    for (const line of cliMessages.new.next(shown)) terminal.say(line);
    return FINE;
}

/** Whether the folder had to be made. */
function makeFolder(folder: string, shown: string): boolean {
    try {
        return mkdirSync(folder, { recursive: true }) !== undefined;
    } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException;
        throw new CommandFailure(
            code === 'EEXIST' ? cliMessages.new.exists(shown) : cliMessages.notWritable(shown, code),
        );
    }
}
