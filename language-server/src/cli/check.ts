import { Command, InvalidArgumentError, Option } from 'commander';
import type { AcceptedFinding } from '../analyse/acceptances.ts';
import type { AnalysisCoverage } from '../analyse/rules/coverage.ts';
import { analysisCoverage } from '../analyse/rules/coverage.ts';
import { cliMessages } from '../messages/cli.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckedPolicy } from '../types/index.ts';
import { analysedText } from './analysed-text.ts';
import { openDeeper } from './check-deep.ts';
import { showDefinitions } from './check-definitions.ts';
import type { CommandContext } from './command-context.ts';
import { FAILS, FINE } from './failure.ts';
import { findPolicies } from './find-policies.ts';
import { findingJson } from './findings-json.ts';
import { countText, FindingsPrinter } from './findings-text.ts';
import { findingCommand } from './github.ts';
import { openPolicy } from './open-policy.ts';
import { sarifLog } from './sarif.ts';
import { showAccepted } from './show-accepted.ts';

interface CheckOptions {
    format: 'text' | 'json' | 'sarif' | 'github';
    maxWarnings?: number;
    accepted?: boolean;
    definitions?: boolean;
    deep?: boolean;
    json?: boolean;
}

export function checkCommand(context: CommandContext): Command {
    return new Command('check')
        .summary(cliMessages.check.summary)
        .description(cliMessages.check.description)
        .argument('[path...]', cliMessages.paths)
        .addOption(
            new Option('--format <format>', cliMessages.check.format)
                .choices(['text', 'json', 'sarif', 'github'])
                .default('text'),
        )
        .option('--accepted', cliMessages.check.accepted)
        .option('--definitions', cliMessages.check.definitions)
        .option('--deep', cliMessages.check.deep)
        .option('--json', cliMessages.check.json)
        .option('--max-warnings <number>', cliMessages.check.maxWarnings, readCount)
        .addHelpText('after', cliMessages.check.examples)
        .action(async (paths: string[], options: CheckOptions) =>
            context.done(await check(paths, options.json ? { ...options, format: 'json' } : options, context)),
        );
}

async function check(paths: readonly string[], options: CheckOptions, context: CommandContext): Promise<number> {
    const { terminal, place, folders, cwd } = context;
    if (options.format !== 'text') terminal.answersMachines();
    const files = findPolicies(paths, cwd, folders);
    const findings = new Map<string, Finding>();
    const accepted = new Map<string, AcceptedFinding>();
    const policies: CheckedPolicy[] = [];
    const coverages: AnalysisCoverage[] = [];
    for (const [index, file] of files.entries()) {
        terminal.progress(cliMessages.check.progress(index + 1, files.length));
        const opened = openPolicy(file, folders, place, 'all');
        const { policy, coverage } = options.deep
            ? await openDeeper(opened, context)
            : { policy: opened, coverage: analysisCoverage(opened.checked) };
        policies.push(policy.checked);
        coverages.push(coverage);
        for (const finding of policy.findings) findings.set(identity(finding), finding);
        for (const each of policy.accepted) accepted.set(identity(each.finding), each);
    }
    const all = [...findings.values()];
    if (options.definitions) {
        await showDefinitions(policies, options.format === 'json', context);
        return FINE;
    }
    if (options.accepted) {
        await showAccepted([...accepted.values()], options.format, context);
        return FINE;
    }
    if (options.format === 'sarif') {
        const answered = [...accepted.values()].map(({ finding, acceptance }) => ({
            finding,
            because: acceptance.because.text,
        }));
        await terminal.answerJson(sarifLog(all, answered, place));
    } else if (options.format === 'json') {
        await terminal.answerJson(all.map(finding => findingJson(finding, place)));
    } else if (options.format === 'github') {
        for (const finding of all) await terminal.answer(`${findingCommand(finding, place)}\n`);
    } else {
        const printer = new FindingsPrinter(terminal, place, uri => folders.textOf(uri));
        for (const finding of all) printer.print(finding);
        terminal.say(cliMessages.check.summaryLine(files.length, countText(all), accepted.size));
        terminal.say(analysedText(coverages));
    }
    return status(all, options, context);
}

function status(findings: readonly Finding[], { maxWarnings }: CheckOptions, { terminal }: CommandContext): number {
    if (findings.some(({ severity }) => severity === 'error')) return FAILS;
    const warnings = findings.filter(({ severity }) => severity === 'warning').length;
    if (maxWarnings === undefined || warnings <= maxWarnings) return FINE;
    terminal.complain(cliMessages.check.tooManyWarnings(warnings, maxWarnings));
    return FAILS;
}

/** A file that several policies use is checked with each of them, and told about once. */
function identity({ range, code, message }: Finding): string {
    const { file, start, end } = range;
    return JSON.stringify([file, start.line, start.character, end.line, end.character, code, message]);
}

function readCount(text: string): number {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError(cliMessages.check.notACount);
    return Number(text);
}
