import { setImmediate as pause } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import { cliMessages } from '../messages/cli.ts';
import { coverageCli } from '../messages/coverage.ts';
import { mutationCli } from '../messages/mutation.ts';
import type { Persona } from '../model/policy-model.ts';
import { type PersonaResult, runCase, runPersona } from '../personas/index.ts';
import { CasesOut } from './cases-out.ts';
import type { CommandContext } from './command-context.ts';
import { coverageInResults } from './coverage-json.ts';
import { type CoverageOptions, type CoverageRun, coverageRun } from './coverage-run.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import { findPolicies } from './find-policies.ts';
import { FindingsPrinter } from './findings-text.ts';
import { personaCommands } from './github.ts';
import { junitReport } from './junit.ts';
import { KeptResults } from './kept-results.ts';
import { type MutationOptions, mutationRun } from './mutation-run.ts';
import { type OpenPolicy, openPolicy, unreadableParts } from './open-policy.ts';
import { personaJson, printPersona } from './persona-results.ts';
import { everyPersonaIn } from './personas-in.ts';
import { warnOfErrors } from './policy-errors.ts';
import { provenanceText } from './provenance-text.ts';
import { tapReport } from './tap.ts';
import { updateSnapshots } from './update-snapshots.ts';
import { watchPersonas } from './watch.ts';

interface TestOptions extends CoverageOptions, MutationOptions {
    reporter: 'spec' | 'json' | 'junit' | 'tap' | 'github';
    persona?: string;
    update?: boolean;
    casesOut?: string;
    watch?: true;
}

interface PolicyPersonas {
    policy: OpenPolicy;
    personas: Iterable<Persona>;
}

/** After so many personas people are told how far we are, and whoever wants to end us is heard. */
const BETWEEN = 1_000;
/** Names among which one that is misspelt is looked for. */
const KNOWN = 10_000;

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
        .option('--update', cliMessages.test.update)
        .option('--cases-out <file>', cliMessages.test.casesOut)
        .option('--watch', cliMessages.watch.option)
        .option('--coverage [folder]', coverageCli.option)
        .option('--coverage-min <percent>', coverageCli.minimum)
        .option('--mutate', mutationCli.option)
        .option('--mutate-min <percent>', mutationCli.minimum)
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
function onlyForPeople({
    reporter,
    persona,
    coverage,
    coverageMin,
    mutate,
    mutateMin,
}: TestOptions): string | undefined {
    if (reporter !== 'spec') throw new CommandFailure(cliMessages.watch.onlySpec(reporter));
    if (coverage !== undefined || coverageMin !== undefined) throw new CommandFailure(coverageCli.notWatched);
    if (mutate !== undefined || mutateMin !== undefined) throw new CommandFailure(mutationCli.notWatched);
    return persona;
}

async function test(paths: readonly string[], options: TestOptions, context: CommandContext): Promise<number> {
    const { terminal, place, folders, cwd } = context;
    if (options.reporter !== 'spec') terminal.answersMachines();
    const files = findPolicies(paths, cwd, folders);
    const kept = new KeptResults();
    const coverage = coverageRun(options, context);
    const mutation = mutationRun(options, context);
    const withPersonas: OpenPolicy[] = [];
    let broken = false;
    const casesOut = options.casesOut === undefined ? undefined : new CasesOut(options.casesOut, context);
    try {
        for (const { policy, personas } of chosen(files, options, context)) {
            let tried = 0;
            for (const persona of personas) {
                if (tried === 0) broken = tellErrors(policy, context) || broken;
                if (tried === 0 && options.reporter === 'spec')
                    terminal.say(terminal.colors.underline(place.ofUri(policy.uri)));
                tried++;
                if (tried % BETWEEN === 0) {
                    terminal.progress(cliMessages.test.progress(place.ofUri(policy.uri), tried));
                    await pause();
                }
                const result = tryPersona(policy, persona, coverage);
                casesOut?.take(persona, result);
                const isTold = kept.take(result, persona.facts !== undefined);
                if (isTold && options.reporter === 'spec') printPersona(result, terminal, place);
            }
            terminal.endProgress();
            if (tried > 0) withPersonas.push(policy);
        }
        const written = casesOut?.keep();
        if (written !== undefined) terminal.say(cliMessages.test.casesWritten(written, options.casesOut ?? ''));
    } finally {
        casesOut?.discard();
    }
    await mutation?.run(withPersonas);
    const { results, totals, provenance, leftOut } = kept;
    if (options.reporter !== 'json') {
        coverage?.print();
        mutation?.print();
    }
    coverage?.write();
    const isTooLow = [coverage?.isTooLow(), mutation?.isTooLow()].includes(true);
    if (options.reporter === 'json') {
        const personas = results.map(result => personaJson(result, place));
        await terminal.answerJson({
            ...totals,
            ...(leftOut > 0 && { leftOut }),
            provenance,
            personas,
            ...(coverage && { coverage: coverageInResults(coverage.report, place) }),
            ...(mutation && { mutation: mutation.json() }),
        });
    } else if (options.reporter === 'junit') {
        await terminal.answer(junitReport(results, place));
        printTotals(kept, context);
    } else if (options.reporter === 'tap') {
        await terminal.answer(tapReport(results, place));
        printTotals(kept, context);
    } else {
        const commands = options.reporter === 'github' ? results.flatMap(result => personaCommands(result, place)) : [];
        for (const command of commands) await terminal.answer(`${command}\n`);
        printTotals(kept, context);
    }
    if (mutation?.interrupted !== undefined) return mutation.interrupted;
    return broken || isTooLow || totals.failed + totals.errors > 0 ? FAILS : FINE;
}

/** The personas of each policy; with a name, only those of that name. */
function* chosen(
    files: readonly string[],
    { persona: name, update }: TestOptions,
    context: CommandContext,
): Generator<PolicyPersonas> {
    const { folders, place } = context;
    const names = new Set<string>();
    let found = false;
    for (const file of files) {
        const opened = openPolicy(file, folders, place);
        const policy = update ? updateSnapshots(file, opened, name, context) : opened;
        if (name === undefined) {
            yield { policy, personas: everyPersonaIn(policy) };
            continue;
        }
        for (const persona of everyPersonaIn(policy)) {
            if (names.size < KNOWN) names.add(persona.name.text);
            if (persona.name.text !== name) continue;
            found = true;
            yield { policy, personas: [persona] };
        }
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
function tryPersona(policy: OpenPolicy, persona: Persona, coverage: CoverageRun | undefined): PersonaResult {
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
    const run = persona.facts === undefined ? runPersona : runCase;
    const result = coverage?.run(policy, persona) ?? run(policy.compiled(), persona);
    return { ...result, durationMs: Math.round((performance.now() - start) * 1000) / 1000 };
}

function printTotals({ results, totals, provenance, leftOut }: KeptResults, { terminal }: CommandContext): void {
    const { colors } = terminal;
    terminal.say();
    if (leftOut > 0) terminal.say(colors.dim(cliMessages.test.leftOut(leftOut)));
    const green = provenanceText(provenance.passed);
    if (green !== undefined) terminal.say(colors.dim(green));
    if (results.length === 0) terminal.say(cliMessages.test.noPersonas);
    if (totals.notChecked > 0) terminal.say(colors.yellow(cliMessages.test.notChecked(totals.notChecked)));
    const failed = totals.failed + totals.errors;
    const line = cliMessages.test.totals(totals.passed, failed);
    terminal.say(failed > 0 ? colors.red(line) : colors.green(line));
}
