import { Command } from 'commander';
import { cliMessages } from '../messages/cli.ts';
import { collect, openAnswering } from './answering-policy.ts';
import { answersStatus } from './answers-status.ts';
import { printAnswers } from './answers-text.ts';
import { runBatch } from './batch.ts';
import type { CommandContext } from './command-context.ts';
import { FAILS, FINE, NOT_DONE } from './failure.ts';
import { warnOfErrors } from './policy-errors.ts';
import { printable } from './printable.ts';
import { readFacts } from './read-facts.ts';
import { resultJson } from './result-json.ts';
import { printAnswerTraces } from './trace-text.ts';

interface RunCommandOptions {
    facts?: string;
    at?: string;
    decide?: string[];
    explain?: boolean;
    json?: boolean;
    batch?: boolean;
}

export function runCommand(context: CommandContext): Command {
    return new Command('run')
        .summary(cliMessages.run.summary)
        .description(cliMessages.run.description)
        .argument('<policy>', cliMessages.policy)
        .option('--facts <file>', cliMessages.run.facts)
        .option('--at <date>', cliMessages.run.at)
        .option('--decide <name>', cliMessages.run.decide, collect)
        .option('--explain', cliMessages.run.explain)
        .option('--json', cliMessages.json)
        .option('--batch', cliMessages.run.batch)
        .addHelpText('after', cliMessages.run.examples)
        .action(async (given: string, options: RunCommandOptions) => context.done(await run(given, options, context)));
}

async function run(given: string, options: RunCommandOptions, context: CommandContext): Promise<number> {
    const { host, terminal, place } = context;
    if (options.batch) terminal.answersMachines();
    const opened = openAnswering(given, options, context);
    if (opened === undefined) return FAILS;
    const { policy, compiled } = opened;
    const broken = warnOfErrors(policy, context) ? FAILS : FINE;
    const asked = {
        ...(options.at === undefined ? {} : { at: options.at }),
        ...(options.decide === undefined ? {} : { decide: options.decide }),
    };
    if (options.batch) {
        const status = await runBatch(compiled, { ...asked, trace: options.explain === true }, options.facts, context);
        return Math.max(status, broken);
    }
    const facts = await readFacts(options.facts, host);
    const result = compiled.run(facts, { ...asked, trace: options.explain === true || !options.json });
    for (const { fact, message } of result.problems ?? [])
        terminal.complain(printable(cliMessages.factProblem(fact, message)));
    if (options.json) await terminal.answerJson(resultJson(result, place));
    if ((result.problems ?? []).length > 0) return NOT_DONE;
    if (!options.json) (options.explain ? printAnswerTraces : printAnswers)(result, terminal, place);
    return Math.max(answersStatus(result), broken);
}
