import { Command } from 'commander';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import { cliMessages } from '../messages/cli.ts';
import type { Persona } from '../model/policy-model.ts';
import { personaFacts } from '../personas/index.ts';
import { personasOf } from '../personas/run-personas.ts';
import { collect, openAnswering } from './answering-policy.ts';
import { answersStatus } from './answers-status.ts';
import type { CommandContext } from './command-context.ts';
import { expectedDecisions } from './expected-decisions.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import { warnOfErrors } from './policy-errors.ts';
import { printable } from './printable.ts';
import { resultJson } from './result-json.ts';
import { printAnswerTraces } from './trace-text.ts';

interface ExplainOptions {
    persona: string;
    decide?: string[];
    json?: boolean;
}

export function explainCommand(context: CommandContext): Command {
    return new Command('explain')
        .summary(cliMessages.explain.summary)
        .description(cliMessages.explain.description)
        .argument('<policy>', cliMessages.policy)
        .requiredOption('--persona <name>', cliMessages.explain.persona)
        .option('--decide <name>', cliMessages.run.decide, collect)
        .option('--json', cliMessages.json)
        .addHelpText('after', cliMessages.explain.examples)
        .action(async (given: string, options: ExplainOptions) => context.done(await explain(given, options, context)));
}

async function explain(given: string, options: ExplainOptions, context: CommandContext): Promise<number> {
    const { terminal, place } = context;
    const opened = openAnswering(given, options, context);
    if (opened === undefined) return FAILS;
    const { policy, compiled } = opened;
    const persona = findPersona(personasOf(compiled), options.persona);
    const broken = warnOfErrors(policy, context) ? FAILS : FINE;
    // What the persona is about, unless something else is asked for: everything would bury it.
    const expected = expectedDecisions(persona);
    const decide = options.decide ?? (expected.length > 0 && !options.json ? expected : undefined);
    const result = compiled.run(personaFacts(persona, compiled.program), { ...(decide && { decide }), trace: true });
    if (options.json) {
        await terminal.answerJson({ persona: persona.name.text, ...resultJson(result, place) });
    } else {
        terminal.say(terminal.colors.bold(printable(persona.name.text)));
        if (persona.story) terminal.say(printable(persona.story.text));
        printAnswerTraces(result, terminal, place);
    }
    if (!options.json && !options.decide && expected.length > 0)
        terminal.say(terminal.colors.dim(cliMessages.explain.expected));
    for (const { fact, message } of result.problems ?? [])
        terminal.complain(printable(cliMessages.factProblem(fact, message)));
    if ((result.problems ?? []).length > 0) return FAILS;
    return Math.max(answersStatus(result), broken);
}

/** @throws {CommandFailure} when there is no persona of such a name. */
export function findPersona(personas: readonly Persona[], name: string): Persona {
    const found = personas.find(persona => persona.name.text === name);
    if (found) return found;
    const known = personas.map(persona => persona.name.text);
    throw new CommandFailure(cliMessages.unknownPersona(name, nearestNames(name, known), known));
}
