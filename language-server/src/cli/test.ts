import { Command, Option } from 'commander';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import { cliMessages } from '../messages/cli.ts';
import type { Persona } from '../model/policy-model.ts';
import { type PersonaResult, runPersona } from '../personas/index.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import { findPolicies } from './find-policies.ts';
import { FindingsPrinter } from './findings-text.ts';
import { personaCommands } from './github.ts';
import { junitReport } from './junit.ts';
import { type OpenPolicy, openPolicy, unreadableParts } from './open-policy.ts';
import { personaJson, printPersona, type TestTotals, totalsOf } from './persona-results.ts';
import { personasIn } from './personas-in.ts';
import { warnOfErrors } from './policy-errors.ts';
import { tapReport } from './tap.ts';
import { watchPersonas } from './watch.ts';

interface TestOptions {
    reporter: 'spec' | 'json' | 'junit' | 'tap' | 'github';
    persona?: string;
    watch?: true;
}

interface PolicyPersonas {
    policy: OpenPolicy;
    personas: Persona[];
}

export function testCommand(context: CommandContext): Command {
    return new Command('test')
        .summary(cliMessages.test.summary)
        .description(cliMessages.test.description)
        .argument('[path...]', cliMessages.paths)
        .addOption(
            new Option('--reporter <reporter>', cliMessages.test.reporter)
                .choices(['spec', 'json', 'junit', 'tap', 'github'])
                .default('spec'),
        )
        .option('--persona <name>', cliMessages.test.persona)
        .option('--watch', cliMessages.watch.option)
        .addHelpText('after', cliMessages.test.examples)
        .action(async (paths: string[], options: TestOptions) =>
            context.done(
                options.watch
                    ? await watchPersonas(paths, onlyForPeople(options), context)
                    : await test(paths, options, context),
            ),
        );
}

/** The persona to watch. Who watches reads as it goes: there is nothing for machines. */
function onlyForPeople({ reporter, persona }: TestOptions): string | undefined {
    if (reporter !== 'spec') throw new CommandFailure(cliMessages.watch.onlySpec(reporter));
    return persona;
}

async function test(paths: readonly string[], options: TestOptions, context: CommandContext): Promise<number> {
    const { terminal, place, folders, cwd } = context;
    if (options.reporter !== 'spec') terminal.answersMachines();
    const files = findPolicies(paths, cwd, folders);
    const results: PersonaResult[] = [];
    let broken = false;
    for (const { policy, personas } of chosen(files, options.persona, context)) {
        if (personas.length > 0) broken = tellErrors(policy, context) || broken;
        const answered = personas.map((persona, index) => {
            terminal.progress(cliMessages.test.progress(place.ofUri(policy.uri), index + 1, personas.length));
            return tryPersona(policy, persona);
        });
        terminal.endProgress();
        if (options.reporter === 'spec' && personas.length > 0) {
            terminal.say(terminal.colors.underline(place.ofUri(policy.uri)));
            for (const result of answered) printPersona(result, terminal, place);
        }
        results.push(...answered);
    }
    const totals = totalsOf(results);
    if (options.reporter === 'json') {
        await terminal.answerJson({ ...totals, personas: results.map(result => personaJson(result, place)) });
    } else if (options.reporter === 'junit') {
        await terminal.answer(junitReport(results, place));
        printTotals(results, totals, context);
    } else if (options.reporter === 'tap') {
        await terminal.answer(tapReport(results, place));
        printTotals(results, totals, context);
    } else {
        const commands = options.reporter === 'github' ? results.flatMap(result => personaCommands(result, place)) : [];
        for (const command of commands) await terminal.answer(`${command}\n`);
        printTotals(results, totals, context);
    }
    return broken || totals.failed + totals.errors > 0 ? FAILS : FINE;
}

/** The personas of each policy; with a name, only those of that name. */
function* chosen(
    files: readonly string[],
    name: string | undefined,
    { folders, place }: CommandContext,
): Generator<PolicyPersonas> {
    const names = new Set<string>();
    let found = false;
    for (const file of files) {
        const policy = openPolicy(file, folders, place);
        const all = personasIn(policy);
        const personas = name === undefined ? all : all.filter(persona => persona.name.text === name);
        for (const persona of all) names.add(persona.name.text);
        found ||= personas.length > 0;
        yield { policy, personas };
    }
    if (name !== undefined && !found) {
        throw new CommandFailure(cliMessages.unknownPersona(name, nearestNames(name, names), [...names]));
    }
}

/** Says what is wrong with the policy itself; true when something is. */
function tellErrors(policy: OpenPolicy, context: CommandContext): boolean {
    const printer = new FindingsPrinter(context.terminal, context.place, uri => context.folders.textOf(uri));
    const unreadable = unreadableParts(policy.findings);
    for (const finding of unreadable) printer.print(finding);
    return unreadable.length > 0 || warnOfErrors(policy, context);
}

/** A policy that could not be read in part might pass by what is missing in it: its personas are not tried. */
function tryPersona(policy: OpenPolicy, persona: Persona): PersonaResult {
    if (unreadableParts(policy.findings).length > 0) {
        const { name, range } = persona;
        const problems = [cliMessages.test.notTried];
        return {
            name: name.text,
            file: range.file,
            line: range.start.line + 1,
            status: 'error',
            expectations: [],
            problems,
        };
    }
    const start = performance.now();
    const result = runPersona(policy.compiled(), persona);
    return { ...result, durationMs: Math.round((performance.now() - start) * 1000) / 1000 };
}

function printTotals(results: readonly PersonaResult[], totals: TestTotals, { terminal }: CommandContext): void {
    const { colors } = terminal;
    terminal.say();
    if (results.length === 0) terminal.say(cliMessages.test.noPersonas);
    if (totals.notChecked > 0) terminal.say(colors.yellow(cliMessages.test.notChecked(totals.notChecked)));
    const failed = totals.failed + totals.errors;
    const line = cliMessages.test.totals(totals.passed, failed);
    terminal.say(failed > 0 ? colors.red(line) : colors.green(line));
}
