import { Command } from 'commander';
import { parseIso } from '../evaluate/dates/day-text.ts';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import { cliMessages } from '../messages/cli.ts';
import { answersStatus } from './answers-status.ts';
import { printAnswers } from './answers-text.ts';
import { runBatch } from './batch.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, FAILS, FINE, NOT_DONE } from './failure.ts';
import { findPolicy } from './find-policies.ts';
import { openPolicy } from './open-policy.ts';
import { refuseUnreadable, warnOfErrors } from './policy-errors.ts';
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
    const { host, terminal, place, folders, cwd } = context;
    if (options.json || options.batch) terminal.answersMachines();
    const policy = openPolicy(findPolicy(given, cwd), folders, place);
    if (refuseUnreadable(policy, context)) return FAILS;
    const compiled = policy.compiled();
    checkDecisions(options.decide, compiled);
    if (options.at !== undefined && parseIso(options.at) === undefined) {
        throw new CommandFailure(cliMessages.run.badDate(options.at));
    }
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

/** @throws {CommandFailure} when there is no decision of such a name. */
export function checkDecisions(names: readonly string[] | undefined, { program }: CompiledPolicy): void {
    const known = program.decisions.map(decision => decision.name.text);
    const unknown = (names ?? []).find(name => !known.includes(name));
    if (unknown !== undefined)
        throw new CommandFailure(cliMessages.unknownDecision(unknown, nearestNames(unknown, known), known));
}

/** An option that may be given several times. */
export function collect(value: string, earlier: string[] | undefined): string[] {
    return [...(earlier ?? []), value];
}
