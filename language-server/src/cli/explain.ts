import { Command } from 'commander';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import type { CompiledPolicy, RunOptions } from '../evaluate/index.ts';
import { cliMessages } from '../messages/cli.ts';
import type { RunResult } from '../model/facts.ts';
import type { Persona } from '../model/policy-model.ts';
import { dayText } from '../personas/answer-text.ts';
import { expectedDecisions } from '../personas/expected-decisions.ts';
import { personaFacts } from '../personas/index.ts';
import { triedDays } from '../personas/timeline/days-of.ts';
import { collect, openAnswering } from './answering-policy.ts';
import { answersStatus } from './answers-status.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import type { OpenPolicy } from './open-policy.ts';
import { everyPersonaIn } from './personas-in.ts';
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
    const persona = personaNamed(options.persona, policy);
    const broken = warnOfErrors(policy, context) ? FAILS : FINE;
    // What the persona is about, unless something else is asked for: everything would bury it.
    const expected = expectedDecisions(persona);
    const decide = options.decide ?? (expected.length > 0 && !options.json ? expected : undefined);
    const days = explainedDays(persona, compiled, { ...(decide && { decide }), trace: true });
    const result = (days[0] as ExplainedDay).result;
    if (options.json) {
        const json = days.map(each => resultJson(each.result, place));
        await terminal.answerJson({ persona: persona.name.text, ...json[0], ...(json.length > 1 && { days: json }) });
    } else {
        terminal.say(terminal.colors.bold(printable(persona.name.text)));
        if (persona.story) terminal.say(printable(persona.story.text));
        for (const [index, day] of days.entries()) {
            if (index > 0) terminal.say();
            printAnswerTraces(day.result, terminal, place);
            if (day.alike > 0) {
                const until = dayText(day.until) ?? '';
                terminal.say(terminal.colors.dim(cliMessages.explain.sameOn(day.alike, until)));
            }
        }
    }
    if (!options.json && !options.decide && expected.length > 0)
        terminal.say(terminal.colors.dim(cliMessages.explain.expected));
    for (const { fact, message } of result.problems ?? [])
        terminal.complain(printable(cliMessages.factProblem(fact, message)));
    if ((result.problems ?? []).length > 0) return FAILS;
    return Math.max(...days.map(each => answersStatus(each.result)), broken);
}

/** A day on which something is expected, with the days after it that come to the same. */
interface ExplainedDay {
    result: RunResult;
    alike: number;
    /** The last of them, ISO. */
    until?: string;
}

/** The persona's own date of decision comes first; days that come to the same as the one before are told in a word. */
function explainedDays(persona: Persona, compiled: CompiledPolicy, options: RunOptions): ExplainedDay[] {
    const days: ExplainedDay[] = [];
    let before: string | undefined;
    for (const day of triedDays(persona, compiled.program)) {
        const facts = personaFacts(persona, compiled.program, day);
        const { on: _, ...answers } = compiled.run(facts, { ...options, trace: false });
        const said = JSON.stringify(answers);
        const last = days.at(-1);
        if (last !== undefined && said === before && day !== undefined) {
            last.alike++;
            last.until = day;
        } else days.push({ result: compiled.run(facts, options), alike: 0 });
        before = said;
    }
    return days;
}

/** One that is written in a policy or, by the name of its row, a case of its files. */
function personaNamed(name: string, policy: OpenPolicy): Persona {
    const names: string[] = [];
    for (const persona of everyPersonaIn(policy)) {
        if (persona.name.text === name) return persona;
        if (names.length < KNOWN) names.push(persona.name.text);
    }
    throw new CommandFailure(cliMessages.unknownPersona(name, nearestNames(name, names), names.slice(0, LISTED)));
}

/** Names among which one that is misspelt is looked for, and how many are listed. */
const KNOWN = 10_000;
const LISTED = 50;
