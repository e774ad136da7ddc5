import { Command } from 'commander';
import { inputsSchema } from '../evaluate/index.ts';
import { cliMessages } from '../messages/cli.ts';
import type { CommandContext } from './command-context.ts';
import { FAILS, FINE } from './failure.ts';
import { findPolicy } from './find-policies.ts';
import { openPolicy } from './open-policy.ts';
import { refuseUnreadable, warnOfErrors } from './policy-errors.ts';

export function inputsCommand(context: CommandContext): Command {
    return new Command('inputs')
        .summary(cliMessages.inputs.summary)
        .description(cliMessages.inputs.description)
        .argument('<policy>', cliMessages.policy)
        .addHelpText('after', cliMessages.inputs.examples)
        .action(async (given: string) => context.done(await inputs(given, context)));
}

async function inputs(given: string, context: CommandContext): Promise<number> {
    const { terminal, place, folders, cwd } = context;
    terminal.answersMachines();
    const policy = openPolicy(findPolicy(given, cwd), folders, place);
    if (refuseUnreadable(policy, context)) return FAILS;
    await terminal.answerJson(inputsSchema(policy.compiled().program));
    return warnOfErrors(policy, context) ? FAILS : FINE;
}
